import { byId, idsOf } from './by-id.js'

/** Who is asked, in which order, when a request goes upstairs. */
interface PolicyOfApproval {
  readonly id: string
  /** What it is, after the id and a colon. */
  readonly meaning: string
}

/** Those that a scenario states by their name alone. */
const POLICIES = [
  { id: 'ladder', meaning: 'every layer up to the sufficient one' },
  { id: 'direct', meaning: 'the lowest sufficient' },
] as const satisfies readonly PolicyOfApproval[]

export const PLAIN_POLICIES = idsOf(POLICIES)
type PlainPolicy = (typeof PLAIN_POLICIES)[number]
export const PLAIN_POLICY: Readonly<Record<PlainPolicy, PolicyOfApproval>> = byId(POLICIES)

/** How requests climb where nobody says. */
export const USUAL_POLICY: PlainPolicy = 'ladder'

/** With the one that is stated as a person, `{duty_manager: NAME}`. The core has a rule for each (`core/journey/escalating.ts`). */
export type ApprovalPolicy = PlainPolicy | 'duty_manager'
