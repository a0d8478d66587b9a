import * as z from 'zod'
import { SECOND } from '../../kernel/units.js'
import type { Culture } from '../scenario.js'
import { TEN_YEARS } from '../values/bounds.js'
import { decimal } from '../values/decimal.js'
import { seconds } from '../values/duration.js'
import { type Form, value } from '../values/form.js'
import { share, yearlyShare } from '../values/share.js'
import { lever } from './lever.js'
import { key, required, type Section } from './section.js'
import { silos } from './silos.js'

/** Logits by which rules shift every issue's share of exceptions. */
export const RULES: Form<number> = decimal(-10, 10)

function rules(section: Section): z.ZodType<NonNullable<Culture['rules']>> {
  const growing = section({
    now: required(RULES, 'The shift as the run begins.'),
    age: required(seconds(SECOND), 'How long rules have piled up until then: the older, the slower they grow.'),
  })
  return z.union([value(RULES), growing])
}

/** The house's habits. */
export function culture(section: Section): z.ZodType<Culture> {
  return section({
    rules: rules(section)
      .describe("Shifts every issue's share of exceptions, in logits; 0 leaves it. {now, age}: rules go on piling up.")
      .exactOptional(),
    refusal: key(share, 'How often a blocked agent answers with the policy instead of escalating.'),
    misunderstood: key(
      share,
      'Share of decisions in which people without training, orientation or guidelines misread the policy, either way.',
    ),
    substitute: section({
      share: required(share, 'Share of refusals that come with a substitute.'),
      worth: required(share, 'What it is worth to the customer, as a share of the remedy.'),
    })
      .describe('A lesser thing offered with a refusal, such as store credit.')
      .exactOptional(),
    review: key(share, 'Share of the discretionary decisions of agents that their manager looks at.'),
    leadership: lever(section, share)
      .describe('Of those reviews, the share that does not criticise; also fills in orientation and recognition.')
      .exactOptional(),
    attrition: key(yearlyShare, 'Share of agents who leave within a year at middling morale.'),
    hiring: key(seconds(SECOND, TEN_YEARS), 'How long the seat of a leaver stays empty.'),
    referred: key(share, 'Share of applicants who go by what those who work there say of it.'),
    silos: silos(section)
      .describe('Walls between teams with different managers: one share, {claimed, actual}, or by border a-b.')
      .exactOptional(),
  })
}
