import { performance } from 'node:perf_hooks'
import type { Design } from '../experiment/design.js'
import { mostReplications } from '../experiment/plan.js'
import type { Simulate } from '../experiment/simulate.js'
import type { Summary } from '../experiment/summary.js'
import { failure } from '../kernel/failure.js'
import { onOneLine } from '../kernel/printable.js'
import { HOUSE } from '../ledger/counters.js'
import type { Observations } from '../ledger/observations.js'
import { type Shard, unlessFinished } from '../tasks/finished.js'
import type { OpenRunner } from '../tasks/runner.js'
import { simulateDesigns } from '../tasks/simulate-designs.js'
import { Workforce } from '../tasks/workforce.js'
import type { CommonCall } from './options.js'
import { Progress } from './progress.js'
import { tell } from './terminal.js'

/** What of a call says how to simulate, and how loudly. */
type SimulateCall = Pick<CommonCall, 'quiet' | 'asked' | 'merged'> & {
  readonly workers?: number
  readonly queue?: string
  readonly resume?: string
  readonly shard?: Shard
  readonly parts?: string
}

/**
 * Simulates designs as a call asks for, saying on standard error how far it is, how long it took, and how much of the work
 * it was to follow the counted customers to their end.
 */
export function simulating(call: SimulateCall): Simulate {
  const { quiet } = call
  const withRunner = within(call)
  return async (designs, { label = labelOf(designs), ...together } = {}) => {
    const start = performance.now()
    const progress = progressOf(label, quiet === true)
    const work = new Work()
    const found = await withRunner(designs, (open) =>
      simulateDesigns(designs, {
        ...together,
        completed: (design, observations) => {
          work.add(observations)
          together.completed?.(design, observations)
        },
        open,
        reached: (share) => progress.reach(share),
      }).finally(() => progress.finish()),
    )
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    tell(`${label}: ${countText(found)} in ${seconds} s, ${work.tailText()}`, { quiet: quiet === true })
    return found
  }
}

/**
 * The same for an experiment that asks again and again, each time by what came of the time before: told as one.
 * @param likely replications in all, as far as can be told before
 */
export function simulatingInParts(call: SimulateCall, label: string, likely: number): InParts {
  const start = performance.now()
  const quiet = call.quiet === true
  const withRunner = within(call)
  const progress = progressOf(label, quiet)
  let done = 0
  return {
    simulate: async (designs, { label: _, ...together } = {}) => {
      const count = designs.reduce((sum, { plan }) => sum + mostReplications(plan), 0)
      const reached = (share: number) => {
        const far = done + share * count
        // What takes longer than is likely is not done before it is.
        progress.reach(Math.min(far / likely, far / (far + count)))
      }
      const found = await withRunner(designs, (open) => simulateDesigns(designs, { ...together, open, reached })).catch(
        (error) => {
          progress.finish()
          throw error
        },
      )
      done += count
      return found
    },
    finish: () => {
      progress.finish()
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      tell(`${label}: ${done} replications in ${seconds} s`, { quiet })
    },
  }
}

/** Does work where its call wants it to be done, keeping what is finished where it is to be kept. */
type Within = <Result>(designs: readonly Design[], work: (open: OpenRunner) => Promise<Result>) => Promise<Result>

function within(call: SimulateCall): Within {
  const { workers, queue, merged, resume, shard, parts } = call
  const here: OpenRunner = (jobs) => new Workforce(jobs, workers)
  if (merged !== undefined) return (_, work) => work(unlessFinished({ ...merged, keep: () => {} }, here))
  if (parts !== undefined && shard === undefined) {
    throw failure('no-effect', '--parts says where a part is written to, and there is none', {
      hint: 'add --shard 1/3',
    })
  }
  if (queue === undefined && resume === undefined && shard === undefined) return (_, work) => work(here)
  // Once a call, however often it asks.
  const kept = import('./finished/keeping.js').then(({ keeping }) => keeping(call, here))
  return async (designs, work) => {
    const { open, ended } = await kept
    try {
      return await work(open(designs))
    } catch (error) {
      ended(error)
      throw error
    }
  }
}

interface InParts {
  readonly simulate: Simulate
  readonly finish: () => void
}

/** Events simulated, in the counted span and after it. */
class Work {
  #events = 0
  #tail = 0

  add(observations: readonly Observations[]): void {
    for (const { house } of observations) {
      this.#events += house[HOUSE.events]!
      this.#tail += house[HOUSE.events_after_window]!
    }
  }

  /** `48 % of the events after the counted span`. */
  tailText(): string {
    return `${Math.round((100 * this.#tail) / this.#events)} % of the events after the counted span`
  }
}

function labelOf(designs: readonly Design[]): string {
  return designs.length === 1 ? designs[0]!.file : `${designs.length} scenarios`
}

/** `1 replication`, `20 replications`, or `10 to 20 replications`. */
function countText(found: readonly Summary[]): string {
  const counts = found.map(({ replications }) => replications)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return `${least === most ? least : `${least} to ${most}`} replication${most === 1 ? '' : 's'}`
}

/** Says on standard error how far something is, unless it is to be quiet. */
export function progressOf(label: string, quiet: boolean): Progress {
  const still = quiet || Boolean(process.env.CI)
  return new Progress(onOneLine(label), {
    write: (text) => still || process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    now: () => performance.now(),
  })
}
