import { HOUR, WEEK } from '../kernel/units.js'
import type { Observations } from '../ledger/observations.js'
import { managerRow, summed, teamRow } from './figures.js'
import { type Overload, overloads } from './overload.js'
import type { Figures, Summary, SummaryContext, Warning } from './summary.js'

/** Share of capacity at which a queue is busy but bearable. */
const BEARABLE = 0.9

/** Share of reviews below which they pile up: some are always still to come at the end of the span. */
const REVIEWED = 0.9

/** Share of paid hours up to which overtime is the end of the last calls of a shift: half an hour on a day of eight. */
const LAST_CALLS = 0.5 / 8

/** Warnings of an overload, and of a run that was stopped for it: nothing else is worth reading before these. */
const OVERLOAD: readonly string[] = ['overloaded-team', 'overloaded-manager', 'stopped-early']

export function isOverload({ code }: Warning): boolean {
  return OVERLOAD.includes(code)
}

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
  return [
    ...found.map(overloaded),
    ...busy('team', breakdown.team),
    ...busy('manager', breakdown.manager),
    ...overtime(observations, context),
    ...reviewsPileUp(observations, context),
  ]
}

function overloaded({ kind, name, load, lost }: Overload): Warning {
  const who = `the ${KINDS[kind]} ${name}`
  const more = percent(load / BEARABLE - 1)
  if (lost !== 'rising') {
    return {
      code: 'sheds-work',
      message: `Overload: work for ${percent(load)} % of its capacity comes to ${who}; its line does not grow only because ${percent(lost)} % of those who come to it hang up or are turned away.`,
      advice: `${REMEDIES[kind]}: ${more} % more capacity brings it to ${percent(BEARABLE)} %.`,
    }
  }
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

/** Work beyond the plan, which is paid as any other. */
function overtime(observations: readonly Observations[], context: SummaryContext): readonly Warning[] {
  return context.teams.flatMap((name, index) => {
    const row = summed(observations.map((observed) => teamRow(observed, index)))
    const share = row('overtime_seconds') / row('paid_seconds')
    if (!(share > LAST_CALLS)) return []
    const hours = (row('overtime_seconds') / HOUR) * (WEEK / row('window_seconds'))
    return [
      {
        code: 'overtime',
        message: `Agents of the team ${name} work ${Number(hours.toPrecision(3)).toLocaleString('en')} hours of overtime a week, ${percent(share)} % of its paid hours: they finish with customers at the end of a shift, or stay for them after closing.`,
        advice:
          'It is part of labour, paid at the wage without a premium. Add agents before closing, or let `at_close` be `wait` or `leave`.',
      },
    ]
  })
}

/** Requests go first, so that customers do not wait for reviews: but what agents would hear comes late, or never. */
function reviewsPileUp(observations: readonly Observations[], context: SummaryContext): readonly Warning[] {
  return context.managers.flatMap((name, index) => {
    const row = summed(observations.map((observed) => managerRow(observed, index)))
    const [asked, done] = [row('window_reviews'), row('window_reviewed')]
    if (!(done < REVIEWED * asked)) return []
    return [
      {
        code: 'reviews-pile-up',
        message: `The manager role ${name} gets to ${percent(done / asked)} % of the decisions that it means to review.`,
        advice:
          'Requests go first, so customers do not wait for it; but agents hear criticism and thanks late or never. Review less, or free the managers’ time.',
      },
    ]
  })
}

function percent(share: number): number {
  return Math.round(share * 100)
}
