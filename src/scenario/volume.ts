import { DAY, WEEK, YEAR } from '../kernel/units.js'
import type { FigureScope } from './measure-path.js'
import { shareOfCases } from './mix.js'
import type { Demand } from './sections/demand.js'
import type { DeepPartial } from './sections/draft.js'
import { daysOf, weeklyHours } from './values/weekly-hours.js'

/** How many customers a scenario asks for: in all, where it lists them, else in a week, busy and quiet ones alike. */
type Volume =
  | { readonly listed: number }
  | {
      readonly perWeek: number
      /** Days of a week on which they can come. */
      readonly days: number
    }

/** The volume that a demand states. */
export function volumeOf({ arrivals, at, every, open }: Demand): Volume {
  if (at !== undefined) return { listed: at.length }
  if (every !== undefined) return { perWeek: WEEK / every.every, days: WEEK / DAY }
  return { perWeek: (arrivals ?? 0) * weeklyHours(open), days: daysOf(open) }
}

interface Shared {
  readonly share: number
}

/** What says how many cases there are, and of whom. */
export interface Demanded {
  readonly demand: Demand
  readonly customers: Readonly<Record<string, Shared & { readonly issues?: Readonly<Record<string, number>> }>>
  readonly issues: Readonly<Record<string, Shared & { readonly prevented: number }>>
}

/**
 * How many cases a year a part of the house has, by arithmetic; `journeys` are those that are not prevented.
 * @returns undefined where arrivals are listed, or what says how many there are is not sound
 */
export function casesAYear(
  { demand, customers = {}, issues = {} }: DeepPartial<Demanded>,
  of: 'customers' | 'journeys',
  { scope, name = '' }: { readonly scope: FigureScope; readonly name?: string },
): number | undefined {
  if (demand === undefined) return undefined
  const volume = volumeOf(demand as Demand)
  if ('listed' in volume || volume.perWeek === 0) return undefined
  const all = (volume.perWeek * YEAR) / WEEK
  const noticed = Object.entries(issues).filter(([issue]) => scope !== 'issues' || issue === name)
  const share = scope === 'customers' ? (customers[name]?.share ?? 1) : 1
  const kind = scope === 'customers' ? name : undefined
  const ofIssues = noticed.reduce((total, [id, issue]) => {
    const cases = shareOfCases({ customers, issues }, id, kind)
    return total + cases * (1 - (of === 'journeys' ? (issue?.prevented ?? 0) : 0))
  }, 0)
  return all * share * ofIssues
}
