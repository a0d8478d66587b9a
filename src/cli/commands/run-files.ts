import type { Design } from '../../experiment/design.js'
import { drawnFirms } from '../../experiment/fit/drawn-firms.js'
import { simulateLevels } from '../../experiment/level-worlds.js'
import { houseOf } from '../../experiment/organisation.js'
import type { Simulate } from '../../experiment/simulate.js'
import type { Summary } from '../../experiment/summary.js'
import { type TidyRow, tidyRows } from '../../experiment/tidy-rows.js'
import type { Possible } from '../../experiment/worlds.js'
import { failure } from '../../kernel/failure.js'
import { invariant } from '../../kernel/invariant.js'
import type { Observations } from '../../ledger/observations.js'
import { casesText, exactText } from '../../report/figure-text.js'
import type { Report } from '../../report/report.js'
import type { NextSteps } from '../../report/run/front.js'
import type { Seen } from '../../report/run/pictures.js'
import { replicationsCsv } from '../../report/run/replications-csv.js'
import { compose } from '../../report/run/run-page.js'
import { type Reference, statedClaims } from '../../scenario/claims/claims.js'
import { volumeOf } from '../../scenario/volume.js'
import { keyOf } from '../../simulation/key.js'
import { waysTaken } from '../../story/ways.js'
import { checkMemory } from '../../tasks/check-memory.js'
import { withinMemory } from '../../tasks/within-memory.js'
import { EXIT } from '../failures.js'
import { livingPage } from '../living-page.js'
import type { LogOutput } from '../log/log-task.js'
import { assignments, commandWords } from '../options.js'
import { asksFor, checkDelivery, deliver } from '../output.js'
import { checkMetrics, prepareEach } from '../prepare-designs.js'
import { loadScenarios } from '../scenarios.js'
import { simulating } from '../simulate.js'
import { note, tell } from '../terminal.js'
import type { RunCall } from './run.js'

/**
 * Simulates every file and prints a report of each, once nothing is wrong with any of them. Sets the exit code where an
 * expectation fails.
 * @throws {Failure} before anything is simulated
 */
export async function runFiles(files: readonly string[], call: RunCall): Promise<void> {
  const say = note(call)
  const { designs, firms } = designsOf(files, call, say)
  if (call.log !== undefined) await writeLogOf(designs[0]!, call.log, call)
  const rows: (readonly TidyRow[])[] = []
  const simulate = simulating(call)
  const found = await simulate(designs, {
    paired: false,
    decides: firms.length > 0,
    completed: (design, observations) => {
      if (asksFor('csv', call)) rows[design] = rowsOf(observations, designs[design]!)
    },
  })
  const summaries = await withFirms(firms, designs, found, simulate)
  deliver(call, {
    reports: () => summaries.map((summary, index) => reportOf(summary, designs[index]!, call)),
    data: () => dataOf(summaries),
    csv: () => replicationsCsv(summaries.map((summary, index) => ({ summary, rows: rows[index]! }))),
    ...(files.length === 1 ? { living: () => livingPage(files[0]!, summaries[0]!, call.set) } : {}),
  })
  const isFailed = summaries.some(({ expectations }) => expectations.some(({ verdict }) => verdict === 'failed'))
  if (isFailed) process.exitCode = EXIT.expectationFailed
}

/** What is to be simulated, and for each the firms in which it is to be simulated again. */
interface Asked {
  readonly designs: readonly Design[]
  readonly firms: readonly Possible[]
}

function designsOf(files: readonly string[], call: RunCall, say: (sentence: string) => void): Asked {
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
  const { draws } = call
  return { designs, firms: draws === undefined ? [] : loaded.map((read) => drawnFirms(draws, [read])) }
}

/** Each summary with what its figures are in firms that fit, where those are asked for. */
async function withFirms(
  firms: readonly Possible[],
  designs: readonly Design[],
  found: readonly Summary[],
  simulate: Simulate,
): Promise<readonly Summary[]> {
  if (firms.length === 0) return found
  const summaries: Summary[] = []
  for (const [index, summary] of found.entries()) {
    summaries.push({ ...summary, worlds: await simulateLevels(firms[index]!, designs[index]!, summary, simulate) })
  }
  return summaries
}

async function writeLogOf(design: Design, log: LogOutput, call: RunCall): Promise<void> {
  const { writeLog } = await import('../log/write-log.js')
  const { cases, events } = await writeLog(log, design)
  tell(`log: ${log.file}, ${casesText(cases)} and ${exactText(events)} events of the first replication`, call)
}

function reportOf(summary: Summary, design: Design, call: RunCall): Report {
  const { context, scenario, file } = design
  const command = call.again({ files: [file], settled: summary })
  const options = {
    beliefs: context.beliefs,
    command,
    volume: volumeOf(scenario.demand),
    next: nextSteps(design, call),
  }
  const isDrawn = asksFor('html', call) || asksFor('svg', call)
  return compose(summary, isDrawn ? { ...options, seen: seenIn(design) } : options)
}

/** With the same values set. */
function nextSteps({ scenario, file }: Design, { set }: RunCall): NextSteps {
  const on = (name: string, more: readonly string[] = []) => {
    return [...commandWords([name], [file], { set: assignments('') }, set === undefined ? {} : { set }), ...more]
  }
  const differs = (reference: Reference) => statedClaims(scenario, reference).some((claim) => claim.differs)
  return {
    gap: differs('claimed') ? on('gap') : differs('ideal') ? on('gap', ['--claim', 'ideal']) : null,
    sensitivity: on('sensitivity', ['--metric', 'trust_loss']),
  }
}

/** What pictures show of a design, and no summary holds: its first replication again, customer by customer. */
function seenIn({ model, plan }: Design): Seen {
  return { house: houseOf(model), ways: withinMemory(() => waysTaken(model, keyOf(plan.seed, 0))) }
}

/** One replication after the other, as long as there is memory. */
function rowsOf(observations: readonly Observations[], { context }: Design): readonly TidyRow[] {
  return observations.flatMap((observed, index) => {
    checkMemory()
    return tidyRows([observed], context, index + 1)
  })
}

/** One file's summary by itself, those of several in an object of their own: always an object with a `schema`. */
function dataOf(summaries: readonly Summary[]): unknown {
  const [only, ...more] = summaries
  return only !== undefined && more.length === 0 ? only : { schema: 'runaround/summaries@1', summaries }
}
