import type { Story } from '../../story/story.js'
import type { Trace } from '../../story/trace.js'
import { durationText } from '../duration-text.js'
import { fixedText, NOTHING, percentText } from '../figure-text.js'
import { LABELS, labelOf } from '../labels.js'
import type { Note, Table } from '../report.js'
import { onTheLine } from './timeline.js'
import { capital, listed, moneyText, pointsText } from './words.js'

/** How it ended, and what it was worth: a column for each design. */
export function inTheEnd({ designs, currency }: Trace): Table {
  const rows = rowsOf(currency).map(([name, of]) => [name, ...designs.map(({ story }) => of(story))])
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

function rowsOf(currency: string): readonly Row[] {
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
    ['Calls', count(({ contacts }) => contacts)],
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
    [`Managers’ time, ${currency}`, ({ cost }) => money(cost.managers)],
    [`${capital(LABELS.cost.concessions)}, ${currency}`, ({ cost }) => money(cost.concessions)],
    [`${capital(LABELS.cost.churn)}, ${currency}`, ({ cost }) => money(cost.churn)],
    [`${capital(LABELS.cost.word_of_mouth)}, ${currency}`, ({ cost }) => money(cost.word_of_mouth)],
    [`Cost to the firm, ${currency}`, ({ cost }) => money(cost.total)],
  ]
}
