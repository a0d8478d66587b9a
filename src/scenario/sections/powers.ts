import type * as z from 'zod'
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
  const part = (meaning: string, effect: string, absent = '100 %') =>
    key(
      lever(section, share),
      `${meaning} A share, or {claimed, actual}.`,
      { absent, off: (lever: Lever<number>) => isAt(lever, 1) },
      effect,
    )
  return section({
    tools: part(
      'How much of what they need their systems let them see and do.',
      'The gate of tools: the share of cases in which the system lets the agent do it, settled once per customer and team; also how much of a handed-over note can be read.',
    ),
    training: part(
      'How much of what they need they were taught.',
      'Where skill begins: what is solved, what lasts, courtesy, and who asks upstairs to be on the safe side. Nothing over-grants like the untrained.',
    ),
    orientation: part(
      'How well they know what the firm wants for its customers.',
      'The gate of judgement, with guidelines and the history of the customer.',
      'as culture.leadership, else 100 %',
    ),
    guidelines: part(
      'How far guidelines cover the cases that need judgement.',
      'Complements orientation at the gate of judgement; a clear frame keeps people from over-granting.',
    ),
    safety: part(
      'Of ten decisions they may take, how many they would take unasked.',
      'The gate of courage, anew at each visit: confidence, less for amounts near the limit. Criticism lowers it, praise raises it.',
    ),
    recognition: part(
      'Of the reviews that do not criticise, how many say thank you.',
      'Praise after a review raises confidence.',
      'as culture.leadership, else 100 %',
    ),
    history: part(
      'How much they see of earlier contacts.',
      'The probability that a customer who comes back need not explain again; who sees it also judges better what is fair.',
    ),
  })
}

export type Empowerment = Read<typeof empowerment>
export type EmpowermentLever = keyof Empowerment

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
