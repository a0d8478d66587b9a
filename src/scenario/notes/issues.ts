import type { KeyNotes } from './key-note.js'

/** What customers come about, and how it is dealt with. */
export const ISSUES: KeyNotes = {
  issues: { effect: 'Each customer has one issue, drawn by the shares.' },
  'issues.NAME.share': {
    absent: '100 % where it is the only issue',
    effect: 'The probability that a customer has this issue; --set of one share rescales the others.',
  },
  'issues.NAME.kind': {
    absent: 'failure',
    effect:
      'A failure is the firm’s fault: it weighs on churn, and no recovery is talked about better than a day without it.',
  },
  'issues.NAME.severity': {
    parameter: 'trust.severity',
    effect: 'Scales what hurts cost in trust, and what a failure does to churn.',
  },
  'issues.NAME.talk': {
    effect:
      'The agent’s and the customer’s time together in each leg, times the team’s talk_factor and the agent’s own pace.',
  },
  'issues.NAME.explain': {
    absent: 'no explaining',
    effect:
      'Added to each leg with someone who does not know the case; every time after the first is a repeat explanation.',
  },
  'issues.NAME.wrap_up': {
    absent: 'none',
    effect: 'The agent is busy for so long after each leg, when the customer has gone.',
  },
  'issues.NAME.decide': { absent: 'none', effect: 'Added to the leg in which a remedy is decided on.' },
  'issues.NAME.chain': {
    absent: '`routing` says where cases go',
    effect: 'A team that cannot solve the case passes it to the next; at the end nobody could help.',
  },
  'issues.NAME.routing': {
    absent: '`chain` says where cases go',
    effect: 'Each leg draws the next team from a row of shares: a network of queues.',
  },
  'issues.NAME.routing.start': { absent: 'the first row', effect: 'Where cases enter.' },
  'issues.NAME.routing.matrix': { effect: 'A row a team; what is missing to 100 % leaves resolved.' },
  'issues.NAME.solvable': {
    absent: 'every team solves every case',
    effect: 'Settled once per customer and team; missing training takes a part of it away.',
  },
  'issues.NAME.unsolved_talk': {
    parameter: 'handling.unsolved_talk',
    effect: 'It takes less than a whole conversation to find out that one cannot help.',
  },
  'issues.NAME.remedy': {
    absent: 'nothing to decide',
    effect: 'Cases that need a remedy meet the five gates: ownership, authority, tools, judgement, courage.',
  },
  'issues.NAME.remedy.needed': {
    absent: '100 %',
    effect: 'The other cases are solved without anybody having to give anything.',
  },
  'issues.NAME.remedy.amount': {
    effect: 'Drawn once per customer; above the granted limit the case is blocked at the gate of authority.',
  },
  'issues.NAME.remedy.owner': {
    absent: 'the last team of the chain',
    effect: 'Behind silos other teams may not decide on it: the gate of ownership.',
  },
  'issues.NAME.undue': {
    absent: '0 %',
    effect:
      'Suspected, such a request is put to the proof and refused, and just ones now and then with it; unsuspected it is paid, and word gets round.',
  },
  'issues.NAME.exaggerates': {
    absent: '0 %',
    effect: 'Who is found out gets what is due; the others get what they ask for.',
  },
  'issues.NAME.exaggerates.share': { effect: 'The probability that a request asks for more than is due.' },
  'issues.NAME.exaggerates.by': {
    parameter: 'claims.exaggeration',
    effect: 'What is asked for beyond what is due.',
  },
  'issues.NAME.novel': {
    absent: '0 %',
    effect:
      'Novel cases need judgement and courage: orientation, guidelines and safety decide whether an agent takes the decision.',
  },
  'issues.NAME.exception': {
    absent: '0 %',
    effect:
      'Such a remedy needs the right to grant exceptions, and judgement and courage; culture.rules pushes the share up.',
  },
  'issues.NAME.exception.share': {
    effect: 'Such a remedy needs the right to grant exceptions, and judgement and courage.',
  },
  'issues.NAME.exception.legal': {
    absent: '0 %',
    effect: 'A part of the exceptions that no level may grant: it is always refused.',
  },
  'issues.NAME.right_first_time': {
    absent: '100 %',
    effect: 'The others are reopened after reopens_after; missing training takes a part of it away.',
  },
  'issues.NAME.reopens_after': {
    absent: 'nothing reopens',
    effect: 'When a solution that does not hold brings the customer back.',
  },
  'issues.NAME.prevented': {
    absent: '0 %',
    effect: 'These customers count among the customers, with no trust lost and no cost, and have no journey.',
  },
}
