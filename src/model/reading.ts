import type { Beliefs } from '../core/model/beliefs.js'
import { TransferMode } from '../core/model/team-model.js'
import { FACETS, STRIKES } from '../core/model/trust-sizes.js'
import { TRUST_CAUSES, type TrustCause } from '../vocabulary/trust-causes.js'
import { textOf } from './flow.js'
import type { Model } from './model.js'

/** Whether anything in a run of a model reads something. */
type Reads = (model: Model) => boolean

const always: Reads = () => true
const failures: Reads = ({ issues }) => issues.some(({ failure }) => failure)
const enquiries: Reads = ({ issues }) => issues.some(({ failure }) => !failure)
const explaining: Reads = ({ issues }) => issues.some(({ explain }) => explain !== null)
const reopening: Reads = (model) => model.issues.some(({ reopensAfter }) => reopensAfter !== null) || wrongBots(model)
const remedies: Reads = ({ issues }) => issues.some(({ remedy }) => remedy !== null)
const claims: Reads = ({ issues }) => issues.some((issue) => issue.claims !== null)
const requests: Reads = (model) => model.managers.length > 0 && remedies(model)
const writing: Reads = ({ channels }) => channels.some(({ written }) => written)
const answers: Reads = (model) =>
  requests(model) || writing(model) || model.teams.some(({ transfer }) => transfer.mode === TransferMode.call_back)
/** A team that is alone may send cases to itself. */
const handovers: Reads = ({ teams, issues }) => teams.length > 1 || issues.some(({ matrix }) => matrix !== null)
const turningAway: Reads = ({ opening, segments, teams }) =>
  opening !== null ||
  segments.some(({ balk }) => balk > 0) ||
  teams.some(({ queueLimit }) => Number.isFinite(queueLimit))
const hurry: Reads = ({ teams }) => teams.some(({ timeTarget }) => timeTarget !== null)
const trying: Reads = (model) => hurry(model) || model.issues.some(({ solvable }) => solvable !== null)
const delight: Reads = ({ culture }) => culture.delight !== null
const daring: Reads = (model) => remedies(model) || delight(model)
const rules: Reads = (model) => remedies(model) && (model.culture.rulesNow !== 0 || model.events.length > 0)
const ageing: Reads = (model) => rules(model) && Number.isFinite(model.culture.rulesAge)
const misreading: Reads = (model) => remedies(model) && model.teams.some(({ misreads }) => misreads !== 0)
const confidence: Reads = ({ teams }) => teams.some((team) => team.confidence !== null)
const leaving: Reads = ({ culture }) => culture.attrition > 0
const wordOfWork: Reads = (model) => leaving(model) && model.culture.referred > 0
const training: Reads = ({ events }) => events.length > 0
/** Skill changes by deciding, with those who leave, and in courses. */
const skill: Reads = (model) => daring(model) || leaving(model) || training(model)
const redials: Reads = ({ segments }) =>
  segments.some(({ redial, givesUp }) => redial !== null || givesUp.some(({ share }) => share > 0))
const bots: Reads = ({ teams }) => teams.some(({ bot }) => bot !== null)
const wrongBots: Reads = ({ teams, events }) =>
  teams.some(({ bot }) => bot !== null && (bot.wrong > 0 || events.length > 0))
const asking: Reads = (model) =>
  bots(model) &&
  (model.segments.some(({ prefersPeople }) => prefersPeople > 0) ||
    model.teams.some(({ bot }) => (bot?.hides ?? 0) > 0))
const others: Reads = ({ customerBase }) => customerBase > 0

/** Parameters that only some models read: by what these have. */
const READ_BY_SOME = {
  ...where(claims, 'claims_acquitted', 'claims_false_alarm', 'claims_felt', 'claims_history', 'claims_learning'),
  ...where(claims, 'claims_manager_error', 'claims_memory', 'claims_proof', 'claims_proof_error', 'claims_tools'),
  ...where(requests, 'effort_hold'),
  ...where(answers, 'handling_call_back_talk', 'trust_answer_tolerance'),
  ...where(remedies, 'deciding_calming', 'deciding_unsure', 'trust_over_claim_factor', 'trust_remedy_share'),
  ...where(remedies, 'deciding_remedy_value_falling', 'deciding_remedy_value_flat', 'deciding_remedy_value_high'),
  ...where(remedies, 'deciding_remedy_value_low', 'deciding_remedy_value_steepness', 'people_morale_memory'),
  ...where(remedies, 'people_morale_taken', 'people_morale_refused', 'people_morale_over_claimed'),
  ...where(daring, 'deciding_courage_exponent', 'people_learning'),
  ...where(delight, 'delight_loyalty', 'delight_satisfaction'),
  ...where((model) => delight(model) || enquiries(model), 'delight_talk'),
  ...where(handovers, 'effort_transfer'),
  ...where(explaining, 'effort_repeat', 'trust_explaining_reference'),
  ...where(hurry, 'handling_pressure_pass_on', 'handling_pressure_right_first_time'),
  ...where(trying, 'handling_training_solve', 'satisfaction_unsolved_outcome'),
  ...where(reopening, 'handling_training_right_first_time', 'satisfaction_second_recovery'),
  ...where(rules, 'handling_rules_slope', 'policy_caught', 'policy_rules'),
  ...where(ageing, 'handling_rules_scale'),
  ...where(misreading, 'policy_training'),
  ...where(remedies, 'answers_like_amounts'),
  ...where(confidence, 'people_confidence_half_life', 'people_contagion', 'people_criticised', 'people_recognised'),
  ...where(confidence, 'people_reprimand_half_life', 'people_review_memory', 'people_saturation'),
  ...where(skill, 'people_fading_half_life'),
  ...where(leaving, 'people_hours_per_year', 'people_leaving_slope', 'people_replacement_cost'),
  ...where((model) => leaving(model) || training(model), 'people_learning_half_life'),
  ...where(training, 'people_training_wave'),
  ...where(wordOfWork, 'people_word_applicants', 'people_word_skill'),
  ...where(redials, 'repeat_redials'),
  ...where((model) => enquiries(model) || claims(model), 'satisfaction_enquiry_outcome'),
  ...where(others, 'word_of_mouth_base_positive', 'word_of_mouth_base_tellings'),
  ...where(bots, 'bot_courtesy', 'bot_steady'),
  ...where(asking, 'bot_asking', 'bot_hangs_up'),
  ...where((model) => wrongBots(model) && remedies(model), 'bot_promises'),
  ...where(failures, 'churn_severity', 'word_of_mouth_without_failure'),
}

/** Parameters that any model reads, or that say how it is run. */
const READ_BY_ALL = where(
  always,
  ...(['churn_trust', 'churn_unresolved', 'effort_contact', 'effort_hour', 'effort_unhelped'] as const),
  ...(['handling_load_memory', 'people_morale_half_life', 'people_morale_load'] as const),
  ...(['run_last_share', 'run_stop_backlog', 'run_stop_growth', 'run_stop_open_journeys', 'run_stop_spans'] as const),
  ...(['satisfaction_hassle', 'satisfaction_peak_weight', 'satisfaction_severity_base'] as const),
  ...(['satisfaction_severity_slope', 'satisfaction_weight_outcome', 'satisfaction_weight_procedure'] as const),
  ...(['satisfaction_weight_treatment', 'treatment_half_range', 'treatment_load', 'treatment_load_threshold'] as const),
  ...(['treatment_mean', 'treatment_morale', 'treatment_poor', 'treatment_training', 'treatment_warm'] as const),
  ...(['trust_distrust_line', 'trust_silence', 'trust_start', 'trust_wait_tolerance'] as const),
  ...(['word_of_mouth_choice_negative', 'word_of_mouth_choice_positive', 'word_of_mouth_listener_in_market'] as const),
  ...(['word_of_mouth_negative', 'word_of_mouth_neutral_point', 'word_of_mouth_positive'] as const),
  ...(['recommending_least', 'recommending_satisfaction', 'recommending_scatter', 'recommending_slope'] as const),
  ...(['word_of_mouth_positive_span', 'word_of_mouth_retelling'] as const),
)

/** Where the core reads each of its parameters: a new one has to say. */
const READ: Readonly<Record<keyof Beliefs, Reads>> = { ...READ_BY_SOME, ...READ_BY_ALL }

/** Where the size of a cause of trust is read: where it can come about. */
const FELT: Readonly<Record<TrustCause, Reads>> = {
  ...where(always, 'long_wait', 'abandonment', 'poor_treatment', 'warm_treatment', 'unresolved', 'resolved'),
  ...where(always, 'not_solved', 'no_one_could_help'),
  ...where(failures, 'failure'),
  ...where(bots, 'kept_from_person'),
  ...where(handovers, 'transfer', 'misroute'),
  ...where(explaining, 'repeat_explanation'),
  ...where(requests, 'hold_for_approval', 'refused_after_escalation'),
  ...where(answers, 'waiting_for_answer'),
  ...where((model) => answers(model) || bots(model), 'broken_promise'),
  ...where(turningAway, 'turned_away'),
  ...where(claims, 'suspected'),
  ...where(reopening, 'reopening'),
  ...where(remedies, 'refused_on_policy', 'remedied', 'over_claim'),
}

/**
 * What a run of a model reads, and what is reckoned from what it leaves, as a text: models with the same one leave the
 * same figures.
 */
export function readingOf(model: Model): string {
  const { parameters, beliefs, trust, ...rest } = model
  const felt = TRUST_CAUSES.flatMap((cause, c) => {
    if (!FELT[cause](model)) return []
    const shifts = trust.shifts.slice(c * FACETS, (c + 1) * FACETS)
    const factors = trust.factors.slice(c * STRIKES * FACETS, (c + 1) * STRIKES * FACETS)
    return [cause, trust.points[c], ...shifts, ...factors]
  })
  return textOf({
    ...rest,
    beliefs: Object.entries(beliefs).filter(([name]) => READ[name as keyof Beliefs](model)),
    trust: [...felt, ...trust.growth, trust.unresolved],
    advertisingCost: parameters['word_of_mouth.advertising_cost_per_customer'],
    hoursPerYear: parameters['people.hours_per_year'],
  })
}

function where<Name extends string>(reads: Reads, ...names: readonly Name[]): Readonly<Record<Name, Reads>> {
  return Object.fromEntries(names.map((name) => [name, reads])) as Record<Name, Reads>
}
