import * as z from 'zod'
import type { Issue } from '../scenario.js'
import { choice } from '../values/choice.js'
import { integer } from '../values/decimal.js'
import { randomDuration, randomMoney, randomSeconds } from '../values/distribution.js'
import { value } from '../values/form.js'
import { name } from '../values/name.js'
import { share } from '../values/share.js'
import { key, named, required, type Section } from './section.js'

function handling(section: Section) {
  const talkByTeam = named(value(randomSeconds)).transform((by_team) => ({ by_team }))
  const row = named(value(share))
  return {
    talk: z.union([value(randomSeconds), talkByTeam]).describe('Talk time of a leg: one for all teams, or by team.'),
    explain: key(randomSeconds, 'Time to explain the case to someone who does not know it.'),
    wrap_up: key(randomSeconds, 'Work after each leg, during which the agent is busy.'),
    decide: key(randomSeconds, 'Time to decide on a remedy.'),
    chain: z.array(value(name)).describe('The teams a case passes, in order, until one can solve it.').exactOptional(),
    routing: section({
      start: key(name, 'The first team; the first row where absent.'),
      matrix: named(row).describe('From team to team: share passed on; what remains of a row leaves resolved.'),
    })
      .describe('Shares of cases passed from team to team, instead of a chain.')
      .transform(({ start, matrix }) => ({ start: start ?? Object.keys(matrix ?? {})[0] ?? '', matrix }))
      .exactOptional(),
    solvable: named(value(share))
      .describe('Share of cases that a team can solve at full training; unnamed teams solve all.')
      .exactOptional(),
    unsolved_talk: key(share, 'Share of its talk that a leg takes when the team cannot solve the case.'),
  }
}

/** One kind of issue. `share` may be absent where it is the only one. */
export function issue(section: Section): z.ZodType<Omit<Issue, 'share'> & { readonly share?: number }> {
  return section({
    share: key(share, 'Share of customers with this issue; all shares add up to 100%.'),
    kind: key(choice('failure', 'enquiry'), 'A failure of the firm, or a mere question.'),
    severity: key(integer(1, 5), 'How much it matters to the customer, 1 to 5.'),
    ...handling(section),
    remedy: section({
      needed: key(share, 'Share of cases that need a remedy; all where absent.'),
      amount: required(randomMoney, 'What a fair remedy costs.'),
      owner: key(name, 'The team that the remedy belongs to, if silos ask; the last of the chain where absent.'),
    })
      .describe('What puts it right.')
      .exactOptional(),
    novel: key(share, 'Share of cases that the playbook does not cover.'),
    exception: z
      .union([
        value(share).transform((all) => ({ share: all })),
        section({
          share: required(share, 'Share of cases against the letter of the rules.'),
          legal: key(share, 'Share of cases that nobody may grant.'),
        }),
      ])
      .describe('Share of cases whose remedy is against the letter of the rules, or {share, legal}.')
      .exactOptional(),
    undue: key(share, 'Share of the requests for a remedy for which nothing is due.'),
    exaggerates: z
      .union([
        value(share).transform((all) => ({ share: all })),
        section({
          share: required(share, 'Share of the other requests that ask for more than is due.'),
          by: key(share, 'How much more, as a share of what is due.'),
        }),
      ])
      .describe('Share of the other requests that ask for more than is due, or {share, by}.')
      .exactOptional(),
    right_first_time: key(share, 'Share of solved cases that stay solved.'),
    reopens_after: key(randomDuration, 'When the others come back.'),
    prevented: key(share, 'Share solved before the customer notices.'),
  })
}
