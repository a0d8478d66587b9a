import { MINUTE } from '../../kernel/units.js'
import { clockOf } from '../../story/clock.js'
import type { Story, Trace } from '../../story/story.js'
import { durationText, exactText } from '../figure-text.js'
import { labelOf } from '../labels.js'
import type { Note, Warnings } from '../report.js'
import { isByPhone } from './channel-at.js'
import { capital, counted, moneyText, pointsText, spoken } from './wording.js'

/** `The same Tuesday, the same worn washer`. */
export function titleOf({ designs, customer }: Trace): string {
  const [{ story }, ...others] = designs as readonly [Trace['designs'][number], ...Trace['designs']]
  const { day } = clockOf(story.customer.arrived * MINUTE)
  const issue = spoken(story.customer.issue)
  if (others.length === 0) return `One ${day}, one customer: ${issue}`
  if (others.some((other) => !isSame(story, other.story))) return `Customer ${exactText(customer)} in two designs`
  return `The same ${day}, the same ${issue}`
}

/** Which customer of which run. */
export function preamble({ customer, customers, replication, pick, designs }: Trace): Note {
  const why = pick === null ? '' : ` (${PICKS[pick] ?? `typical of those who end as ${pick.split(':')[1]}`})`
  const where = designs.map(({ label, story }) => `${label} (${story.scenario.name})`).join(' and ')
  const text = `Customer ${exactText(customer)} of ${exactText(customers)} in replication ${exactText(replication)}${why}, in ${where}.`
  return { kind: 'note', text, tone: 'dim' }
}

const PICKS: Readonly<Record<string, string>> = {
  worst: 'the one who lost most trust',
  best: 'the one who lost least trust, or won most',
  median: 'half of all lost more trust, half less',
}

/** The whole in a sentence for each design. */
export function lead({ designs }: Trace): Note {
  const many = designs.length > 1
  const text = designs
    .map(({ label, story }) => (many ? `${capital(label)}: ${sentence(story)}` : capital(sentence(story))))
    .join(' ')
  return { kind: 'note', text, tone: 'strong' }
}

function sentence(story: Story): string {
  if (story.prevented) return 'the problem is solved before the customer notices.'
  const end = story.ending === null ? 'still under way when the run ends' : labelOf('ending', story.ending)
  const calls = story.contacts > 1 ? ` and ${counted(story.contacts, isByPhone(story) ? 'call' : 'contact')}` : ''
  const telling = story.explanations > 1 ? `, having told the story ${counted(story.explanations, 'time')}` : ''
  const { loss } = story.trust
  const trust =
    Math.abs(loss) < 0.05
      ? 'no trust is lost'
      : `${pointsText(Math.abs(loss))} points of trust ${loss > 0 ? 'are gone' : 'are won'}`
  return `${end} after ${durationText(story.minutes)}${calls}${telling}; ${trust}.`
}

/** Said where a design meets somebody else under the same number. */
export function somebodyElse({ designs }: Trace): Warnings | null {
  const [first, ...others] = designs
  const different = others.filter(({ story }) => !isSame(first!.story, story))
  if (different.length === 0) return null
  return {
    kind: 'warning',
    title: 'Not the same customer',
    warnings: different.map(({ label, story: { customer } }) => {
      const { day, time } = clockOf(customer.arrived * MINUTE)
      return {
        message: `In ${label} the customer of this number comes on ${day} at ${time}, ${customer.segment}, with ${spoken(customer.issue)}.`,
        advice: 'The designs differ in who comes when; give them the same demand, customers and issues to compare.',
      }
    }),
  }
}

function isSame(one: Story, other: Story): boolean {
  const [a, b] = [one.customer, other.customer]
  return a.arrived === b.arrived && a.segment === b.segment && a.issue === b.issue
}

/** Who it is, and what is at stake. */
export function who({ designs, currency }: Trace): Note {
  const [{ story }] = designs as readonly [Trace['designs'][number]]
  const { customer, trust } = story
  const { day, week, time } = clockOf(customer.arrived * MINUTE)
  const text = [
    `${day} of week ${week}, ${time}. ${capital(whoText(customer.segment))}, whose trust in the firm stands at ${pointsText(trust.start)} of 100.`,
    customer.amount === null
      ? 'No remedy is due: an answer will do.'
      : `${moneyText(customer.amount, currency)} would make it good.`,
    ...cases(designs),
  ].join(' ')
  return { kind: 'note', text, tone: 'plain' }
}

/** The segment of a scenario that knows no segments is called as all customers are. */
function whoText(segment: string): string {
  const article = /^(?!eu|one)[aeio]/i.test(segment) ? 'an' : 'a'
  return segment === 'customer' ? 'a customer' : `${article} ${spoken(segment)} customer`
}

/** What is special about the case; by design where rules make the difference. */
function cases(designs: Trace['designs']): readonly string[] {
  const special = designs.map(({ story: { customer } }) => ({
    novel: customer.novel,
    exceptional: customer.exceptional && !customer.illegal,
    illegal: customer.illegal,
  }))
  return (['novel', 'exceptional', 'illegal'] as const).flatMap((what) => {
    const where = designs.filter((_, index) => special[index]![what]).map(({ label }) => label)
    if (where.length === 0) return []
    return where.length === designs.length
      ? [`${capital(SPECIAL[what])}.`]
      : [`In ${where.join(' and ')}, ${SPECIAL[what]}.`]
  })
}

const SPECIAL = {
  novel: 'the playbook does not cover the case',
  exceptional: 'the case is against the letter of the rules',
  illegal: 'nobody may grant what is asked',
} as const
