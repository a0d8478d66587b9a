import * as z from 'zod'
import { PLAIN_POLICIES, PLAIN_POLICY } from '../../vocabulary/approvals.js'
import type { Approvals } from '../scenario.js'
import { choice } from '../values/choice.js'
import { duration, seconds } from '../values/duration.js'
import { value } from '../values/form.js'
import { name } from '../values/name.js'
import { key, required, type Section } from './section.js'

/** How requests climb the organisation. */
export function approvals(section: Section): z.ZodType<Approvals> {
  const dutyManager = section({ duty_manager: required(name, 'The manager who decides at once.') })
  return section({
    policy: z
      .union([
        value({ ...choice(...PLAIN_POLICIES), what: `${PLAIN_POLICIES.join(', ')} or {duty_manager: NAME}` }),
        dutyManager,
      ])
      .describe(
        `${PLAIN_POLICIES.map((id) => `${id}: ${PLAIN_POLICY[id].meaning}`).join('; ')}; or {duty_manager: NAME}.`,
      )
      .exactOptional(),
    hold_limit: key(
      seconds(),
      'How long the customer holds before being promised a call back; until the answer where absent.',
    ),
    promise: key(duration, 'Within what time the call back is promised.'),
  })
}
