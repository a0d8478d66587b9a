import { TRANSFER_MODE, TRANSFER_MODES, USUAL_MODE } from '../../vocabulary/transfers.js'
import type { KeyNotes } from './key-note.js'

/** Who deals with customers, and what they may and can do. */
export const TEAMS: KeyNotes = {
  teams: { effect: 'Each team has a line and agents; the longest idle takes the next customer.' },
  'teams.NAME.agents': {
    effect:
      'Servers of the team’s line: a number while the house is open, or by weekly interval (nobody in others). At the end of a shift busy agents finish.',
  },
  'teams.NAME.reports_to': {
    absent: 'no manager: nobody to ask',
    effect: 'Requests climb from there; teams with different managers can have silos between them.',
  },
  'teams.NAME.wage': { absent: '0: labour costs nothing', effect: 'Paid for every hour on duty, busy or idle.' },
  'teams.NAME.market_wage': {
    absent: 'as `wage`',
    effect: 'Pay above it keeps people, and brings novices who know more; pay below it does the reverse.',
  },
  'teams.NAME.shrinkage': {
    absent: '0 %',
    effect:
      'Raises the paid time above that at the desk, 1 / (1 − shrinkage): cost, not capacity, because `agents` counts desks.',
  },
  'teams.NAME.authority': {
    absent: 'unlimited, exceptions allowed',
    effect: 'The gate of authority: amounts up to the limit, exceptions if allowed, never what is illegal.',
  },
  'teams.NAME.authority.claimed': {
    absent: 'as granted',
    effect:
      'What `gap` holds reality against; a block that the claim excludes is an over-claim, and costs integrity on top.',
  },
  'teams.NAME.authority.granted': {
    absent: 'unlimited',
    effect:
      'A larger remedy is blocked at the gate of authority: refused on policy or escalated. The nearer an amount is to the limit, the more courage it takes.',
  },
  'teams.NAME.authority.exceptions': {
    absent: 'true',
    effect: 'Without it, a remedy against the letter of the rules is blocked at the gate of authority.',
  },
  'teams.NAME.authority.routine': {
    absent: 'every playbook case is routine',
    effect: 'Above this amount even a case that the playbook covers needs judgement and courage.',
  },
  'teams.NAME.empowerment': {
    absent: '100 % of everything',
    effect: 'What decides the gates of tools, judgement and courage, what is solved and how courteous a leg is.',
  },
  'teams.NAME.empowerment.tools': {
    absent: '100 %',
    effect:
      'The gate of tools: the share of cases in which the system lets the agent do it, settled once per customer and team; also how much of a handed-over note can be read.',
  },
  'teams.NAME.empowerment.training': {
    absent: '100 %',
    effect:
      'Where skill begins: what is solved, what lasts, courtesy, and who asks upstairs to be on the safe side. Nothing over-grants like the untrained.',
  },
  'teams.NAME.empowerment.orientation': {
    absent: 'as culture.leadership, else 100 %',
    effect: 'The gate of judgement, with guidelines and the history of the customer.',
  },
  'teams.NAME.empowerment.guidelines': {
    absent: '100 %',
    effect: 'Complements orientation at the gate of judgement; a clear frame keeps people from over-granting.',
  },
  'teams.NAME.empowerment.safety': {
    absent: '100 %',
    effect:
      'The gate of courage, anew at each visit: confidence, less for amounts near the limit. Criticism lowers it, praise raises it.',
  },
  'teams.NAME.empowerment.recognition': {
    absent: 'as culture.leadership, else 100 %',
    effect: 'Praise after a review raises confidence.',
  },
  'teams.NAME.empowerment.history': {
    absent: '100 %',
    effect:
      'The probability that a customer who comes back need not explain again; who sees it also judges better what is fair.',
  },
  'teams.NAME.spread': {
    absent: '0: all agents alike',
    effect: 'Each agent has a pace of their own, lognormal around the team’s.',
  },
  'teams.NAME.transfer': {
    absent: `${USUAL_MODE}, nothing told`,
    effect: 'How a case that the team cannot solve reaches the next team.',
  },
  'teams.NAME.transfer.mode': {
    absent: USUAL_MODE,
    effect: `${TRANSFER_MODES.map((mode) => `${mode}: ${TRANSFER_MODE[mode].meaning}`).join('; ')}.`,
  },
  'teams.NAME.transfer.context': {
    absent: `by mode: ${TRANSFER_MODES.map((mode) => `${mode} ${TRANSFER_MODE[mode].context}`).join(', ')}`,
    effect:
      'The probability that the next agent knows the case and nothing is explained again (`handling.context.*`), less what silos and missing tools lose.',
  },
  'teams.NAME.transfer.misroute': {
    absent: 'by silos: `handling.silo_misroute` times the wall',
    effect: 'Such a case reaches a team that has no business with it, which passes it on: one leg and one hurt more.',
  },
  'teams.NAME.transfer.warm_limit': {
    parameter: 'handling.warm_limit',
    effect: 'After so long the agent leaves, and the transfer is cold.',
  },
  'teams.NAME.patience': {
    absent: 'that of the customer',
    effect: 'The law of patience in this line, instead of the customer’s own.',
  },
  'teams.NAME.queue_limit': {
    absent: 'no limit',
    effect: 'Who finds every place taken is turned away, and may redial.',
  },
  'teams.NAME.overflow': {
    absent: 'nobody is moved',
    effect: 'Who has waited so long moves to the end of another team’s line; patience runs on.',
  },
  'teams.NAME.overflow.to': { effect: 'The team that takes over.' },
  'teams.NAME.overflow.after': { effect: 'The wait after which a customer is moved.' },
  'teams.NAME.at_close': {
    absent: 'serve',
    effect:
      'serve: the team stays until no customer is left, paid; wait: it goes home and finds its line in the morning; leave: it sends its line away.',
  },
  'teams.NAME.talk_factor': { absent: '1', effect: 'Multiplies the talk of each leg in this team.' },
  'teams.NAME.explain_factor': {
    absent: '1',
    effect: 'Multiplies the time it takes to explain a case to this team, as behind a language barrier.',
  },
  'teams.NAME.time_target': {
    absent: 'no target',
    effect: 'Under pressure, legs beyond the target are cut short: the case is closed unsolved or passed on.',
  },
  'teams.NAME.time_target.at': { effect: 'The talk up to which nobody is pressed.' },
  'teams.NAME.time_target.pressure': { effect: 'The share of longer legs that give in.' },
  'teams.NAME.ownership': {
    absent: 'none',
    effect:
      'Who comes back reaches whoever is free; the team that had the case; or the very agent, who needs no explanation.',
  },
}
