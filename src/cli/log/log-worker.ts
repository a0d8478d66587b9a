import { closeSync, constants, openSync, writeSync } from 'node:fs'
import { compile } from '../../model/compile.js'
import { LOG_CSV, LOG_JSONL, LOG_XES, type LogFormat } from '../../report/formats/log-formats.js'
import { keyOf } from '../../simulation/key.js'
import { simulate } from '../../simulation/simulate.js'
import type { Case } from '../../story/case.js'
import { CaseListener } from '../../story/case-listener.js'
import { serve } from '../../tasks/serve.js'
import { withinMemory } from '../../tasks/within-memory.js'
import type { Logged, LogOutput, LogTask } from './log-task.js'

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
    withinMemory(() => simulate(model, key, listener))
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

const BUFFER_CHARACTERS = 262_144

/**
 * Writes a file in large pieces, each of them at once: the simulation waits for the disk, so that nothing piles up.
 */
class FileWriter {
  readonly #file: number
  #buffer: string[] = []
  #characters = 0

  /** @param path of a file that exists, or of a pipe, which is never opened for reading */
  constructor(path: string) {
    this.#file = openSync(path, constants.O_WRONLY | constants.O_TRUNC)
  }

  write(text: string): void {
    this.#buffer.push(text)
    this.#characters += text.length
    if (this.#characters >= BUFFER_CHARACTERS) this.flush()
  }

  flush(): void {
    const bytes = Buffer.from(this.#buffer.join(''))
    this.#buffer = []
    this.#characters = 0
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#file, bytes, written)
  }

  close(): void {
    closeSync(this.#file)
  }
}
