import { type Effect, GAP_MEASURES, type Gap, type LeverId, type MeasuredGap } from '../../src/experiment/gap/gap.js'
import type { Figure } from '../../src/experiment/summary.js'

const figure = (mean: number, half_width = 0.1): Figure => ({ mean, half_width })
const effect = (mean: number, proven = true): Effect => ({ ...figure(mean), p_adjusted: proven ? 0 : 1, proven })

/** What each lever has to do with a measure: its fair part, alone, last. */
export type Parts = Readonly<Partial<Record<LeverId, readonly [shapley: number, alone: number, last: number]>>>

/** One measure of a gap from `target` on, split into parts. */
export function measuredGap(target: number, parts: Parts, proven = true, unit = 'points'): MeasuredGap {
  const named = Object.entries(parts)
  const whole = named.reduce((sum, [, [shapley]]) => sum + shapley, 0)
  const alone = named.reduce((sum, [, part]) => sum + part[1], 0)
  return {
    unit,
    better: 'lower',
    actual: figure(target + whole),
    target: figure(target),
    gap: effect(whole, proven),
    levers: Object.fromEntries(
      named.map(([lever, [shapley, single, last]]) => [
        lever,
        {
          shapley: effect(shapley, proven),
          sampling_half_width: 0,
          share: shapley / whole,
          alone: figure(single),
          last: figure(last),
        },
      ]),
    ),
    interaction: figure(whole - alone),
  }
}

const PARTS: Parts = { tools: [2, 1.5, 2.5], authority: [1, 0.1, 1.9] }
const LITTLE: Parts = { tools: [0.02, 0.01, 0.03], authority: [0.01, 0, 0.02] }

/** A gap of two levers, a third being as claimed. */
export function fabricatedGap(overrides: Partial<Gap> = {}): Gap {
  return {
    schema: 'runaround/gap@1',
    runaround: '0.1.0',
    scenario: { name: 'A shop', file: 'shop.yaml', hash: 'abc' },
    seed: 'runaround',
    replications: 4,
    confidence: 0.95,
    currency: 'USD',
    reference: 'claimed',
    customers: 4000,
    customers_per_year: 100_000,
    customer_base: null,
    customers_lost: { mean: 2400, half_width: 90 },
    method: { kind: 'exact', coalitions: 4, designs: 4, orders: null },
    claims: [
      {
        lever: 'authority',
        places: [{ path: 'teams.desk.authority.granted', actual: 20, target: 200 }],
        differs: true,
      },
      { lever: 'tools', places: [{ path: 'teams.desk.empowerment.tools', actual: 0.6, target: 1 }], differs: true },
      {
        lever: 'training',
        places: [{ path: 'teams.desk.empowerment.training', actual: 1, target: 1 }],
        differs: false,
      },
    ],
    measures: {
      trust_loss: measuredGap(1, PARTS),
      churn: measuredGap(0.15, LITTLE, true, 'share'),
      word_of_mouth: measuredGap(300, { tools: [-20, -10, -30], authority: [-10, -2, -18] }),
      cost: measuredGap(50, { tools: [4, 3, 5], authority: [2, 1, 3] }, true, 'USD'),
    },
    dependences: [{ lever: 'authority', partner: 'tools', proven: true, together: figure(1.2) }],
    claims_kept: { decisions: 100, index: figure(40), gates: {}, teams: {} },
    unclaimed: [],
    coalitions: [],
    expectations: [],
    warnings: [],
    ...overrides,
  }
}

/** The same with every measure but those given from the first. */
export function withMeasures(gap: Gap, measures: Partial<Gap['measures']>): Gap {
  const all = GAP_MEASURES.map((id) => [id, measures[id] ?? gap.measures[id]])
  return { ...gap, measures: Object.fromEntries(all) as Gap['measures'] }
}
