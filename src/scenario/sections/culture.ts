import * as z from 'zod'
import { SECOND } from '../../kernel/units.js'
import { type Form, Mistake, readInto, value } from '../values/form.js'
import { money } from '../values/money.js'
import { decimal, share, TEN_YEARS, yearlyShare } from '../values/number.js'
import { seconds } from '../values/time.js'
import type { Refers } from '../values/word.js'
import type { Draft } from './draft.js'
import { type Lever, lever } from './lever.js'
import { key, type Read, required, type Section, strict } from './section.js'

/** Logits by which rules shift every issue's share of exceptions. */
export const RULES: Form<number> = decimal(-10, 10)

/** Constant, or growing from `now` on, after `age` seconds of piling up. */
function rules(section: Section) {
  const growing = section({
    now: required(RULES, 'The shift as the run begins.', 'The shift as the run begins.'),
    age: required(
      seconds(SECOND),
      'How long rules have piled up until then: the older, the slower they grow.',
      'Rules grow on in proportion to ln(1 + age / year): fewer are born where there are many.',
    ),
  })
  return z.union([value(RULES), growing])
}

export interface Border {
  readonly between: readonly [string, string]
  readonly silo: Lever<number>
}

const BORDER = /^([A-Za-z][A-Za-z0-9_]*)\s*-\s*([A-Za-z][A-Za-z0-9_]*)$/

/** Walls by border: `{front_line-claims: 50%}`. */
function borders(section: Section) {
  return z
    .record(z.string(), lever(section, share))
    .meta({ propertyNames: { pattern: BORDER.source }, refers: { to: 'teams', by: 'borders' } satisfies Refers })
    .transform((map, context) => ({
      borders: Object.entries(map).flatMap(([written, silo]): Border[] => {
        const [, a, b] = BORDER.exec(written) ?? []
        if (a !== undefined && b !== undefined) return [{ between: [a, b], silo }]
        readInto(context, () => {
          throw new Mistake('no-border', `"${written}" is no border: write two teams as a-b`, undefined, [written])
        })
        return []
      }),
    }))
}

/** The house's habits. */
export function culture(section: Section) {
  return section({
    rules: key(
      rules(section),
      "Shifts every issue's share of exceptions, in logits; 0 leaves it. {now, age}: rules go on piling up.",
      { absent: '0', off: (rules) => rules === 0 || (typeof rules === 'object' && rules.now === 0) },
      'More rules make more cases exceptions: logit(share) + rules.',
    ),
    refusal: key(
      share,
      'How often a blocked agent answers with the policy instead of escalating.',
      { neutral: 0, absent: '0 %: every block is escalated' },
      'Scaled by gate (`deciding.refuse.*`): a blocked agent says no on policy, which costs trust, instead of asking upwards.',
    ),
    misunderstood: key(
      share,
      'Share of decisions in which people without training, orientation or guidelines misread the policy, either way.',
      { neutral: 0 },
      'Training, orientation and guidelines each take a part of it away, rules add to it. Who misreads refuses what the policy allows, or grants an exception that it forbids.',
    ),
    substitute: key(
      section({
        share: required(
          share,
          'Share of refusals that come with a substitute.',
          'The probability that a refusal comes with one.',
        ),
        worth: required(
          share,
          'What it is worth to the customer, as a share of the remedy.',
          'A part of the remedy, in trust as in money.',
        ),
      }),
      'A lesser thing offered with a refusal, such as store credit.',
      { absent: 'none', off: ({ share, worth }) => share === 0 || worth === 0 },
      'A refusal with something in hand hurts less, and costs what it is worth.',
    ),
    delight: key(
      section({
        share: required(
          share,
          'Share of solved cases in which agents try to.',
          'The probability, each time a case is solved, times that of daring to.',
        ),
        cost: required(
          money,
          'What a gesture costs.',
          'A part of the cost; agents whose limit is below it make no gestures.',
        ),
      }),
      'Going beyond what is due, to delight: where agents may spend so much, and dare.',
      { absent: 'nobody goes beyond what is due on purpose', off: ({ share }) => share === 0 },
      'A delighted customer is more satisfied and talks more, after a failure at most as if nothing had gone wrong; that delight keeps customers is doubtful.',
    ),
    review: key(
      share,
      'Share of the discretionary decisions of agents that their manager looks at.',
      { neutral: 0 },
      'A reviewed decision is criticised or not, by leadership: confidence falls or rises.',
    ),
    leadership: key(
      lever(section, share),
      'Of those reviews, the share that does not criticise; also fills in orientation and recognition.',
      'reviews bring nothing',
      'A review criticises with 1 − leadership and says thank you with leadership × recognition.',
    ),
    attrition: key(
      yearlyShare,
      'Share of agents who leave within a year at middling morale.',
      { neutral: 0, absent: 'nobody leaves' },
      'Leavers of a year over heads, times e^(2 × (½ − morale)); a novice takes the seat after `hiring`.',
    ),
    hiring: key(
      seconds(SECOND, TEN_YEARS),
      'How long the seat of a leaver stays empty.',
      { parameter: 'people.hiring' },
      'The seat is empty for so long; then a novice has it.',
    ),
    referred: key(
      share,
      'Share of applicants who go by what those who work there say of it.',
      { neutral: 0, absent: '0 %: who applies does not depend on how people fare' },
      'Where morale is low, fewer apply, so that seats stay empty for longer, and those who come know less; where it is high, the other way round.',
    ),
    silos: key(
      z.union([borders(section), lever(section, share)]),
      'Walls between teams with different managers: one share, {claimed, actual}, or by border a-b.',
      '0 %: no walls',
      'Between teams with different managers: context is lost at handovers, cases are misrouted, and a remedy that belongs to another department is not one’s own to give.',
    ),
  })
}

export type Culture = Read<typeof culture>

export const CULTURE = culture(strict).shape

/** Whether managers look at decisions at all, and something comes of it: as written, sound or not. */
export function reviewed(draft: Draft<{ readonly culture: Culture }>): boolean {
  return isReviewed(draft) && leaderships(draft).some((path) => draft.has(...path))
}

function isReviewed(draft: Draft<{ readonly culture: Culture }>): boolean {
  return draft.has(...REVIEW) && draft.scenario.culture?.review !== 0
}

const REVIEW = ['culture', 'review']

function leaderships(draft: Draft): readonly string[][] {
  return [['culture', 'leadership'], ...draft.names('managers').map((role) => ['managers', role, 'leadership'])]
}

/** What of the rest bears on whether reviews and leaving can have an effect. */
interface House {
  readonly culture: Culture
  readonly teams: Readonly<Record<string, { readonly agents: unknown }>>
  readonly events: readonly { readonly do: string }[]
}

/** Keys about reviews and leaving that can have no effect, given the rest. */
export function checkCulture(draft: Draft<House>): void {
  checkReviews(draft)
  const { culture, teams = {}, events = [] } = draft.scenario
  const names = draft.names('teams')
  if (draft.has('culture', 'attrition') && names.length > 0) {
    if (Object.values(teams).every((team) => team?.agents === 'unlimited')) {
      const staffed = names.map((name) => ['teams', name, 'agents'])
      draft.refuseIdle(['culture', 'attrition'], 'where all agents are unlimited: nobody is missed', ...staffed)
    }
  }
  const vacant =
    (draft.has('culture', 'attrition') && culture?.attrition !== 0) ||
    events.some((event) => event.do === 'manager_leaves')
  if (draft.has('culture', 'referred') && !draft.has('culture', 'attrition')) {
    draft.refuseIdle(['culture', 'referred'], 'without "attrition": nobody is hired', ['culture', 'attrition'])
  }
  if (draft.has('culture', 'hiring') && !vacant) {
    draft.refuseIdle(['culture', 'hiring'], 'without "attrition": nobody leaves', ['culture', 'attrition'])
  }
}

function checkReviews(draft: Draft<House>): void {
  const led = leaderships(draft)
  if (isReviewed(draft)) {
    if (led.some((path) => draft.has(...path))) return
    draft.refuseIdle(REVIEW, 'without "leadership", which says what reviews bring', ...led)
    return
  }
  const orienting = draft.names('teams').some((name) => !draft.has('teams', name, 'empowerment', 'orientation'))
  for (const path of led) {
    if (draft.has(...path) && !orienting) {
      draft.refuseIdle(path, 'without "review", where every team states its orientation', REVIEW)
    }
  }
  for (const role of draft.names('managers')) {
    const path = ['managers', role, 'review_time']
    if (draft.has(...path)) draft.refuseIdle(path, 'without "review" in culture', REVIEW)
  }
}
