import { byId, idsOf } from './by-id.js'

/** Who asks for a remedy: whether anything is due, and whether a no is taken quietly. */
interface WhoAsks {
  readonly id: string
  /** As a reader knows them. */
  readonly label: string
  /** Inside a sentence. */
  readonly noun: string
}

/**
 * Whoever is loud demands a manager when refused, even by an agent who was trained to calm. Both are drawn with the
 * customer, and neither hangs on what happens. Each has counters in this order: `requests_`, `yes_`, `answer_seconds_` and
 * `remedy_` and its id.
 */
const IN_ORDER = [
  { id: 'just_quiet', label: 'deserving, quiet', noun: 'the deserving who stay quiet' },
  { id: 'just_loud', label: 'deserving, loud', noun: 'the deserving who are loud' },
  { id: 'undue_quiet', label: 'undeserving, quiet', noun: 'the undeserving who stay quiet' },
  { id: 'undue_loud', label: 'undeserving, loud', noun: 'the undeserving who are loud' },
] as const satisfies readonly WhoAsks[]

export const ASKERS = idsOf(IN_ORDER)
export type Asker = (typeof ASKERS)[number]

export const ASKER: Readonly<Record<Asker, WhoAsks>> = byId(IN_ORDER)
