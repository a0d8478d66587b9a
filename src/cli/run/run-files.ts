import type { Design } from '../../experiment/design.js'
import type { Summary } from '../../experiment/summary.js'
import { type TidyRow, tidyRows } from '../../experiment/tidy-rows.js'
import { failure } from '../../kernel/failure.js'
import { invariant } from '../../kernel/invariant.js'
import type { Observations } from '../../ledger/observations.js'
import { casesText, exactText } from '../../report/figure-text.js'
import { json, summariesJson } from '../../report/formats/json.js'
import { markdown } from '../../report/formats/markdown.js'
import { terminal } from '../../report/formats/terminal.js'
import type { Report } from '../../report/report.js'
import { replicationsCsv } from '../../report/run/replications-csv.js'
import { compose } from '../../report/run/run-page.js'
import { volumeOf } from '../../scenario/volume.js'
import { checkMemory } from '../../tasks/check-memory.js'
import { EXIT } from '../exit-codes.js'
import { loadScenarios } from '../files/load-scenarios.js'
import type { LogOutput } from '../log/log-output.js'
import { commandWords } from '../options/command-words.js'
import { asksFor, checkDelivery, deliver } from '../output/deliver.js'
import { simulating } from '../simulate.js'
import { note, tell } from '../terminal/tell.js'
import { checkMetrics } from './check-metrics.js'
import { prepareEach } from './prepare-designs.js'
import type { RunCall } from './run-call.js'

/**
 * Simulates every file and prints a report of each, once nothing is wrong with any of them. Sets the exit code where an
 * expectation fails.
 * @throws {Failure} before anything is simulated
 */
export async function runFiles(files: readonly string[], call: RunCall): Promise<void> {
  const say = note(call)
  const designs = designsOf(files, call, say)
  if (call.log !== undefined) await writeLogOf(designs[0]!, call.log, call)
  const rows: (readonly TidyRow[])[] = []
  const summaries = await simulating(call)(designs, {
    paired: false,
    completed: (design, observations) => {
      if (asksFor('csv', call)) rows[design] = rowsOf(observations, designs[design]!)
    },
  })
  const reports = () => summaries.map((summary, index) => reportOf(summary, designs[index]!, call))
  deliver(call, {
    terminal: (look) =>
      reports()
        .map((report) => terminal(report, look))
        .join('\n'),
    markdown: () => reports().map(markdown).join('\n'),
    json: () => jsonOf(summaries),
    csv: () => replicationsCsv(summaries.map((summary, index) => ({ summary, rows: rows[index]! }))),
  })
  const isFailed = summaries.some(({ expectations }) => expectations.some(({ verdict }) => verdict === 'failed'))
  if (isFailed) process.exitCode = EXIT.expectationFailed
}

function designsOf(files: readonly string[], call: RunCall, say: (sentence: string) => void): readonly Design[] {
  checkMetrics(call.metric ?? [])
  const { loaded, problems } = loadScenarios(files, call.set)
  problems.raise()
  checkDelivery(call, call.log === undefined ? [] : [call.log])
  const [first, ...others] = loaded
  invariant(first !== undefined, 'a file is loaded or has a problem')
  for (const sentence of new Set(loaded.flatMap(({ notes }) => notes))) say(sentence)
  const options = { ...call, metrics: call.metric }
  const designs = prepareEach([first, ...others], options)
  if (call.metric !== undefined && designs.some(({ plan }) => typeof plan.replications === 'number')) {
    throw failure('no-effect', '--metric says what a precision is about, and there is none', {
      hint: 'add --precision 2%',
    })
  }
  return designs
}

async function writeLogOf(design: Design, log: LogOutput, call: RunCall): Promise<void> {
  const { writeLog } = await import('../log/write-log.js')
  const { cases, events } = await writeLog(log, design)
  tell(`log: ${log.file}, ${casesText(cases)} and ${exactText(events)} events of the first replication`, call)
}

function reportOf(summary: Summary, { context, scenario, file }: Design, call: RunCall): Report {
  const { set, strict } = call
  const command = commandWords({ command: 'run', files: [file], set, settled: summary, strict })
  return compose(summary, { beliefs: context.beliefs, command, volume: volumeOf(scenario.demand) })
}

/** One replication after the other, as long as there is memory. */
function rowsOf(observations: readonly Observations[], { context }: Design): readonly TidyRow[] {
  return observations.flatMap((observed, index) => {
    checkMemory()
    return tidyRows([observed], context, index + 1)
  })
}

/** One file's summary by itself, those of several in an object of their own: always an object with a `schema`. */
function jsonOf(summaries: readonly Summary[]): string {
  const [only, ...more] = summaries
  return only !== undefined && more.length === 0 ? json(only) : summariesJson(summaries)
}
