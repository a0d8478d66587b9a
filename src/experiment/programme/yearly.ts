import { COST_PARTS, type CostPart } from '../../measures/cost-parts.js'
import type { Summary } from '../summary.js'

/**
 * What a part of cost is to whoever pays: cash; capacity, which are hours that are paid anyway; or assumed, which rests on
 * what customers are worth and how they leave and talk.
 */
export type PartKind = 'cash' | 'capacity' | 'assumed'

export const KIND_OF: Readonly<Record<CostPart, PartKind>> = {
  labour_busy: 'cash',
  labour_idle: 'cash',
  bots: 'cash',
  managers: 'capacity',
  attrition: 'cash',
  concessions: 'cash',
  delight: 'cash',
  churn: 'assumed',
  word_of_mouth: 'assumed',
  advertising: 'cash',
  bought: 'assumed',
}

export const PARTS = Object.keys(COST_PARTS) as readonly CostPart[]
export const KINDS = ['cash', 'capacity', 'assumed'] as const satisfies readonly PartKind[]

/** What a house costs a year at the file's own volume, in each replication. */
export interface YearlyCost {
  readonly parts: Readonly<Record<CostPart, readonly number[]>>
  readonly kinds: Readonly<Record<PartKind, readonly number[]>>
  /** Points of trust lost by the counted customers, and how many these are. */
  readonly trust: { readonly numerators: readonly number[]; readonly denominators: readonly number[] }
}

/**
 * Reads the cost of a year off a summary, as `cost_a_year` counts it. Agents’ paid hours are cash, whether they are busy or
 * not; hours in which they serve nobody are capacity too, as a cost of less than nothing: what is freed is there to be used,
 * and is cash only where staffing follows. Managers are paid anyway, so that their time is capacity.
 * @returns null where an overload stopped the run
 */
export function yearlyCostOf({ measures }: Pick<Summary, 'measures'>): YearlyCost | null {
  const years = measures.cost_a_year?.denominators
  const trust = measures.trust_loss
  if (years === undefined || trust?.numerators === undefined || trust.denominators === undefined) return null
  const parts = Object.fromEntries(
    PARTS.map((part) => [part, measures[`cost_${part}`]?.numerators?.map((sum, index) => sum / years[index]!)]),
  ) as Record<CostPart, readonly number[] | undefined>
  if (PARTS.some((part) => parts[part] === undefined)) return null
  const known = parts as Record<CostPart, readonly number[]>
  const sum = (kind: PartKind, replication: number) =>
    PARTS.reduce((total, part) => (KIND_OF[part] === kind ? total + known[part][replication]! : total), 0)
  const kind = (of: PartKind) => years.map((_, replication) => sum(of, replication))
  return {
    parts: known,
    kinds: {
      cash: kind('cash'),
      capacity: kind('capacity').map((managers, replication) => managers - known.labour_idle[replication]!),
      assumed: kind('assumed'),
    },
    trust: { numerators: trust.numerators, denominators: trust.denominators },
  }
}

/** Earlier replications, and later ones of the same house. */
export function joined(one: YearlyCost, other: YearlyCost): YearlyCost {
  return {
    parts: joinedEach(one.parts, other.parts),
    kinds: joinedEach(one.kinds, other.kinds),
    trust: joinedEach(one.trust, other.trust),
  }
}

function joinedEach<Key extends string>(one: ByKey<Key>, other: ByKey<Key>): ByKey<Key> {
  const keys = Object.keys(one) as Key[]
  return Object.fromEntries(
    keys.map((key): [string, readonly number[]] => [key, [...one[key], ...other[key]]]),
  ) as Record<Key, readonly number[]>
}

type ByKey<Key extends string> = Readonly<Record<Key, readonly number[]>>
