import type { Story, Trace } from '../../story/story.js'
import { isOffTheLine, TIME_CAUSES } from '../../vocabulary/time-causes.js'
import { durationText, fixedText, NOTHING, percentText } from '../figure-text.js'
import { LABELS, labelOf } from '../labels.js'
import type { CurvePoint, Note, Plot, Table } from '../report.js'
import { isByPhone } from './channel-at.js'
import { capital, listed, moneyText, pointsText } from './wording.js'

/** How it ended, and what it was worth: a column for each design. */
export function inTheEnd({ designs, currency }: Trace): Table {
  const rows = rowsOf(currency, designs.every(({ story }) => isByPhone(story)) ? 'Calls' : 'Contacts').map(
    ([name, of]) => [name, ...designs.map(({ story }) => of(story))],
  )
  return {
    kind: 'table',
    title: 'In the end',
    columns: [
      { heading: '', align: 'left', wraps: true },
      ...designs.map(({ label }) => ({ heading: designs.length === 1 ? '' : label, align: 'right' as const })),
    ],
    rows: rows
      .filter(([, ...cells]) => cells.some((cell) => cell !== NOTHING))
      .map(([name, ...cells]) => [{ text: name!, tone: name!.startsWith('Cost') ? 'strong' : 'dim' }, ...cells]),
    note: 'Customers lost, put off and won are chances times lifetime value; labour is time at its wage.',
  }
}

/** What it would have taken, and what it took. */
export function moral({ designs, currency }: Trace): Note | null {
  const amount = designs[0]!.story.customer.amount
  const isSame = designs.every(({ story }) => story.customer.amount === amount)
  if (amount === null || !isSame || designs.some(({ story }) => story.outcome === null)) return null
  const costs = designs.map(({ label, story }) => {
    const text = moneyText(story.cost.total, currency)
    return designs.length === 1 ? text : `${text} in ${label}`
  })
  const text = `${moneyText(amount, currency)} would make it good. The journey costs the firm ${listed(costs)}.`
  return { kind: 'note', text, tone: 'strong' }
}

type Row = readonly [string, (story: Story) => string]

function rowsOf(currency: string, contacts: string): readonly Row[] {
  const money = (amount: number) => fixedText(amount, 2)
  const count =
    (of: (story: Story) => number): ((story: Story) => string) =>
    (story) =>
      fixedText(of(story), 0)
  const outcome =
    (of: (found: NonNullable<Story['outcome']>) => string): ((story: Story) => string) =>
    ({ outcome: found }) =>
      found === null ? NOTHING : of(found)
  return [
    [
      'It ends',
      ({ ending, prevented }) => (prevented ? 'prevented' : ending === null ? 'unfinished' : labelOf('ending', ending)),
    ],
    ['After', ({ minutes }) => durationText(minutes)],
    ['On the line', (story) => durationText(onTheLine(story))],
    [contacts, count((story) => story.contacts)],
    ['Conversations', count(({ legs }) => legs)],
    ['Passed on', count(({ transfers }) => transfers)],
    ['Told the story', count(({ explanations }) => explanations)],
    ['Heard no', count(({ refusals }) => refusals)],
    ['Managers asked', count(({ approvals }) => approvals)],
    ['Trust', ({ trust }) => `${pointsText(trust.start)} → ${pointsText(trust.final)}`],
    ['Satisfaction, of 100', outcome(({ satisfaction }) => fixedText(satisfaction, 0))],
    ['Effort, 1 to 5', outcome(({ effort }) => fixedText(effort, 1))],
    [
      'Leaves within a year',
      outcome(({ churn, churn_base }) => `${percentText(churn)} (else ${percentText(churn_base)})`),
    ],
    ['Will speak well of it, times', outcome(({ tellings_positive }) => fixedText(tellings_positive, 2))],
    ['Will speak ill of it, times', outcome(({ tellings_negative }) => fixedText(tellings_negative, 2))],
    [`Agents’ time, ${currency}`, ({ cost }) => money(cost.agents)],
    [`${capital(LABELS.cost.bots)}, ${currency}`, ({ cost }) => (cost.bots === undefined ? NOTHING : money(cost.bots))],
    [`Managers’ time, ${currency}`, ({ cost }) => money(cost.managers)],
    [`${capital(LABELS.cost.concessions)}, ${currency}`, ({ cost }) => money(cost.concessions)],
    [`${capital(LABELS.cost.churn)}, ${currency}`, ({ cost }) => money(cost.churn)],
    [`${capital(LABELS.cost.word_of_mouth)}, ${currency}`, ({ cost }) => money(cost.word_of_mouth)],
    [`Cost to the firm, ${currency}`, ({ cost }) => money(cost.total)],
  ]
}

/** Trust after so many minutes on the line, before and after each move of it. */
interface Step {
  readonly at: number
  readonly trust: number
}

/** How trust went, over the minutes that the customer spent on the line: days between do not stretch it. */
export function trustCurve({ designs }: Trace): Plot | null {
  const paths = designs.map(({ label, story }) => ({ label, steps: stepsOf(story) }))
  const longest = paths.reduce((a, b) => (b.steps.at(-1)!.at > a.steps.at(-1)!.at ? b : a))
  if (paths.every(({ steps }) => steps.length <= 2)) return null
  const times = [...new Set(paths.flatMap(({ steps }) => steps.map(({ at }) => at)))].sort((a, b) => a - b)
  // As often as anybody's trust stands at several levels there, so that moves are upright.
  const places = times.flatMap((at) => {
    const most = Math.max(...paths.map(({ steps }) => steps.filter((step) => step.at === at).length))
    return Array.from({ length: most }, (_, nth) => ({ at, nth }))
  })
  return {
    kind: 'plot',
    title: 'Trust, points',
    axis: 'minutes on the line',
    ticks: places.map(({ at, nth }) => ({
      at,
      text: nth > 0 ? '' : tickText(at, times, longest.steps.at(-1)!.at),
    })),
    curves: paths.map(({ label, steps }) => ({
      label: paths.length === 1 ? '' : label,
      points: places.map(({ at, nth }) => pointAt(steps, at, nth)),
    })),
    text: pointsText,
  }
}

function stepsOf(story: Story): readonly Step[] {
  const [first] = story.moments
  let elsewhere = 0
  const steps: Step[] = [{ at: 0, trust: story.trust.start }]
  for (const { minute, moves, spent, trust } of story.moments) {
    for (const { cause, minutes } of spent) {
      if (isOffTheLine(cause)) elsewhere += minutes
    }
    const at = minute - first!.minute - elsewhere
    if (moves.length > 0) steps.push({ at, trust: moves[0]!.before }, { at, trust })
  }
  return [...steps, { at: onTheLine(story), trust: story.trust.final }]
}

/** The n-th level at a time, or the only one; null once the customer is off the line. */
function pointAt(steps: readonly Step[], at: number, nth: number): CurvePoint | null {
  if (at > steps.at(-1)!.at) return null
  const there = steps.filter((step) => step.at === at)
  const { trust } = there[nth] ?? there.at(-1) ?? steps.findLast((step) => step.at < at)!
  return { value: trust, low: trust, high: trust }
}

function tickText(at: number, times: readonly number[], last: number): string {
  const text = fixedText(at, 0)
  const isFirst = times.find((other) => fixedText(other, 0) === text) === at
  return isFirst || at === last ? text : ''
}

/** Minutes of a story on the phone: queue, explaining, talking and holds. */
export function onTheLine({ minutes_by_cause }: Pick<Story, 'minutes_by_cause'>): number {
  return TIME_CAUSES.reduce((sum, cause) => (isOffTheLine(cause) ? sum : sum + (minutes_by_cause[cause] ?? 0)), 0)
}
