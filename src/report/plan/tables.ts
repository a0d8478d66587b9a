import type { MeasureInPlan, Outcome, ProgrammePlan } from '../../experiment/programme/programme-plan.js'
import { KIND_OF, PARTS } from '../../experiment/programme/yearly.js'
import type { CostPart } from '../../measures/cost-parts.js'
import { figureBrief, fixedText, NOTHING } from '../figure-text.js'
import { labelOf } from '../labels.js'
import type { Cell, Note, Table, Waterfall } from '../report.js'
import { worldWords } from '../world-words.js'
import { gainInThousands, inThousands, paidText, paybackBrief, paybackText, THOUSAND, yearsText } from './amounts.js'

const RIGHT = { align: 'right' } as const
const LEFT = { heading: '', align: 'left' } as const

/** What the best set brings, line by line: no sum without its parts. */
export function bringsTable({ best, currency, years, discount }: ProgrammePlan): Table | null {
  if (best.measures.length === 0) return null
  const { saves_a_year: saves, net_present_value: value, payback, worth } = best
  const pays = (of: Outcome['payback']['cash']) => paybackText(of, years) ?? `not in ${yearsText(years)}`
  return {
    kind: 'table',
    title: `What ${best.measures.length === 1 ? 'it brings' : 'they bring'}, 1,000 ${currency}`,
    columns: [
      LEFT,
      { heading: 'a year, at full effect', ...RIGHT },
      { heading: `over ${yearsText(years)}, net`, ...RIGHT },
      { heading: 'pays back in', ...RIGHT },
    ],
    rows: [
      ['cash', gainInThousands(saves.cash), gainInThousands(value.cash), pays(payback.cash)],
      ['customers kept and won (assumed)', gainInThousands(saves.assumed), gainInThousands(value.assumed), ''],
      [strong('cash and assumed value'), '', strong(gainInThousands(worth)), strong(pays(payback.with_assumed))],
      [
        dim('capacity: hours freed, no cash'),
        dim(gainInThousands(saves.capacity)),
        dim(gainInThousands(value.capacity)),
        '',
      ],
    ],
    note: `Net is less what the measures take. Later money is worth ${fixedText(100 * discount, 0)} % less a year; what pays back is not discounted.`,
  }
}

/** Each measure alone, and what it adds to the best set. */
export function measureTable(plan: ProgrammePlan): Table {
  const { measures, currency, years, budget } = plan
  return {
    kind: 'table',
    title: `Each measure by itself, 1,000 ${currency} over ${yearsText(years)}`,
    columns: [
      LEFT,
      { heading: 'takes in the first year', ...RIGHT, wraps: true },
      { heading: 'cash', ...RIGHT },
      { heading: 'assumed', ...RIGHT },
      { heading: 'adds last', ...RIGHT },
      { heading: 'cash pays back, months', ...RIGHT, wraps: true },
      { heading: 'with assumed', ...RIGHT, wraps: true },
    ],
    rows: Object.entries(measures).map(([name, measure]) => measureRow(name, measure)),
    note: `Cash and assumed value less what the measure takes, each with what it needs. Adds last: to the best set, after all others. ✓ is in it.${budget === null ? '' : ' ✗ is beyond the budget.'}${needsText(measures)}`,
  }
}

function measureRow(name: string, measure: MeasureInPlan): readonly Cell[] {
  const { alone, in_best, affordable, adds_last } = measure
  const label = `${in_best ? '✓ ' : affordable ? '  ' : '✗ '}${name}`
  if (alone === null) return [label, '', 'overloaded', '', '', '']
  const { takes, net_present_value: value, payback } = alone
  return [
    in_best ? strong(label) : label,
    fixedText(takes.first_year / THOUSAND, takes.first_year % THOUSAND === 0 ? 0 : 1),
    gainInThousands(value.cash),
    gainInThousands(value.assumed),
    adds_last === null ? NOTHING : gainInThousands(adds_last),
    paybackBrief(payback.cash),
    paybackBrief(payback.with_assumed),
  ]
}

function needsText(measures: ProgrammePlan['measures']): string {
  const needy = Object.entries(measures).filter(([, { needs }]) => needs.length > 0)
  const excluding = Object.entries(measures).filter(([, { excludes }]) => excludes.length > 0)
  const needs = needy.map(([name, { needs }]) => ` ${name} needs ${needs.join(' and ')}.`).join('')
  return needs + excluding.map(([name, { excludes }]) => ` ${name} excludes ${excludes.join(' and ')}.`).join('')
}

/** In which order to start, and where each step leads. */
export function orderTable({ order, currency, trust_loss }: ProgrammePlan): Table | null {
  if (order.length < 2) return null
  return {
    kind: 'table',
    title: 'In which order to start: what adds most goes first, as waiting for it costs most',
    columns: [
      LEFT,
      { heading: 'starts', ...RIGHT },
      { heading: `adds, 1,000 ${currency}`, ...RIGHT },
      { heading: 'cash pays back, months', ...RIGHT, wraps: true },
      { heading: 'with assumed', ...RIGHT, wraps: true },
      { heading: 'trust lost, points', ...RIGHT, wraps: true },
    ],
    rows: order.map(({ measures, starts, adds, after }, step) => [
      `${step + 1}. ${measures.join(' and ')}`,
      `week ${Math.floor(starts) + 1}`,
      gainInThousands(adds),
      paybackBrief(after.payback.cash),
      paybackBrief(after.payback.with_assumed),
      figureBrief({ ...after.trust_loss, mean: (trust_loss.before.mean ?? 0) + (after.trust_loss.mean ?? 0) }),
    ]),
  }
}

/** What each step adds to the worth, one on the other. */
export function planSteps({ order, best, currency, years }: ProgrammePlan): Waterfall {
  return {
    kind: 'waterfall',
    title: `What each adds: cash and assumed value over ${yearsText(years)}, less what it takes, 1,000 ${currency}`,
    from: { label: 'today', value: 0, text: '0' },
    steps: order.map(({ measures, adds }) => ({
      label: measures.join(' and '),
      value: (adds.mean ?? 0) / THOUSAND,
      text: gainInThousands(adds),
    })),
    to: { label: 'all of these', value: (best.worth.mean ?? 0) / THOUSAND, text: inThousands(best.worth) },
    tones: { up: 'good', down: 'bad' },
  }
}

const KIND_TEXT = { cash: '', capacity: ' (capacity)', assumed: ' (assumed)' } as const

/** What a year costs, part by part, before and after. */
export function yearTable({ year, best, currency }: ProgrammePlan): Table | null {
  if (best.measures.length === 0) return null
  const moving = PARTS.filter((part) => year[part].before.mean !== 0 || year[part].after.mean !== 0)
  return {
    kind: 'table',
    title: `What a year costs, 1,000 ${currency}`,
    columns: [LEFT, { heading: 'today', ...RIGHT }, { heading: 'then', ...RIGHT }, { heading: 'difference', ...RIGHT }],
    rows: [
      ...moving.map((part) => {
        const { before, after, change } = year[part]
        return [partLabel(part), level(before.mean), level(after.mean), gainInThousands(change)]
      }),
      ...(best.takes.a_year > 0
        ? [['running the measures', '0', level(best.takes.a_year), `+${level(best.takes.a_year)}`]]
        : []),
    ],
    note: 'At the file’s own volume, and at the full effect. Customers lost and put off are those that the cases of a year lose, at what they are worth.',
  }
}

function partLabel(part: CostPart): string {
  return `${labelOf('cost', part)}${KIND_TEXT[KIND_OF[part]]}`
}

function level(amount: number | null): string {
  return amount === null ? NOTHING : inThousands({ mean: amount, half_width: null })
}

/** How far the answer holds if people are otherwise than assumed. */
export function worldsNote({ worlds, currency, years }: ProgrammePlan): Note | null {
  if (worlds === null) return null
  const { many, where: title, each } = worldWords(worlds)
  const range = (of: 'worth' | 'cash') => {
    const { low, high } = worlds.range[of]
    return low === null || high === null ? NOTHING : `${level(low)} to ${level(high)}`
  }
  const pays = (of: 'cash' | 'with_assumed') => {
    const { worlds: count, low, high } = worlds.payback[of]
    if (low === null || high === null) return `in none`
    return `in ${count}, after ${fixedText(low, 1)} to ${fixedText(high, 1)} months`
  }
  const text = `Of ${worlds.worlds} ${many} the best set is worth more than it takes in ${worlds.worth} (middle 90 %: ${range('worth')} thousand ${currency}), on cash alone in ${worlds.cash} (${range('cash')}). Within ${yearsText(years)} it pays back with assumed value ${pays('with_assumed')}; on cash alone ${pays('cash')}. ${each(worlds.drawn, 'today and the programme')}.`
  return { kind: 'note', title, text, tone: 'plain' }
}

/** What only costs hours. */
export function capacityNote({ best, currency }: ProgrammePlan): Note | null {
  if (best.takes.hours_away === 0) return null
  const text = `Days off take hours of agents worth ${paidText(best.takes.hours_away)} ${currency}, which are paid anyway: capacity, and no cash.`
  return { kind: 'note', text, tone: 'dim' }
}

function strong(text: string): Cell {
  return { text, tone: 'strong' }
}

function dim(text: string): Cell {
  return { text, tone: 'dim' }
}
