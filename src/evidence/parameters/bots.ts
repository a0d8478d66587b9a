import { family } from '../parameter.js'

const bot = family('bot', 'share')

const RECORDS = 'Reading the bot’s own conversations'

/** What bots do, and what customers make of them. */
export const BOTS = [
  bot('prefers_people', {
    label: 'Customers who ask a bot for a person at once',
    value: 0.3,
    range: [0.1, 0.64],
    direction: 'reported',
    source: ['gartner_2024', 'ada_2026'],
    changes: RECORDS,
    note: '64 % say that they would rather have firms not use AI in service, and 41 % do not prefer it to waiting for a person; how many of them ask for one was not measured.',
  }),
  bot('leaves', {
    label: 'Of these, customers who leave where there is nobody but the bot',
    value: 0.25,
    range: [0.05, 0.57],
    direction: 'reported',
    source: ['gartner_2024', 'ada_2026'],
    changes: 'Conversations with the bot in which a person is asked for and no other contact follows',
    note: '53 % say that they would consider leaving a firm that uses AI in service, 57 % that they would stop using one behind which there is no person: intentions, of which deeds are a part.',
  }),
  bot('asking', {
    label: 'How long it takes to ask a bot for a person, and each attempt to talk one out of it',
    value: 20,
    range: [5, 60],
    unit: 's',
    changes: RECORDS,
  }),
  bot('hangs_up', {
    label: 'Customers who hang up at each attempt to keep them from a person',
    value: 0.15,
    range: [0.05, 0.4],
    changes: RECORDS,
  }),
  bot('wrong', {
    label: 'Answers that are wrong and do not sound it',
    value: 0.03,
    range: [0.005, 0.2],
    direction: 'reported',
    source: ['moffatt_2024', 'gartner_2024'],
    changes: 'An audit of the bot’s answers against what is so',
    note: 'That there are such answers is on record; their share is each bot’s own.',
  }),
  bot('promises', {
    label: 'Of these, answers that promise a remedy without right or reason',
    value: 0.2,
    range: [0.05, 0.5],
    direction: 'reported',
    source: ['moffatt_2024'],
    changes: 'An audit of the bot’s wrong answers',
  }),
  bot('kept', {
    label: 'Promises of a bot that the firm keeps',
    value: 1,
    range: [0.5, 1],
    direction: 'reported',
    source: ['moffatt_2024'],
    changes: 'What became of customers who came with a bot’s promise',
    note: 'A tribunal held a firm to what its bot had said, which it had first refused to keep.',
  }),
  bot('shows', {
    label: 'How long until a wrong answer shows, where an issue states no time',
    value: 48,
    range: [4, 240],
    unit: 'h',
    changes: 'The second contact of customers whom the bot had told something wrong',
  }),
  bot('judgement', {
    label: 'Novel and exceptional cases that a bot judges right',
    value: 0.55,
    range: [0.35, 0.8],
    direction: 'reported',
    source: ['yao_2024', 'tau2_2025'],
    changes: 'A sample of hard cases put to the bot',
    note: 'By analogy: tasks under a strict policy that language models did right, 23 to 46 % of an airline’s in 2024 and 44 to 74 % in 2025.',
  }),
  bot('steady', {
    label: 'Cases that a bot solves or does not as it did the last time; the others are tried anew',
    value: 0.45,
    range: [0.35, 0.6],
    direction: 'reported',
    size: 'reported',
    source: ['yao_2024'],
    changes: 'The same cases put to the bot several times',
    note: 'From how often models did the same task right at two, three and four tries of as many: .53 to .55, .46 to .50 and .40 to .43 of their tasks would be steady; at eight of eight at most .39.',
  }),
  bot('courtesy', {
    moves: 'valuation',
    label: 'Courtesy of a bot',
    value: 0.6,
    range: [0.5, 0.75],
    direction: 'measured',
    source: ['castelo_2023'],
    changes: 'Courtesy scores of conversations with the bot, 0 to 1',
    note: 'Below that of people, and the same for all: that the same service is rated lower when a bot gives it is measured, by how much not in these units.',
  }),
] as const
