import type { MeasureId } from '../../measures/catalogue.js'

/** How a firm finds a figure out, and how well. */
interface FindingOut {
  /** To follow the figure's name: `a hundred calls listened to`. */
  readonly how: string
  /** Answers, calls or decisions that are looked at; a share of them is so uncertain. Null where records hold all. */
  readonly sample: number | null
  /** Standard error of what is no share, relative to the figure. */
  readonly relative: number
}

const RECORDS: FindingOut = { how: 'from a month of records', sample: null, relative: 0.02 }
const CALLS: FindingOut = { how: 'a hundred calls listened to', sample: 100, relative: 0.1 }
const DECISIONS: FindingOut = { how: 'a hundred decisions looked at', sample: 100, relative: 0.1 }
const AGENTS: FindingOut = { how: 'a survey of fifty agents, three questions', sample: 50, relative: 0.1 }
const CUSTOMERS: FindingOut = { how: 'a survey of four hundred customers', sample: 400, relative: 0.02 }

/**
 * What a firm can find out about itself, and how: neither what nobody can see, such as trust, nor what it does not yet have
 * figures of by themselves, such as what a customer costs. Sizes of samples are what is asked of a client in practice.
 */
export const FINDING_OUT: Readonly<Partial<Record<MeasureId, FindingOut>>> = {
  handle_time_per_contact: RECORDS,
  wrap_up_time: RECORDS,
  hold_time: RECORDS,
  contacts: RECORDS,
  transfers_per_contact: RECORDS,
  contacts_transferred: RECORDS,
  misroutes: RECORDS,
  speed_of_answer: RECORDS,
  service_level: RECORDS,
  abandonment: RECORDS,
  occupancy: RECORDS,
  first_contact_resolution: RECORDS,
  reopening: RECORDS,
  time_to_resolution: RECORDS,
  escalations: RECORDS,
  approval_wait: RECORDS,
  approval_layers: RECORDS,
  concession: RECORDS,
  broken_promises: RECORDS,
  agent_attrition: RECORDS,
  resolution: CALLS,
  repeat_explanations: CALLS,
  explaining_time: CALLS,
  refusals: CALLS,
  substitutes: CALLS,
  manager_demands: CALLS,
  on_the_spot: DECISIONS,
  blocked_by_ownership: DECISIONS,
  blocked_by_authority: DECISIONS,
  blocked_by_tools: DECISIONS,
  escalated_decisions: DECISIONS,
  paid_anyway: DECISIONS,
  just_refused: DECISIONS,
  undue_granted: DECISIONS,
  safe_side_questions: AGENTS,
  blocked_by_judgement: AGENTS,
  blocked_by_courage: AGENTS,
  satisfaction: CUSTOMERS,
  effort: CUSTOMERS,
}

/** Records differ from what they stand for by this much of a share, however many cases they hold. */
const RECORDED = 0.02

/**
 * The standard error with which a figure can be had.
 * @param figure about what it is
 */
export function errorOf({ sample, relative }: FindingOut, figure: number, isShare: boolean): number {
  if (!isShare || figure > 1) return relative * Math.abs(figure)
  const spread = figure * (1 - figure)
  return sample === null ? RECORDED * Math.sqrt(spread) : Math.sqrt(spread / sample)
}
