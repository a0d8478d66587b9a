import { MINUTE } from '../../kernel/units.js'
import { adding } from '../bounds.js'
import { cohort } from '../measure.js'
import { minutes, over, per, ratio, teams } from '../ratio.js'

/** What bots do with customers, and what is left to the people behind them. */
export const BOTS = [
  cohort({
    id: 'contained',
    label: 'contained by bots',
    noun: 'the share of journeys that bots contain',
    alias: 'containment',
    unit: 'share',
    better: null,
    definition:
      'Share of the journeys that met a bot and ended without a word from a person, solved or not: those who gave up count.',
    journey: per('met_bot', 'contained'),
  }),
  cohort({
    id: 'resolved_by_bot',
    label: 'resolved by bots alone',
    noun: 'the share of journeys that bots resolve alone',
    unit: 'share',
    better: 'higher',
    definition: 'Share of the journeys that met a bot and ended resolved without a word from a person.',
    journey: per('met_bot', 'resolved_by_bot'),
  }),
  cohort({
    id: 'wanted_person',
    label: 'wanted a person',
    noun: 'the share of customers who wanted a person',
    unit: 'share',
    better: null,
    definition:
      'Share of journeys in which the customer asked a bot for a person, or the bot was at an end with the case.',
    journey: per('journeys', 'wanted_person'),
  }),
  cohort({
    id: 'got_no_person',
    label: 'wanted a person and got none',
    noun: 'the share of customers who wanted a person and got none',
    unit: 'share',
    better: 'lower',
    definition:
      'Share of journeys in which the customer wanted a person, because the bot was asked for one or at an end, and never talked with any.',
    journey: per('journeys', 'got_no_person'),
  }),
  cohort({
    id: 'wrong_answers',
    label: 'wrong answers of bots',
    plural: true,
    unit: 'per journey',
    better: 'lower',
    definition: 'Answers of bots that are wrong and do not sound it: the customer leaves content, and comes back.',
    journey: per('journeys', 'wrong_answers'),
  }),
  cohort({
    id: 'bot_promises',
    label: 'promises of bots',
    plural: true,
    unit: 'per journey',
    better: 'lower',
    definition: 'Remedies that bots promised without right or reason, by which the firm is bound.',
    journey: per('journeys', 'bot_promises'),
  }),
  cohort({
    id: 'bot_promises_broken',
    label: 'promises of bots broken',
    noun: 'the share of promises of bots that are broken',
    unit: 'share',
    better: 'lower',
    definition: 'Share of the promises of bots that the firm does not keep, or whose customers give up.',
    journey: per('bot_promises', 'bot_promises_broken'),
  }),
  cohort({
    id: 'bot_promises_paid',
    label: 'paid on the word of bots',
    noun: 'the money paid on the word of bots',
    unit: 'currency',
    better: 'lower',
    definition: 'Part of the concessions that is paid because a bot had promised it, per case.',
    journey: adding(per('customers', 'bot_promises_paid'), (row) => [
      0,
      row('open_payable') > 0 ? Number.POSITIVE_INFINITY : 0,
    ]),
  }),
  cohort({
    id: 'people_talk',
    label: 'talk with people',
    noun: 'the talk of a conversation with people',
    unit: 'min',
    better: null,
    definition:
      'Minutes of talk in a conversation with somebody of a team of people, explaining and holds apart: harder cases take longer.',
    whole: ratio(over(teams('people_talk_seconds'), MINUTE), teams('people_legs')),
    team: per('people_legs', minutes('people_talk_seconds')),
  }),
  cohort({
    id: 'people_discretion',
    label: 'hard decisions, of those of people',
    noun: 'the share of hard decisions that people face',
    unit: 'share',
    better: null,
    definition:
      'Share of the decisions on a remedy that people face, rather than bots, which are novel, against the rules or beyond the routine.',
    whole: ratio(teams('people_discretionary'), teams('people_decisions')),
    team: per('people_decisions', 'people_discretionary'),
  }),
] as const
