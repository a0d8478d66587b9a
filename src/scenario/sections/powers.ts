import type * as z from 'zod'
import { EMPOWERMENT_KEY, EMPOWERMENT_KEYS, type EmpowermentLever } from '../../vocabulary/levers.js'
import { money, moneyOrUnlimited } from '../values/money.js'
import { share } from '../values/number.js'
import { boolean } from '../values/word.js'
import { reviewed } from './culture.js'
import type { Draft } from './draft.js'
import { isAt, type Lever, lever } from './lever.js'
import { key, type Read, type Section, strict } from './section.js'

export interface Authority {
  readonly granted?: Lever<number | 'unlimited'>
  readonly exceptions?: Lever<boolean>
  /** Up to this amount no judgement or courage is needed. */
  readonly routine?: number
}

/** What agents may do without asking. */
export function authority(section: Section): z.ZodType<Authority, unknown> {
  return section({
    claimed: key(
      moneyOrUnlimited,
      'The limit that leaders speak of; as granted where absent.',
      'as granted',
      'What `gap` holds reality against; a block that the claim excludes is an over-claim, and costs integrity on top.',
    ),
    granted: key(
      moneyOrUnlimited,
      'The amount that an agent may grant alone; unlimited where absent.',
      'unlimited',
      'A larger remedy is blocked at the gate of authority: refused on policy or escalated. The nearer an amount is to the limit, the more courage it takes.',
    ),
    exceptions: key(
      lever(section, boolean, 'granted'),
      'Whether agents may grant what the rules except, or {claimed, granted}.',
      'true',
      'Without it, a remedy against the letter of the rules is blocked at the gate of authority.',
    ),
    routine: key(
      money,
      'Up to this amount no judgement or courage is needed.',
      'every playbook case is routine',
      'Above this amount even a case that the playbook covers needs judgement and courage.',
    ),
  }).transform(({ claimed, granted, ...rest }) => {
    if (granted === undefined) return rest
    return { ...rest, granted: claimed === undefined ? { actual: granted } : { claimed, actual: granted } }
  })
}

/** What agents have to work with. */
export function empowerment(section: Section) {
  const part = (id: EmpowermentLever) => {
    const { meaning, effect, isLed } = EMPOWERMENT_KEY[id]
    return key(
      lever(section, share),
      `${meaning} A share, or {claimed, actual}.`,
      {
        absent: isLed ? 'as culture.leadership, else 100 %' : '100 %',
        off: (lever: Lever<number>) => isAt(lever, 1),
      },
      effect,
    )
  }
  const parts = Object.fromEntries(EMPOWERMENT_KEYS.map((id) => [id, part(id)]))
  return section(parts as Readonly<Record<EmpowermentLever, ReturnType<typeof part>>>)
}

export type Empowerment = Read<typeof empowerment>

export const EMPOWERMENT = empowerment(strict).shape

/** Claims are held against something, and thanks are given where somebody looks. */
export function checkPowers(draft: Draft): void {
  const leaderships = draft.names('managers').map((role) => ['managers', role, 'leadership'])
  for (const name of draft.names('teams')) {
    const at = ['teams', name]
    const [claimed, granted] = [
      [...at, 'authority', 'claimed'],
      [...at, 'authority', 'granted'],
    ]
    if (draft.has(...claimed) && !draft.has(...granted)) {
      draft.refuseIdle(claimed, 'without "granted", which is then unlimited', granted)
    }
    const recognition = [...at, 'empowerment', 'recognition']
    if (draft.has(...recognition) && !reviewed(draft)) {
      const causes = [['culture', 'review'], ['culture', 'leadership'], ...leaderships]
      draft.refuseIdle(recognition, 'without "review" and "leadership" in culture', ...causes)
    }
  }
}
