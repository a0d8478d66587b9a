import { behaviour, family } from '../parameter.js'

const handling = family('handling', 'share')

const TRAINING = {
  range: [0.1, 0.4],
  direction: 'reported',
  source: ['batt_moynihan_2006', 'de_grip_2012', 'brynjolfsson_2025'],
  changes: 'Solved and reopened cases of agents before and after training',
  note: 'What was shown by experiment is shorter calls (+10 % performance, fading), and by a roll-out more issues resolved with an assistant; that skill raises quality is correlation.',
} as const
const CONTEXT = {
  direction: 'measured',
  size: 'reported',
  source: ['bhabra_2007'],
  changes: 'Listening to transferred calls: how much has to be told again',
  note: 'Measured on twelve simulated patients over five handovers: an analogue.',
} as const
const LOGS = 'The firm’s own call records'

/** How cases are handled, passed on and solved. */
export const HANDLING = [
  handling('training_solve', { ...TRAINING, label: 'Share of solvable cases lost without training', value: 0.25 }),
  handling('training_right_first_time', {
    ...TRAINING,
    label: 'Share of lasting solutions lost without training',
    value: 0.25,
  }),
  handling('context.none', {
    label: 'Context that survives a cold hop',
    value: 0,
    range: [0, 0.2],
    changes: CONTEXT.changes,
    note: 'Nothing is handed over.',
  }),
  handling('context.verbal', {
    ...CONTEXT,
    label: 'Context that survives a hop by word of mouth',
    value: 0.478,
    range: [0.3, 0.65],
  }),
  handling('context.notes', {
    ...CONTEXT,
    label: 'Context that survives a hop with notes',
    value: 0.969,
    range: [0.85, 0.99],
  }),
  handling('context.shared', {
    ...CONTEXT,
    label: 'Context that survives a hop with a shared record',
    value: 0.998,
    range: [0.97, 1],
  }),
  handling('unsolved_talk', {
    label: 'Share of its talk that a leg takes when it cannot solve the case',
    value: 0.6,
    range: [0.3, 1],
    changes: LOGS,
  }),
  handling('call_back_talk', {
    label: 'Share of its talk that a call back with an answer takes',
    value: 0.3,
    range: [0.1, 0.6],
    changes: LOGS,
  }),
  handling('warm_limit', {
    label: 'How long an agent stays for a warm transfer',
    value: 3,
    range: [1, 10],
    unit: 'min',
    changes: LOGS,
    note: 'Always finite, or two full teams would wait for each other for ever.',
  }),
  handling('pressure_pass_on', {
    label: 'Share passed on rather than closed under time pressure',
    value: 0.5,
    range: [0.2, 0.8],
    changes: 'Transfers just beyond the time target',
  }),
  handling('pressure_right_first_time', {
    label: 'Lasting solutions among those closed under time pressure',
    value: 0.6,
    range: [0.3, 0.9],
    unit: 'factor',
    direction: 'reported',
    source: ['anonymous_bank_1999'],
    changes: 'Reopenings of calls closed at the time target',
    note: 'At one bank half of those whose call was ended within 10 s were back within the hour, after calls of more than a minute one in nine; why agents ended them is not in the records.',
  }),
  handling('silo_misroute', {
    label: 'Misroutes across a border of full silo',
    value: 0.25,
    range: [0.1, 0.4],
    changes: 'Transfers that are transferred again at once',
  }),
  handling('rules_slope', {
    label: 'Exceptions added per unit of culture.rules',
    value: 1,
    range: [0.5, 2],
    unit: 'logit',
    changes: 'Share of requests against the letter of the rules, before and after a new rule',
  }),
  handling('rules_scale', {
    label: 'Age of a house at which its rules pile up half as fast as when it was young',
    value: 1,
    range: [0.25, 4],
    unit: 'years',
    direction: 'reported',
    source: ['schulz_1998'],
    changes: 'Dates on the firm’s own rules',
    note: 'Rules at age t are in proportion to ln(1 + t / scale): births fall as rules accumulate.',
  }),
  handling('load_memory', {
    moves: 'valuation',
    label: 'How long agents feel a busy spell',
    value: 30,
    range: [10, 120],
    unit: 'min',
    changes: 'Courtesy scores in the hour after a peak',
  }),
] as const

/** How often customers try again. */
export const REPEAT = [
  behaviour({
    id: 'repeat.at_most',
    moves: 'flow',
    label: 'Contacts after the first, where a segment states no limit',
    value: 5,
    range: [2, 10],
    unit: 'contacts',
    source: ['rage_2015'],
    direction: 'reported',
    size: 'assumed',
    changes: 'The firm’s own contacts per case',
    note: 'Serious complaints take 4.2 contacts on average. Always finite, or a journey might not end.',
  }),
  behaviour({
    id: 'repeat.redials',
    moves: 'flow',
    label: 'Redials in a journey',
    value: 20,
    range: [5, 50],
    unit: 'redials',
    source: ['anonymous_bank_1999'],
    direction: 'measured',
    size: 'assumed',
    changes: 'The firm’s own call records by caller',
    note: 'That most call again is measured; the limit only keeps journeys finite, whatever is answered in between.',
  }),
] as const
