import type { KeyNotes } from './key-note.js'

/** When customers come, and who they are. */
export const DEMAND: KeyNotes = {
  demand: { effect: 'A Poisson process by rate, hours and profile, or stated times.' },
  'demand.arrivals': {
    absent: 'customers come at the times in `at`',
    effect:
      'The volume; profile and opening hours spread it without changing it. `runaround validate` prints what it comes to.',
  },
  'demand.at': {
    absent: 'customers come at random, by `arrivals`',
    effect: 'Arrivals at these very times, for tests and traces.',
  },
  'demand.at.every': { effect: 'One customer after each such stretch of time.' },
  'demand.at.first': { absent: '0 s', effect: 'When the first of them comes.' },
  'demand.profile': {
    absent: 'all open hours alike',
    effect: 'Weights around the mean of `arrivals`: some hours busier, others quieter, the volume the same.',
  },
  'demand.profile.hours': {
    absent: 'all hours weigh 1',
    effect: 'An hour of weight 2 brings twice the customers of one of weight 1.',
  },
  'demand.profile.weekdays': {
    absent: 'all weekdays weigh 1',
    effect: 'Multiplies the weights of the hours on that day.',
  },
  'demand.profile.steps': {
    absent: 'hours and weekdays',
    effect: 'A profile of steps of any length, repeated from Monday 00:00.',
  },
  'demand.profile.steps.every': { effect: 'How long each weight holds.' },
  'demand.profile.steps.weights': { effect: 'One weight after the other, then from the beginning again.' },
  'demand.open': {
    absent: 'always open',
    effect:
      'Nobody arrives, and no line is staffed, outside these hours; `at_close` says what becomes of who still waits. Days with opening hours are business days.',
  },
  'demand.busyness': {
    absent: '0: days differ by chance alone',
    effect: 'Each day has a factor of mean 1 and this variation, drawn anew (gamma): busy days are busy throughout.',
  },
  'demand.half_day_busyness': {
    absent: '0',
    effect: 'A second factor for each half of a day, up to noon and after, independent of the other half.',
  },
  'demand.customer_base': {
    absent: 'no talk among customers without an issue',
    effect:
      'Those without an issue talk as well: their everyday conversations are part of the ratio of good words to bad ones.',
  },
  customers: { absent: 'one kind of customer', effect: 'Each customer is of one kind, drawn by the shares.' },
  'customers.NAME.share': {
    absent: '100 % where it is the only kind',
    effect: 'The probability that a customer is of this kind; --set of one share rescales the others.',
  },
  'customers.NAME.lifetime_value': {
    parameter: 'loyalty.lifetime_value',
    effect: 'Every customer lost to churn beyond the base costs this much; every one won by word of mouth brings it.',
  },
  'customers.NAME.trust': {
    parameter: 'trust.start',
    effect:
      'Where all three facets of trust begin (ability, benevolence, integrity); each event shifts them as logits.',
  },
  'customers.NAME.patience': {
    absent: 'waits for ever',
    effect: 'Drawn anew for each wait; whoever has not been answered by then hangs up.',
  },
  'customers.NAME.hold_patience': {
    absent: 'holds for ever',
    effect: 'Whoever holds for an approval for longer hangs up.',
  },
  'customers.NAME.balk': {
    absent: '0 %',
    effect: 'This share hangs up as soon as it hears that it would have to wait; it counts as abandonment.',
  },
  'customers.NAME.redial': { absent: 'nobody redials', effect: 'Those who hung up or were turned away may try again.' },
  'customers.NAME.redial.share': { effect: 'The probability of trying again, each time.' },
  'customers.NAME.redial.after': { effect: 'How much later; what falls into closed hours comes on the next open day.' },
  'customers.NAME.calls_again': {
    absent: 'nobody comes back',
    effect: 'Those who were refused or not helped may contact the firm again, and explain again.',
  },
  'customers.NAME.calls_again.share': { effect: 'The probability of coming back, each time; the others give up.' },
  'customers.NAME.calls_again.after': {
    effect: 'How much later; what falls into closed hours comes on the next open day.',
  },
  'customers.NAME.calls_again.at_most': {
    parameter: 'repeat.at_most',
    effect: 'After so many contacts beyond the first a customer gives up.',
  },
  'customers.NAME.demands_manager': {
    absent: '0 %',
    effect: 'This share of those refused on policy insists, and the request goes to a manager after all.',
  },
  'customers.NAME.priority': {
    absent: '0',
    effect: 'Lines serve the highest first, then who came first; only the order of the numbers matters.',
  },
  'customers.NAME.churn_base': {
    parameter: 'churn.base',
    effect: 'Churn adds to it, in logits, the severity of a failure and the trust lost.',
  },
}
