import type * as z from 'zod'
import { MINUTE, SECOND } from '../../kernel/units.js'
import type { Manager } from '../scenario.js'
import { boolean } from '../values/boolean.js'
import { randomSeconds } from '../values/distribution.js'
import { seconds } from '../values/duration.js'
import { money } from '../values/money.js'
import { name } from '../values/name.js'
import { positiveShare, share } from '../values/share.js'
import { wage } from '../values/wage.js'
import { openingHours } from './intervals.js'
import { lever } from './lever.js'
import { key, required, type Section } from './section.js'
import { people } from './teams.js'

/** One manager's role. */
export function manager(section: Section): z.ZodType<Manager> {
  return section({
    people: required(people, 'How many hold this role, or unlimited.'),
    limit: key(money, 'The amount that this manager may grant; no limit where absent.'),
    exceptions: key(boolean, 'Whether this manager may grant what the rules except; true where absent.'),
    decides_in: required(randomSeconds, 'Time of attention that a decision takes.'),
    approves: key(
      share,
      'Share of requests approved, those that look least due refused first; all that look due where absent.',
    ),
    available: key(positiveShare, 'Share of working hours in which a person can be reached; always where absent.'),
    spell: key(seconds(MINUTE), 'Mean length of one available spell.'),
    shifts: openingHours().describe('Working hours, such as mon-fri 08:00-17:00.').exactOptional(),
    leadership: lever(section, share)
      .describe(
        'Of the reviews of this manager, the share that does not criticise; as culture.leadership where absent.',
      )
      .exactOptional(),
    review_time: key(seconds(SECOND), 'Time that a review takes; none where absent.'),
    reports_to: key(name, 'The manager above.'),
    wage: key(wage, 'Pay, such as 45 USD per hour.'),
  })
}
