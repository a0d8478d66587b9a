import * as z from 'zod'
import { SECOND } from '../../kernel/units.js'
import { EVENT_KINDS, type HouseEvent } from '../scenario.js'
import { boolean } from '../values/boolean.js'
import { choice } from '../values/choice.js'
import { decimal } from '../values/decimal.js'
import { seconds } from '../values/duration.js'
import { moment } from '../values/moment.js'
import { moneyOrUnlimited } from '../values/money.js'
import { name } from '../values/name.js'
import { share } from '../values/share.js'
import { RULES } from './culture.js'
import { key, required, type Section } from './section.js'

/** What the list is for, and what each kind of event takes. */
export const EVENTS =
  'What happens to the house on the way, a list such as [{at: week 10, do: reprimand, team: NAME}]. A reprimand and a ' +
  'recognition take team and public; a recognition_programme takes team, share and for; training takes team; a ' +
  'demand_surge takes factor and for; manager_leaves takes manager and for (culture.hiring where absent); a ' +
  'policy_change takes team and one or more of granted, exceptions and rules.'

/** What happens to the house at a moment of the counted span. */
export function events(section: Section): z.ZodType<readonly HouseEvent[]> {
  return z.array(
    section({
      at: required(moment, 'When, from the beginning of the counted span: week 10 is the beginning of its tenth week.'),
      do: required(choice(...EVENT_KINDS), 'What happens.'),
      team: key(name, 'The team it happens to; every team where absent.'),
      manager: key(name, 'The role whose holder leaves.'),
      public: key(boolean, 'Whether the whole team is present; false where absent.'),
      share: key(share, 'Share of good decisions that are recognised while a recognition_programme runs.'),
      factor: key(decimal(0, 100), 'Factor on arrivals in a demand_surge.'),
      for: key(seconds(SECOND), 'How long it lasts.'),
      granted: key(moneyOrUnlimited, 'The amount that an agent may grant alone after a policy_change.'),
      exceptions: key(boolean, 'Whether agents may grant what the rules except, after a policy_change.'),
      rules: key(RULES, 'What culture.rules is after a policy_change.'),
    }),
  )
}
