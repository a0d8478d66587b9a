import type * as z from 'zod'
import type { Culture } from '../scenario.js'
import { decimal } from '../values/decimal.js'
import { share } from '../values/share.js'
import { key, required, type Section } from './section.js'
import { silos } from './silos.js'

/** The house's habits. */
export function culture(section: Section): z.ZodType<Culture> {
  return section({
    rules: key(decimal(-10, 10), "Shifts every issue's share of exceptions, in logits; 0 leaves it."),
    refusal: key(share, 'How often a blocked agent answers with the policy instead of escalating.'),
    substitute: section({
      share: required(share, 'Share of refusals that come with a substitute.'),
      worth: required(share, 'What it is worth to the customer, as a share of the remedy.'),
    })
      .describe('A lesser thing offered with a refusal, such as store credit.')
      .exactOptional(),
    silos: silos(section)
      .describe('Walls between teams with different managers: one share, {claimed, actual}, or by border a-b.')
      .exactOptional(),
  })
}
