import type * as z from 'zod'
import type { Segment } from '../scenario.js'
import { decimal, integer } from '../values/decimal.js'
import { randomDuration, randomSeconds } from '../values/distribution.js'
import { money } from '../values/money.js'
import { share, yearlyShare } from '../values/share.js'
import { key, required, type Section } from './section.js'

/** One kind of customer. `share` may be absent where it is the only one. */
export function segment(section: Section): z.ZodType<Omit<Segment, 'share'> & { readonly share?: number }> {
  return section({
    share: key(share, 'Share of customers; all shares add up to 100%.'),
    lifetime_value: key(money, 'Contribution margin that a customer who stays is worth.'),
    trust: key(decimal(1, 99), 'Trust before the first contact, 1 to 99.'),
    patience: key(randomSeconds, 'How long a customer waits in line before hanging up; for ever where absent.'),
    hold_patience: key(
      randomSeconds,
      'How long a customer holds for an approval before hanging up; for ever where absent.',
    ),
    balk: key(share, 'Share who leave at once when they would have to wait.'),
    redial: section({
      share: required(share, 'Share of those who hung up or were turned away who try again.'),
      after: required(randomDuration, 'How much later.'),
    })
      .describe('Trying again after hanging up or being turned away.')
      .exactOptional(),
    calls_again: section({
      share: required(share, 'Share of those refused or not helped who contact the firm again.'),
      after: required(randomDuration, 'How much later.'),
      at_most: key(integer(0, 1000), 'Most contacts after the first.'),
    })
      .describe('Contacting the firm again after a refusal or a contact that did not help.')
      .exactOptional(),
    demands_manager: key(share, 'Share of those refused who demand a manager.'),
    priority: key(integer(-1000, 1000), 'Higher is served first; 0 where absent.'),
    churn_base: key(yearlyShare, 'Share who leave within a year without any incident.'),
  })
}
