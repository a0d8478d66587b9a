import { family } from '../parameter.js'

const claims = family('claims', 'share')

const AUDIT = 'An audit of a month’s requests: which were due, which were paid, who was asked for proof'

/** Requests that are not due: how they are seen through, what looking costs the innocent, and who learns from it. */
export const CLAIMS = [
  claims('exaggeration', {
    label: 'What who exaggerates asks for beyond what is due, over what is due',
    value: 0.5,
    range: [0.1, 1],
    changes: AUDIT,
  }),
  claims('tools', {
    label: 'Undue requests that full tools let an agent suspect who looks',
    value: 0.4,
    range: [0.1, 0.7],
    direction: 'reported',
    source: ['appriss_2024'],
    changes: AUDIT,
    note: 'Only discretionary requests are looked at: nobody looks at routine amounts.',
  }),
  claims('history', {
    label: 'Undue requests that full sight of earlier contacts lets an agent suspect who looks',
    value: 0.5,
    range: [0.2, 0.8],
    direction: 'reported',
    source: ['appriss_2024'],
    changes: AUDIT,
  }),
  claims('false_alarm', {
    label: 'Just requests that an agent who looks suspects, without sight of earlier contacts',
    value: 0.08,
    range: [0.02, 0.2],
    changes: AUDIT,
  }),
  claims('acquitted', {
    label: 'Of those, the share that full sight of earlier contacts spares',
    value: 0.6,
    range: [0.3, 0.9],
    changes: AUDIT,
  }),
  claims('proof', {
    label: 'Time that asking for proof takes',
    value: 3,
    range: [1, 10],
    unit: 'min',
    changes: 'Talk time of requests with and without a question for proof',
  }),
  claims('proof_error', {
    label: 'Verdicts on merit that are wrong after proof, either way',
    value: 0.1,
    range: [0.03, 0.25],
    changes: AUDIT,
  }),
  claims('manager_error', {
    label: 'Requests whose merit a manager sees wrongly, either way',
    value: 0.08,
    range: [0.02, 0.2],
    changes: AUDIT,
  }),
  claims('felt', {
    moves: 'valuation',
    label: 'What a refusal or a suspicion does to who asked for what was not due, of what it does to others',
    value: 0.3,
    range: [0, 0.7],
    unit: 'factor',
    changes: 'Trust of customers after a refusal, by whether the request had been due',
  }),
  claims('learning', {
    label: 'Rise of undue requests from where none is paid to where all are',
    value: 1.5,
    range: [0, 3],
    unit: 'logit',
    changes: 'Undue requests before and after the firm became easier or harder to ask',
    note: 'The stated share is meant where half of them are paid.',
  }),
  claims('memory', {
    label: 'Undue requests over which word gets round whether asking pays',
    value: 100,
    range: [20, 1000],
    unit: 'decisions',
    changes: 'How long undue requests took to answer to a change of policy',
  }),
] as const
