import { randomDuration, randomSeconds } from '../values/distribution.js'
import { value } from '../values/form.js'
import { money } from '../values/money.js'
import { decimal, integer, share, yearlyShare } from '../values/number.js'
import { channelName } from '../values/word.js'
import { prefersPeople } from './bots.js'
import type { Draft } from './draft.js'
import { precedence } from './precedence.js'
import { by, key, type Read, required, type Section, strict } from './section.js'

function givesUp(section: Section) {
  return section({
    to: required(channelName, 'The channel that is tried instead.', 'The channel that is tried instead.'),
    share: required(share, 'Share who try it.', 'The probability of going over, each time; it counts as a redial.'),
  })
}

/** One kind of customer. `share` may be absent where it is the only one. */
export function segment(section: Section) {
  return section({
    share: key(
      share,
      'Share of customers; all shares add up to 100%.',
      '100 % where it is the only kind',
      'The probability that a customer is of this kind; --set of one share rescales the others.',
    ),
    issues: key(
      by('issues', value(share)),
      'What these customers come about, instead of the shares of the issues.',
      'as the issues’ own shares',
      'The probability of each issue for a customer of this kind; the shares add up to 100 %, and who is not named does not come up.',
    ),
    channels: key(
      by('channels', value(share)),
      'By channel: the share of these customers who come by it; all shares add up to 100%.',
      'as the channels themselves say',
      'One draw per customer; channels that are not named are not used.',
    ),
    gives_up: key(
      by('channels', givesUp(section)),
      'By channel: the share of those who hang up, or are turned or sent away there, who try another one at once.',
      {
        absent: 'nobody changes the channel',
        off: (changes) => Object.values(changes).every(({ share }) => share === 0),
      },
      'The case is told anew on the other channel, unless the team’s history carries it across; the rest may redial.',
    ),
    lifetime_value: key(
      money,
      'Contribution margin that a customer who stays is worth.',
      { parameter: 'loyalty.lifetime_value' },
      'Every customer lost to churn beyond the base costs this much; every one won by word of mouth brings it.',
    ),
    trust: key(
      decimal(1, 99),
      'Trust before the first contact, 1 to 99.',
      { parameter: 'trust.start' },
      'Where all three facets of trust begin (ability, benevolence, integrity); each event shifts them as logits.',
    ),
    patience: key(
      randomSeconds,
      'How long a customer waits in line before hanging up; for ever where absent.',
      'waits for ever',
      'Drawn anew for each wait; whoever has not been answered by then hangs up.',
    ),
    hold_patience: key(
      randomSeconds,
      'How long a customer holds for an approval before hanging up; for ever where absent.',
      'holds for ever',
      'Whoever holds for an approval for longer hangs up.',
    ),
    balk: key(
      share,
      'Share who leave at once when they would have to wait.',
      { neutral: 0 },
      'This share hangs up as soon as it hears that it would have to wait; it counts as abandonment.',
    ),
    redial: key(
      section({
        share: required(
          share,
          'Share of those who hung up or were turned away who try again.',
          'The probability of trying again, each time.',
        ),
        after: required(
          randomDuration,
          'How much later.',
          'How much later; what falls into closed hours comes on the next open day.',
        ),
      }),
      'Trying again after hanging up or being turned away.',
      { absent: 'nobody redials', off: ({ share }) => share === 0 },
      'Those who hung up or were turned away may try again.',
    ),
    calls_again: key(
      section({
        share: required(
          share,
          'Share of those refused or not helped who contact the firm again.',
          'The probability of coming back, each time; the others give up.',
        ),
        after: required(
          randomDuration,
          'How much later.',
          'How much later; what falls into closed hours comes on the next open day.',
        ),
        at_most: key(
          integer(0, 1000),
          'Most contacts after the first.',
          { parameter: 'repeat.at_most' },
          'After so many contacts beyond the first a customer gives up.',
        ),
      }),
      'Contacting the firm again after a refusal or a contact that did not help.',
      { absent: 'nobody comes back', off: ({ share, at_most }) => share === 0 && at_most === undefined },
      'Those who were refused or not helped may contact the firm again, and explain again.',
    ),
    demands_manager: key(
      share,
      'Share of those refused who demand a manager.',
      { neutral: 0 },
      'This share of those refused on policy insists, and the request goes to a manager after all.',
    ),
    prefers_people: key(
      prefersPeople(section),
      'Who would rather have a person than a bot.',
      'the usual share of customers',
      'Where a bot answers, this share asks it for a person instead of telling it the case.',
    ),
    ...precedence('customers'),
    churn_base: key(
      yearlyShare,
      'Share who leave within a year without any incident.',
      { parameter: 'churn.base' },
      'Churn adds to it, in logits, the severity of a failure and the trust lost.',
    ),
  })
}

/** A kind of customer as read, before the share of an only one is filled in. */
export type WrittenSegment = Read<typeof segment>
export type Segment = WrittenSegment & { readonly share: number }

export const SEGMENT = segment(strict).shape

/** Where nobody waits, nothing is to be said of waiting. */
export function checkCustomers(
  draft: Draft<{ readonly teams: Readonly<Record<string, { readonly agents?: unknown; readonly kind?: string }>> }>,
): void {
  const teams = Object.values(draft.scenario.teams ?? {})
  if (teams.length === 0 || teams.some((team) => team?.agents !== 'unlimited')) return
  const staffed = draft.names('teams').map((name) => ['teams', name, 'agents'])
  for (const name of draft.names('customers')) {
    for (const key of ['balk', 'patience']) {
      if (draft.has('customers', name, key)) {
        draft.refuseIdle(['customers', name, key], 'where all agents are unlimited: nobody waits', ...staffed)
      }
    }
  }
}
