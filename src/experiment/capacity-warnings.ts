import type { Observations } from '../observations/observations.js'
import { type Overload, overloads } from './overload.js'
import type { Figures, Summary, Warning } from './summary.js'
import type { SummaryContext } from './summary-context.js'

/** Share of capacity at which a queue is busy but bearable. */
const BEARABLE = 0.9

const KINDS = { team: 'team', manager: 'manager role' } as const

const REMEDIES = {
  team: 'Add agents, or send fewer cases there',
  manager: 'Make them more available, add people, or let those below decide more',
} as const

/** Who has more work than capacity, and who is hardly ever free. */
export function capacityWarnings(
  observations: readonly Observations[],
  breakdown: Summary['breakdown'],
  context: SummaryContext,
): readonly Warning[] {
  const found = overloads(observations, context)
  const limit = context.beliefs['warning.occupancy']
  const busy = (kind: Overload['kind'], scope: Readonly<Record<string, Figures>>) =>
    Object.entries(scope).flatMap(([name, { occupancy }]) => {
      const share = occupancy?.mean ?? 0
      const overloaded = found.some((overload) => overload.kind === kind && overload.name === name)
      return share > limit && !overloaded ? [tooBusy(kind, name, share)] : []
    })
  return [...found.map(overloaded), ...busy('team', breakdown.team), ...busy('manager', breakdown.manager)]
}

function overloaded({ kind, name, load }: Overload): Warning {
  const who = `the ${KINDS[kind]} ${name}`
  const more = percent(load / BEARABLE - 1)
  return {
    code: `overloaded-${kind}`,
    message: `Overload: work for ${percent(load)} % of its capacity comes to ${who}, and the backlog keeps rising.`,
    advice: `Waits there depend on how long the run lasts. ${REMEDIES[kind]}: ${more} % more capacity brings it to ${percent(BEARABLE)} %.`,
  }
}

function tooBusy(kind: Overload['kind'], name: string, share: number): Warning {
  return {
    code: 'high-occupancy',
    message: `The ${KINDS[kind]} ${name} is busy ${percent(share)} % of the time.`,
    advice: 'Waits there swing widely from week to week: a little more capacity changes a lot.',
  }
}

function percent(share: number): number {
  return Math.round(share * 100)
}
