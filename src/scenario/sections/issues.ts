import * as z from 'zod'
import { randomDuration, randomMoney } from '../values/distribution.js'
import { value } from '../values/form.js'
import { integer, share } from '../values/number.js'
import { choice, teamName } from '../values/word.js'
import type { Draft } from './draft.js'
import { precedence } from './precedence.js'
import { routes } from './routes.js'
import { by, key, type Read, required, type Section, strict } from './section.js'

function remedy(section: Section) {
  return section({
    needed: key(
      share,
      'Share of cases that need a remedy; all where absent.',
      { neutral: 1 },
      'The other cases are solved without anybody having to give anything.',
    ),
    amount: required(
      randomMoney,
      'What a fair remedy costs.',
      'Drawn once per customer; above the granted limit the case is blocked at the gate of authority.',
    ),
    owner: key(
      teamName,
      'The team that the remedy belongs to, if silos ask; the last of the chain where absent.',
      'the last team of the chain',
      'Behind silos other teams may not decide on it: the gate of ownership.',
    ),
  })
}

function exception(section: Section) {
  return section({
    share: required(
      share,
      'Share of cases against the letter of the rules.',
      'Such a remedy needs the right to grant exceptions, and judgement and courage.',
    ),
    unlawful: key(
      share,
      'Share of cases that nobody may grant.',
      { neutral: 0 },
      'A part of the exceptions that no level may grant: it is always refused.',
    ),
  })
}

function exaggerates(section: Section) {
  return section({
    share: required(
      share,
      'Share of the other requests that ask for more than is due.',
      'The probability that a request asks for more than is due.',
    ),
    by: key(
      share,
      'How much more, as a share of what is due.',
      { parameter: 'claims.exaggeration' },
      'What is asked for beyond what is due.',
    ),
  })
}

/** A share alone, or a map that says more of it. */
function shareOr<T extends { readonly share: number }>(more: z.ZodType<T, unknown>): z.ZodType<T, unknown> {
  return z.union([value(share).transform((all) => ({ share: all }) as T), more])
}

/** One kind of issue. `share` may be absent where it is the only one. */
export function issue(section: Section) {
  return section({
    share: key(
      share,
      'Share of customers with this issue; all shares add up to 100%.',
      '100 % where it is the only issue; none where all customers state their own `issues`',
      'The probability that a customer has this issue; --set of one share rescales the others.',
    ),
    kind: key(
      choice('failure', 'enquiry'),
      'A failure of the firm, or a mere question.',
      { neutral: 'failure' },
      'A failure is the firm’s fault: it weighs on churn, and no recovery is talked about better than a day without it.',
    ),
    severity: key(
      integer(1, 5),
      'How much it matters to the customer, 1 to 5.',
      { parameter: 'trust.severity' },
      'Scales what hurts cost in trust, and what a failure does to churn.',
    ),
    ...precedence('issues'),
    channels: key(
      by('channels', value(share)),
      'By channel: the share of customers with this issue who come by it, before what their kind says.',
      'as the customer’s kind says',
      'One draw per customer; the route begins at the first team that serves the channel.',
    ),
    ...routes(section),
    remedy: key(
      remedy(section),
      'What puts it right.',
      { absent: 'nothing to decide', off: ({ needed }) => needed === 0 },
      'Cases that need a remedy meet the five gates: ownership, authority, tools, judgement, courage.',
    ),
    novel: key(
      share,
      'Share of cases that the playbook does not cover.',
      { neutral: 0 },
      'Novel cases need judgement and courage: orientation, guidelines and safety decide whether an agent takes the decision.',
    ),
    exception: key(
      shareOr<Read<typeof exception>>(exception(section)),
      'Share of cases whose remedy is against the letter of the rules, or {share, unlawful}.',
      { absent: '0 %', off: ({ share }) => share === 0 },
      'Such a remedy needs the right to grant exceptions, and judgement and courage; culture.rules pushes the share up.',
    ),
    undue: key(
      share,
      'Share of the requests for a remedy for which nothing is due.',
      { neutral: 0 },
      'Suspected, such a request is put to the proof and refused, and just ones now and then with it; unsuspected it is paid, and word gets round.',
    ),
    exaggerates: key(
      shareOr<Read<typeof exaggerates>>(exaggerates(section)),
      'Share of the other requests that ask for more than is due, or {share, by}.',
      { absent: '0 %', off: ({ share, by }) => share === 0 || by === 0 },
      'Who is found out gets what is due; the others get what they ask for.',
    ),
    right_first_time: key(
      share,
      'Share of solved cases that stay solved.',
      '100 %',
      'The others are reopened after reopens_after; missing training takes a part of it away.',
    ),
    reopens_after: key(
      randomDuration,
      'When the others come back.',
      'nothing reopens',
      'When a solution that does not hold brings the customer back.',
    ),
    prevented: key(
      share,
      'Share solved before the customer notices.',
      { neutral: 0 },
      'These customers count among the customers, with no trust lost and no cost, and have no journey.',
    ),
  })
}

/** A kind of issue as read, before the share of an only one is filled in. */
export type WrittenIssue = Read<typeof issue>
export type Issue = WrittenIssue & { readonly share: number }

export const ISSUE = issue(strict).shape
export const REMEDY = remedy(strict).shape
export const EXCEPTION = exception(strict).shape

/** What is said of an issue fits together. */
export function checkIssues(draft: Draft<{ readonly issues: Readonly<Record<string, WrittenIssue>> }>): void {
  for (const [id, issue] of Object.entries(draft.scenario.issues ?? {})) {
    const at = ['issues', id]
    const { exception, right_first_time } = issue ?? {}
    if (exception?.unlawful !== undefined && exception.share !== undefined && exception.unlawful > exception.share) {
      draft.refuse(
        [...at, 'exception', 'unlawful'],
        'out-of-range',
        'more cases cannot be granted than are exceptions',
        '"unlawful" is a part of "share"',
      )
    }
    if (right_first_time !== undefined && right_first_time < 1 && !draft.has(...at, 'reopens_after')) {
      draft.refuseKey(
        [...at, 'right_first_time'],
        'missing-key',
        '"reopens_after" is missing: when do the others come back?',
      )
    }
    if (draft.has(...at, 'reopens_after') && !draft.has(...at, 'right_first_time')) {
      draft.refuseIdle([...at, 'reopens_after'], 'without "right_first_time"', [...at, 'right_first_time'])
    }
    if (!draft.has(...at, 'remedy')) {
      for (const key of ['novel', 'exception', 'decide', 'undue', 'exaggerates']) {
        if (!draft.has(...at, key)) continue
        draft.refuseIdle([...at, key], 'without "remedy": there is nothing to decide', [...at, 'remedy'])
      }
    }
  }
}
