import type { Mechanism } from '../mechanism.js'
import { of, ofTeam } from '../outputs.js'

const slowed = (share: string) => [`channels={chat: {kind: chat, at_once: 3, slowed: ${share}}}`]
const writing = (calls: string, mails: string) => [
  `channels={phone: {share: ${calls}}, mail: {kind: email, share: ${mails}}}`,
]

/** The ways in which customers come. */
export const CHANNELS: readonly Mechanism[] = [
  {
    id: 'M30',
    name: 'Channels',
    claim:
      'Customers come by phone, in chats and in writing, and what each of these takes of people and patience differs.',
    demonstrations: [
      {
        what: 'chats that slow each other down',
        always: ['teams.front.agents=6'],
        off: slowed('0%'),
        on: slowed('30%'),
        more: slowed('60%'),
        absent: null,
        rises: [of('handle_time'), of('customer_time'), ofTeam('occupancy', 'front')],
      },
      {
        what: 'customers who write instead of calling: off the line, and patient',
        off: ['channels={phone: {}}'],
        on: writing('70%', '30%'),
        more: writing('40%', '60%'),
        absent: 'off',
        falls: [of('customer_time')],
      },
      {
        what: 'going over to the phone where the chat takes too long: told again there',
        always: [
          'channels={chat: {kind: chat, at_once: 2, patience: exponential(1 min)}, phone: {}}',
          'customers.regular.channels={chat: 100%}',
          'customers.regular.redial=null',
          'teams.front.agents=2',
          'teams.front.channels=[chat]',
          'teams.back.channels=[phone, chat]',
          'teams.billing.channels=[phone, chat]',
        ],
        off: ['customers.regular.gives_up={chat: {to: phone, share: 0%}}'],
        on: ['customers.regular.gives_up={chat: {to: phone, share: 40%}}'],
        more: ['customers.regular.gives_up={chat: {to: phone, share: 90%}}'],
        absent: 'off',
        rises: [of('changed_channel'), of('contacts'), of('resolution')],
      },
    ],
  },
]
