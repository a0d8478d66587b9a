import { own } from '../../kernel/own.js'

/** A tree of plain values. */
export interface Canonical {
  readonly [key: string]: unknown
}

export const isZero = (value: unknown): boolean => value === 0
export const isOne = (value: unknown): boolean => value === 1

/** Leaves out what is absent, neutral, or an empty map. */
export function compact(
  tree: Canonical,
  neutral: Readonly<Record<string, (value: unknown) => boolean>> = {},
): Canonical {
  return Object.fromEntries(
    Object.entries(tree).filter(
      ([key, value]) => value !== undefined && !own(neutral, key)?.(value) && !isEmpty(value),
    ),
  )
}

export function mapRecord<T, U>(
  record: Readonly<Record<string, T>>,
  map: (value: T) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
}
