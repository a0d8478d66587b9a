import { keyOf } from '../../engine/streams.js'
import { simulate } from '../../journey/simulate.js'
import { compile } from '../../model/compile.js'
import type { LogFormat } from '../../report/formats/log-formats.js'
import { LOG_CSV, LOG_JSONL, LOG_XES } from '../../report/formats/log-formats.js'
import type { Case } from '../../story/case.js'
import { CaseListener } from '../../story/case-listener.js'
import { serve } from '../../tasks/serve.js'
import { FileWriter } from './file-writer.js'
import type { LogOutput } from './log-output.js'
import type { Logged, LogTask } from './log-task.js'

const FORMATS: Readonly<Record<LogOutput['format'], LogFormat>> = { csv: LOG_CSV, xes: LOG_XES, jsonl: LOG_JSONL }

// What this process does: simulates a replication and writes each case as its journey ends.
serve((task: LogTask): Logged => {
  const { head, path, scenario, seed, replication } = task
  const format = FORMATS[task.format]
  const model = compile(scenario, task)
  const key = keyOf(seed, replication)
  const writer = new FileWriter(path)
  let cases = 0
  let events = 0
  const take = (done: Case) => {
    cases++
    events += done.events.length
    writer.write(format.case(done, head))
  }
  try {
    writer.write(format.head(head))
    const listener = new CaseListener(model, key, take)
    simulate(model, key, listener)
    listener.finish()
    writer.write(format.tail)
    writer.flush()
    return { cases, events }
  } catch (error) {
    const { syscall, message } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    return { refused: message }
  } finally {
    writer.close()
  }
})
