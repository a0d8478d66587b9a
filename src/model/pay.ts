import { power } from '../engine/arithmetic.js'
import type { ParameterId } from '../evidence/registry.js'
import type { Team } from '../scenario/scenario.js'

/** What a team's pay against the market's does to who leaves and who comes. */
export interface PayEffects {
  /** Factor on the rate of leaving. */
  readonly leaving: number
  /** Skill of whoever is hired, of what the team was trained to, 0-1. */
  readonly noviceSkill: number
}

/**
 * Leavers by a constant elasticity of pay over the market's (Emanuel and Harrington 2020; direction: Cotton and Tuttle
 * 1986), applicants' skill in odds (Dal Bó, Finan and Rossi 2013). Nothing where either is unstated or both are the same.
 */
export function payEffects(
  { wage = 0, market_wage: market = 0 }: Team,
  beliefs: Readonly<Record<ParameterId, number>>,
): PayEffects {
  const noviceSkill = beliefs['people.novice_skill']
  if (wage === market || wage === 0 || market === 0) return { leaving: 1, noviceSkill }
  const ratio = wage / market
  const odds = (noviceSkill / (1 - noviceSkill)) * power(ratio, beliefs['people.pay_applicants'])
  return {
    leaving: power(ratio, -beliefs['people.pay_leaving']),
    noviceSkill: noviceSkill === 1 ? 1 : odds / (1 + odds),
  }
}
