import { expect, test } from 'vitest'
import { exactAttribution, has } from '../../../src/experiment/gap/attribution.js'
import { effectsOf } from '../../../src/experiment/gap/effects.js'
import { Game } from '../../../src/experiment/gap/game.js'
import { GAP_MEASURES } from '../../../src/experiment/gap/gap.js'
import { DAY } from '../../../src/kernel/units.js'
import { madeTrue, statedClaims } from '../../../src/scenario/claims/claims.js'
import type { LeverId } from '../../../src/vocabulary/levers.js'
import { parseFile } from '../../scenario/support/reading.js'
import { experiment } from '../../support/experiments.js'

/** A working day stands for the three weeks of the files. */
const SHORT = { seed: 'homeware', horizon: DAY, warmUp: 0 }

interface Split {
  readonly gap: number
  readonly parts: Readonly<Partial<Record<LeverId, { readonly shapley: number; readonly alone: number }>>>
  /** By how much the parts miss the gap, relative to it, in the worst measure. */
  readonly error: number
}

function split(file: string, replications: number): Split {
  const { scenario } = parseFile(`scenarios/${file}.yaml`)
  const levers = statedClaims(scenario, 'claimed').filter(({ differs }) => differs)
  const players = levers.map(({ lever }) => lever)
  const attribution = exactAttribution(players.length)
  const game = new Game(replications, 0.95)
  for (const coalition of attribution.coalitions) {
    const made = players.filter((_, player) => has(coalition, player))
    game.add(coalition, experiment(madeTrue(scenario, made, 'claimed'), { ...SHORT, replications }))
  }
  const errors = GAP_MEASURES.map((id) => {
    const found = effectsOf(game, id, attribution)
    const sum = found.players.reduce((total, { shapley }) => total + shapley.mean, 0)
    return Math.abs(sum / found.gap.mean - 1)
  })
  const found = effectsOf(game, 'trust_loss', attribution)
  const parts = players.map((lever, player) => {
    const { shapley, alone } = found.players[player]!
    return [lever, { shapley: shapley.mean, alone: alone.mean }]
  })
  return { gap: found.gap.mean, parts: Object.fromEntries(parts), error: Math.max(...errors) }
}

function leader({ parts }: Split): string {
  return Object.entries(parts).reduce((best, part) => (part[1].shapley > best[1].shapley ? part : best))[0]
}

test('empowered: the gap is near nothing, and its parts add up to 1e-9', () => {
  const empowered = split('empowered', 2)
  // Of 100; that of ersatz is 3.
  expect(Math.abs(empowered.gap)).toBeLessThan(0.5)
  expect(empowered.error).toBeLessThan(1e-9)
})

test('fearful: courage leads', () => {
  expect(leader(split('fearful', 2))).toBe('courage')
})

test('siloed: silos lead', () => {
  expect(leader(split('siloed', 2))).toBe('silos')
})
