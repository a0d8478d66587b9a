import * as z from 'zod'
import { treeAt } from '../tree/tree.js'
import { value } from '../values/form.js'
import { MOST_PER_SECOND } from '../values/number.js'
import { seconds } from '../values/time.js'
import { issueName, segmentName, text } from '../values/word.js'
import type { Draft } from './draft.js'
import { key, required, type Section } from './section.js'

/** What is stated of a customer who comes at a stated time; the rest is drawn. */
export interface StatedCustomer {
  readonly segment?: string
  readonly issue?: string
  /** Seconds. */
  readonly talk?: number
}

/** When customers come one by one; exactly one of `at` and `every` is there, unless there is a problem. */
export interface ArrivalTimes {
  /** In seconds, ascending. */
  readonly at?: readonly number[]
  /** Of each time; absent where nothing is stated of anybody. */
  readonly stated?: readonly StatedCustomer[]
  readonly every?: { readonly every: number; readonly first: number }
}

/** Arrivals one by one: a list, one every so often, or a table, in whose place its rows are put as a list before it is read. */
export function arrivalTimes(section: Section): z.ZodType<ArrivalTimes, unknown> {
  const regular = section({
    every: required(
      seconds(1 / MOST_PER_SECOND),
      'Time between arrivals.',
      'One customer after each such stretch of time.',
    ),
    first: key(
      seconds(),
      'Time of the first arrival; 0 s where absent.',
      { neutral: 0 },
      'When the first of them comes.',
    ),
  }).transform(({ every, first }): ArrivalTimes => ({ every: { every, first: first ?? 0 } }))
  const list = z
    .array(z.union([value(seconds()), statedCustomer(section)]))
    .describe('Arrival times, from t = 0, ascending.')
    .transform(listed)
  return z.union([list, regular, table(section)])
}

function statedCustomer(section: Section) {
  return section({
    time: required(seconds(), 'When the customer comes, from t = 0.', 'The arrival, at this very time.'),
    segment: key(
      segmentName,
      'The kind of customer.',
      'drawn by the shares of the kinds',
      'The customer is of this kind.',
    ),
    issue: key(
      issueName,
      'The issue.',
      'drawn by the shares of the issues, or the mix of the kind',
      'The customer comes about this.',
    ),
    talk: key(
      seconds(),
      'How long the first leg is talked, were it solved there.',
      'drawn from the talk of the issue',
      'Takes the place of what would be drawn for the first leg; the factors of team, channel and agent apply to it.',
    ),
  })
}

function table(section: Section) {
  return section({
    file: required(
      text,
      'A CSV file with a header line and a row for each customer, its path from the file that names it.',
      'A log of what happened is replayed: each row is a customer.',
    ),
    time: required(text, 'Column of the times of arrival: seconds from t = 0, or durations.', 'When each row comes.'),
    segment: key(
      text,
      'Column of the kinds of customers; an empty cell is not stated.',
      'every kind is drawn',
      'Each row is of the kind that its cell names.',
    ),
    issue: key(
      text,
      'Column of the issues; an empty cell is not stated.',
      'every issue is drawn',
      'Each row comes about what its cell names.',
    ),
    talk: key(
      text,
      'Column of the talk of the first leg: seconds, or durations; an empty cell is not stated.',
      'every talk is drawn',
      'Each row talks in its first leg as long as its cell says.',
    ),
  }).transform((): ArrivalTimes => ({}))
}

type Listed = number | ({ readonly time: number } & StatedCustomer)

/** Where nothing is stated of anybody but the time, it is as if times alone were listed. */
function listed(items: readonly Listed[]): ArrivalTimes {
  const at = items.map((item) => (typeof item === 'number' ? item : item.time))
  const stated = items.map((item): StatedCustomer => {
    if (typeof item === 'number') return {}
    const { time: _, ...others } = item
    return others
  })
  return stated.some((of) => Object.keys(of).length > 0) ? { at, stated } : { at }
}

/** Somebody comes, one after the other. */
export function checkTimes(draft: Draft, at: readonly number[] | undefined): void {
  if (at === undefined) return
  if (at.length === 0) draft.refuse(['demand', 'at'], 'empty', 'nobody arrives: list at least one time')
  for (let index = 1; index < at.length; index++) {
    if (at[index]! >= at[index - 1]!) continue
    const item = ['demand', 'at', index]
    const path = treeAt(draft.tree, item)?.kind === 'map' ? [...item, 'time'] : item
    draft.refuse(path, 'wrong-order', 'arrival times ascend: this one is before the last', 'sort them by time')
  }
}
