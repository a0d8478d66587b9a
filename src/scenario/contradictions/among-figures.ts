import { PERCENTS } from '../../measures/quantiles.js'
import { SHARED_ENDINGS } from '../../vocabulary/endings.js'
import { GATES } from '../../vocabulary/gates.js'
import type { Contradiction, Figures } from './contradiction.js'
import { exactly, isMore, type Known, less, over, plus, type Span, times } from './span.js'

const ONE = exactly(1)

/** What is a part of what else, over the same cases, contacts or decisions. */
const PARTS: readonly (readonly [part: string, whole: string])[] = [
  ['first_contact_resolution', 'resolution'],
  ['wrap_up_time', 'handle_time_per_contact'],
  ['contacts_transferred', 'transfers_per_contact'],
  ['customers_transferred', 'transfers'],
  ['transfers', 'legs'],
  ['misroutes', 'transfers'],
  ['approvals', 'escalations'],
  ['paid_anyway', 'escalations'],
  ['hold_time', 'customer_time'],
  ['explaining_time', 'customer_time'],
  ['undue_paid', 'concession'],
  ...GATES.map((gate) => [`blocked_by_${gate}`, 'authority_blocked'] as const),
]

/** Shares of one whole of which no two can be true at once. */
const APART: readonly { readonly of: string; readonly ids: readonly string[]; readonly isAll?: true }[] = [
  { of: 'contacts', ids: ['abandonment', 'blocked', 'sent_away'] },
  { of: 'cases', ids: ['resolution', ...SHARED_ENDINGS.map(({ id }) => `ended_${id}`)], isAll: true },
  { of: 'decisions', ids: ['on_the_spot', 'authority_blocked'] },
  { of: 'decisions', ids: ['on_the_spot', ...GATES.map((gate) => `blocked_by_${gate}`)] },
  { of: 'decisions', ids: ['on_the_spot', 'escalated_decisions'] },
]

/** The part of a distribution that lies at or above each quantile. */
const BEYOND = PERCENTS.map((percent) => [`p${percent}`, (100 - Number(percent)) / 100] as const)

const QUANTILED = [
  ...['handle_time', 'journey_time', 'time_to_resolution', 'customer_time', 'queue_time', 'speed_of_answer'],
  ...['approval_wait'],
]

/** Contradictions that follow from how measures are defined, whatever the firm is like. */
export function amongFigures(figures: Figures): readonly Contradiction[] {
  return [
    ...figures
      .prefixes()
      .flatMap((prefix) => [
        ...partsOf(figures, prefix),
        ...sharesOf(figures, prefix),
        ...contactsOf(figures, prefix),
        ...resolvedOf(figures, prefix),
      ]),
    ...quantilesOf(figures),
  ]
}

/** @param sum what shows it, ending in what is less than what else */
function contradiction(at: Known, sum: string, hint?: string): Contradiction {
  return {
    code: 'figures-contradict',
    isCertain: true,
    path: at.path,
    message: sum,
    ...(hint === undefined ? {} : { hint }),
  }
}

function partsOf(figures: Figures, prefix: string): readonly Contradiction[] {
  return PARTS.flatMap(([part, whole]) => {
    const [a, b] = [figures.of(prefix + part), figures.of(prefix + whole)]
    if (a === undefined || b === undefined || !isMore(a, b)) return []
    return [contradiction(a, `${a.text} is more than ${b.text}, of which it is a part`)]
  })
}

function sharesOf(figures: Figures, prefix: string): readonly Contradiction[] {
  const inTime = figures.of(`${prefix}service_level`, 'of_offered')
  const late = figures.of(`${prefix}abandonment`, 'first_wait')
  const groups = [
    ...APART.map(({ of, ids, isAll = false }) => {
      const found = ids.flatMap((id) => figures.of(prefix + id) ?? [])
      return { of, found, isWhole: isAll && found.length === ids.length }
    }),
    { of: 'contacts', found: inTime === undefined || late === undefined ? [] : [inTime, late], isWhole: false },
  ]
  return groups.flatMap(({ of, found, isWhole }) => {
    const last = found.at(-1)
    if (last === undefined || found.length < 2) return []
    const sum = found.reduce(plus, exactly(0) as Span)
    const isOff = isMore(sum, ONE) || (isWhole && isMore(ONE, sum))
    if (!isOff) return []
    const total = `${Math.round(sum.value * 1000) / 10}%`
    return [
      contradiction(
        last,
        `${found.map(({ text }) => text).join(' and ')} come to ${total} of all ${of}, ${isWhole ? 'not to 100%' : 'more than there are'}`,
      ),
    ]
  })
}

/** What follows from how many contacts a case takes. */
function contactsOf(figures: Figures, prefix: string): readonly Contradiction[] {
  const contacts = figures.of(`${prefix}contacts`)
  if (contacts === undefined) return []
  const of = (id: string, definition?: string) => figures.of(prefix + id, definition)
  const [first, resolved, last] = [
    of('first_contact_resolution'),
    of('resolution'),
    of('first_contact_resolution', 'no_repeat'),
  ]
  const found: Contradiction[] = []
  const refuse = (sum: string) => found.push(contradiction(contacts, sum))
  if (isMore(ONE, contacts)) refuse(`${contacts.text} a case are less than the one that every case takes`)
  else if (first !== undefined && resolved !== undefined && isMore(plus(ONE, less(resolved, first)), contacts)) {
    const least = 1 + resolved.value - first.value
    refuse(
      `of ${resolved.shown} that are resolved ${first.shown} take one contact and the others two or more: ${round(least)} contacts a case at least, not ${contacts.shown}`,
    )
  }
  if (last !== undefined) {
    const both = times(contacts, last)
    if (isMore(both, ONE) || isMore(ONE, both)) {
      refuse(
        `one contact of each case is its last: 1 / ${contacts.shown} contacts a case is ${percent(1 / contacts.value)}, not ${last.shown}`,
      )
    }
  }
  for (const [each, all, what] of [
    ['handle_time_per_contact', 'handle_time', 'min of work'],
    ['transfers_per_contact', 'transfers', 'transfers'],
  ] as const) {
    const [one, total] = [of(each), of(all)]
    if (one === undefined || total === undefined || !isMore(total, times(one, contacts))) continue
    refuse(
      `${contacts.shown} contacts × ${one.shown} is at most ${round(one.value * contacts.value)} ${what} a case, not ${total.shown}`,
    )
  }
  return found
}

function resolvedOf(figures: Figures, prefix: string): readonly Contradiction[] {
  const [first, reopened] = [figures.of(`${prefix}first_contact_resolution`), figures.of(`${prefix}reopening`)]
  if (first === undefined || reopened === undefined || !isMore(first, less(ONE, reopened))) return []
  return [
    {
      code: 'unlikely-figure',
      isCertain: false,
      path: first.path,
      message: `${first.text} leaves less than the ${reopened.shown} of solved cases that come back: those solved at once would have to come back less often than others`,
    },
  ]
}

/** A mean is at least what its own quantiles, and the service level, leave of it. */
function quantilesOf(figures: Figures): readonly Contradiction[] {
  return QUANTILED.flatMap((id) => {
    const mean = figures.of(id)
    const found: Contradiction[] = []
    const given = BEYOND.flatMap(([name, part]) => {
      const quantile = figures.of(`${id}.${name}`)
      return quantile === undefined ? [] : [{ name, part, quantile }]
    })
    for (const [index, { name, part, quantile }] of given.entries()) {
      const before = given[index - 1]
      if (before !== undefined && isMore(before.quantile, quantile)) {
        found.push(contradiction(quantile, `${before.quantile.text} is more than ${quantile.text}`))
      }
      if (mean !== undefined && isMore(times(quantile, exactly(part)), mean)) {
        found.push(
          contradiction(
            quantile,
            `${percent(part)} of all wait ${quantile.shown} or longer (${name}), which alone makes a mean of ${round(part * quantile.value)}: more than ${mean.text}`,
          ),
        )
      }
    }
    return found
  })
}

/** What of those who are answered wait longer than the service level has, and so make a mean wait. */
export function waitsBeyond(
  figures: Figures,
  within: number,
  of: 'offered' | 'answered' | 'long_enough',
): readonly Contradiction[] {
  const [mean, plain, delayed] = [figures.of('speed_of_answer'), figures.of('service_level'), figures.of('delayed')]
  const ofOffered = figures.of('service_level', 'of_offered') ?? (of === 'offered' ? plain : undefined)
  const ofAnswered = figures.of('service_level', 'of_answered') ?? (of === 'answered' ? plain : undefined)
  const found: Contradiction[] = []
  const level = ofAnswered ?? ofOffered
  if (mean !== undefined && level !== undefined) {
    const answered = ofAnswered === undefined ? less(ONE, figures.of('abandonment') ?? ONE) : ONE
    const late = answered.low > 0 ? less(ONE, over(level, answered)) : exactly(0)
    const least = times(late, exactly(within))
    if (late.value > 0 && isMore(least, mean)) {
      found.push(
        contradiction(
          level,
          `${percent(late.value)} of those answered wait longer than ${round(within)} min, which alone makes a mean of ${round(least.value)} min: more than ${mean.text}`,
        ),
      )
    }
  }
  if (ofOffered !== undefined && delayed !== undefined && isMore(ONE, plus(ofOffered, delayed))) {
    found.push(
      contradiction(
        ofOffered,
        `${percent(1 - delayed.value)} do not wait at all, and are answered in time: more than ${ofOffered.text}`,
      ),
    )
  }
  return found
}

function percent(share: number): string {
  return `${round(100 * share)}%`
}

function round(value: number): string {
  return String(Number(value.toPrecision(3)))
}
