import type { Scenario } from '../../scenario/scenario.js'
import { kindAt } from '../../scenario/unknowns/places.js'

/**
 * A house half way from one to another: every number in the middle. Null where something else than numbers differs, or
 * numbers that only come whole: of such a change there is no half.
 */
export function halfWay(from: Scenario, to: Scenario): Scenario | null {
  const found = middle(from, to, [])
  return found === NO_HALF ? null : (found as Scenario)
}

const NO_HALF = Symbol('no half')

function middle(from: unknown, to: unknown, path: readonly string[]): unknown {
  if (Object.is(from, to)) return from
  if (typeof from === 'number' && typeof to === 'number') {
    return Number.isFinite(from + to) && kindAt(path)?.whole !== true ? (from + to) / 2 : NO_HALF
  }
  if (!isMap(from) || !isMap(to)) return JSON.stringify(from) === JSON.stringify(to) ? from : NO_HALF
  const keys = Object.keys(to)
  // What leaders claim and nobody is held to is no part of the house.
  const others = Object.keys(from).filter((key) => key !== 'claimed' && !Object.hasOwn(to, key))
  if (others.length > 0 || keys.some((key) => !Object.hasOwn(from, key))) return NO_HALF
  const entries = keys.map((key) => [key, middle(from[key], to[key], [...path, key])] as const)
  return entries.some(([, value]) => value === NO_HALF) ? NO_HALF : Object.fromEntries(entries)
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
