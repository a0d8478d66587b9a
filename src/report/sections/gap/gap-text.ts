import type { Gap, LeverEffect, LeverId } from '../../../experiment/gap/gap.js'
import type { FigureText } from '../../figure-text.js'

/** A lever with its effect on one measure. */
export interface NamedEffect {
  readonly lever: LeverId
  readonly effect: LeverEffect
}

/** Levers that share the gap, the largest fair part of the trust lost first. */
export function bySize({ measures, claims }: Gap): readonly NamedEffect[] {
  const { levers } = measures.trust_loss
  return claims
    .filter(({ differs }) => differs)
    .map(({ lever }) => ({ lever, effect: levers[lever]! }))
    .sort((a, b) => (b.effect.shapley.mean ?? 0) - (a.effect.shapley.mean ?? 0))
}

/** What reality is held against, as the end of a scale. */
export function referenceText({ reference }: Gap): string {
  return reference === 'claimed' ? 'as claimed' : 'the ideal'
}

/** With a sign before gains as well. */
export function signedText({ mean, half }: FigureText, value: number | null): string {
  const sign = value !== null && value > 0 && /[1-9]/.test(mean) ? '+' : ''
  return half === '' ? `${sign}${mean}` : `${sign}${mean} ${half}`
}

/** `tools`, `tools and courage`, `tools, courage and silos`. */
export function listText(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}
