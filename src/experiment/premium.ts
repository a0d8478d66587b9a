import { endsOf } from './figures.js'
import type { Figure } from './summary.js'

/**
 * Whether a premium, in points, is more than noise and more than a trifle.
 * @param least points below which nobody learns from it: `warning.loudness`
 */
export function pays(premium: Figure, least: number): boolean {
  return premium.mean !== null && premium.mean >= least && (endsOf(premium)?.low ?? 0) > 0
}
