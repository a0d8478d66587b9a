import { byId, idsOf } from './by-id.js'

/** What the next team is told of a case. */
interface FormOfContext {
  readonly id: string
  /** Whether somebody has to read it, for which it takes tools. */
  readonly isWritten: boolean
}

/** The registry of evidence states as `handling.context.` and the id how much of a case each carries. */
const FORMS = [
  { id: 'none', isWritten: false },
  { id: 'verbal', isWritten: false },
  { id: 'notes', isWritten: true },
  { id: 'shared', isWritten: true },
] as const satisfies readonly FormOfContext[]

export const CONTEXTS = idsOf(FORMS)
type ContextForm = (typeof CONTEXTS)[number]

export const CONTEXT: Readonly<Record<ContextForm, FormOfContext>> = byId(FORMS)

/** A way to hand a customer over. */
interface ModeOfTransfer {
  readonly id: string
  /** What it is, after the id and a colon. */
  readonly meaning: string
  /** What it carries where nobody says. */
  readonly context: ContextForm
  /** Whether the agent stays on the line, for which there is a limit. */
  readonly stays: boolean
}

/** The core has a number for each (`core/model/team-model.ts`) and a rule (`core/journey/transferring.ts`). */
const MODES = [
  { id: 'cold', meaning: 'the customer joins the next line alone', context: 'none', stays: false },
  { id: 'warm', meaning: 'the agent stays on the line until the next one answers', context: 'verbal', stays: true },
  { id: 'call_back', meaning: 'the next team calls the customer', context: 'notes', stays: false },
] as const satisfies readonly ModeOfTransfer[]

export const TRANSFER_MODES = idsOf(MODES)
export type TransferMode = (typeof TRANSFER_MODES)[number]

export const TRANSFER_MODE: Readonly<Record<TransferMode, ModeOfTransfer>> = byId(MODES)

/** What teams do that say nothing. */
export const USUAL_MODE: TransferMode = 'cold'
