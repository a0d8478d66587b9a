import { USUAL_POLICY } from '../../vocabulary/approvals.js'
import type { KeyNotes } from './key-note.js'

/** Who is asked, what the house is like, and what happens to it. */
export const HOUSE: KeyNotes = {
  managers: {
    absent: 'nobody can be asked',
    effect: 'With every reports_to, the organisation chart that requests climb.',
  },
  'managers.NAME.people': { effect: 'Requests wait in one line for so many people.' },
  'managers.NAME.limit': { absent: 'no limit', effect: 'Above it a request has to climb on.' },
  'managers.NAME.exceptions': { absent: 'true', effect: 'Without it, a request for an exception has to climb on.' },
  'managers.NAME.decides_in': {
    effect: 'The person’s attention that a request takes, interrupted where they go away.',
  },
  'managers.NAME.approves': {
    absent: '100 %',
    effect: 'Each request has a merit, drawn once per customer: a ladder of 85, 75 and 70 % approves 70 %, not 45 %.',
  },
  'managers.NAME.available': {
    absent: 'always',
    effect: 'People go away and come back in exponential spells of working time; requests wait.',
  },
  'managers.NAME.spell': {
    parameter: 'deciding.spell',
    effect: 'How long a person can be reached at a stretch: the longer, the longer the absences between.',
  },
  'managers.NAME.shifts': {
    absent: 'the opening hours',
    effect: 'Requests outside these hours wait for the next shift.',
  },
  'managers.NAME.leadership': {
    absent: 'as culture.leadership',
    effect: 'Criticism in reviews lowers the confidence of the teams below, praise raises it.',
  },
  'managers.NAME.review_time': {
    absent: 'none',
    effect: 'Reviews wait behind customers’ requests, and take up the manager.',
  },
  'managers.NAME.reports_to': { absent: 'the top', effect: 'Where requests climb to from here.' },
  'managers.NAME.wage': { absent: '0', effect: 'Paid for the time spent on requests and reviews.' },
  approvals: {
    absent: 'ladder, the customer holding until the answer',
    effect: 'What becomes of a request that an agent may not decide.',
  },
  'approvals.policy': {
    absent: USUAL_POLICY,
    effect:
      'A ladder asks every layer up to the one that may decide; direct asks the lowest that may; a duty manager is asked at once while present.',
  },
  'approvals.policy.duty_manager': { effect: 'Asked first while present; else the ladder.' },
  'approvals.hold_limit': {
    absent: 'until the answer',
    effect: 'Then the agent is free again, the request keeps its place, and the team calls back.',
  },
  'approvals.promise': {
    absent: 'nothing is promised',
    effect: 'A call back after it is a broken promise, and costs integrity.',
  },
  culture: { absent: 'neutral', effect: 'Habits of the whole house.' },
  'culture.rules': { absent: '0', effect: 'More rules make more cases exceptions: logit(share) + rules.' },
  'culture.rules.now': { effect: 'The shift as the run begins.' },
  'culture.rules.age': {
    effect: 'Rules grow on in proportion to ln(1 + age / year): fewer are born where there are many.',
  },
  'culture.refusal': {
    absent: '0 %: every block is escalated',
    effect:
      'Scaled by gate (`deciding.refuse.*`): a blocked agent says no on policy, which costs trust, instead of asking upwards.',
  },
  'culture.misunderstood': {
    absent: '0 %',
    effect:
      'Training, orientation and guidelines each take a part of it away, rules add to it. Who misreads refuses what the policy allows, or grants an exception that it forbids.',
  },
  'culture.substitute': {
    absent: 'none',
    effect: 'A refusal with something in hand hurts less, and costs what it is worth.',
  },
  'culture.substitute.share': { effect: 'The probability that a refusal comes with one.' },
  'culture.substitute.worth': { effect: 'A part of the remedy, in trust as in money.' },
  'culture.review': {
    absent: '0 %',
    effect: 'A reviewed decision is criticised or not, by leadership: confidence falls or rises.',
  },
  'culture.leadership': {
    absent: 'reviews bring nothing',
    effect: 'A review criticises with 1 − leadership and says thank you with leadership × recognition.',
  },
  'culture.attrition': {
    absent: 'nobody leaves',
    effect: 'Leavers of a year over heads, times e^(2 × (½ − morale)); a novice takes the seat after `hiring`.',
  },
  'culture.hiring': { parameter: 'people.hiring', effect: 'The seat is empty for so long; then a novice has it.' },
  'culture.referred': {
    absent: '0 %: who applies does not depend on how people fare',
    effect:
      'Where morale is low, fewer apply, so that seats stay empty for longer, and those who come know less; where it is high, the other way round.',
  },
  'culture.silos': {
    absent: '0 %: no walls',
    effect:
      'Between teams with different managers: context is lost at handovers, cases are misrouted, and a remedy that belongs to another department is not one’s own to give.',
  },
  marketing: {
    absent: 'no customer is bought, and nothing is spent',
    effect: 'Advertising buys customers beside those whom service keeps and word of mouth brings; it changes no case.',
  },
  'marketing.budget': {
    effect:
      'It buys usual / advertising cost per customer × (budget / usual)^`marketing.elasticity`: each further customer costs more.',
  },
  'marketing.usual': {
    absent: 'the budget: at it a customer costs what is stated',
    effect: 'What a customer costs is known of this spending; with it `whatif` may move the budget.',
  },
  events: {
    absent: 'nothing happens',
    effect: 'The weeks one by one (`course`) show what an event does and how it fades.',
  },
  'events.ITEM.at': { effect: 'Counted from the end of the warm-up.' },
  'events.ITEM.do': { effect: 'Which of them; each kind takes keys of its own.' },
  'events.ITEM.team': { absent: 'every team', effect: 'Whom it happens to.' },
  'events.ITEM.manager': { effect: 'A seat of this role is empty for so long.' },
  'events.ITEM.public': {
    absent: 'false',
    effect: 'In public the whole team takes it in full; else one agent does, and the others by contagion.',
  },
  'events.ITEM.share': { effect: 'How many good decisions are thanked for while the programme runs.' },
  'events.ITEM.factor': {
    effect: 'Multiplies the rate of arrivals; customers before the surge are the same with and without it.',
  },
  'events.ITEM.for': {
    absent: 'to the end, or culture.hiring for a manager who leaves',
    effect: 'Then it is as it was before.',
  },
  'events.ITEM.granted': { absent: 'as before', effect: 'Replaces authority.granted from then on.' },
  'events.ITEM.exceptions': { absent: 'as before', effect: 'Replaces authority.exceptions from then on.' },
  'events.ITEM.rules': { absent: 'as before', effect: 'Replaces culture.rules from then on.' },
}
