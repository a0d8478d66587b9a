import type { Scalar } from '../tree/tree.js'
import { type Form, Mistake, NUMBER, padded, textOf } from './form.js'
import { readShare, SHARE } from './number.js'

/** A share that is moved by so much, or becomes another. */
export type Change = { readonly by: number } | { readonly to: number }

const SHIFT = new RegExp(`^([-−+]?)(${NUMBER}) ?points?$`)

/** `-11 points` moves a share, `60%` replaces it; both as fractions. */
export const change: Form<Change> = {
  what: 'a change such as -11 points, or a share such as 60%',
  json: {
    type: ['string', 'number'],
    minimum: 0,
    maximum: 1,
    pattern: padded(`[-−+]?(?:${NUMBER}) ?points?`, SHARE),
    examples: ['-11 points', '60%'],
  },
  show: (change) => ('to' in change ? `${100 * change.to} %` : `${100 * change.by} points`),
  read,
}

/** @throws {Mistake} */
function read(raw: Exclude<Scalar, null>): Change {
  const text = textOf(raw, 'change')
  const [, sign, digits] = SHIFT.exec(text) ?? []
  if (digits === undefined) {
    if (/^[-−+]/.test(text)) {
      throw new Mistake('no-change', `"${text}" is no change of a share`, `write ${text.replace(/ ?%$/, '')} points`)
    }
    return { to: readShare(raw) }
  }
  const points = Number(digits) / 100
  if (points > 1) throw new Mistake('too-large', `"${text}" is more than the whole: a share has 100 points`)
  return { by: sign === '-' || sign === '−' ? -points : points }
}

/** A share after a change, between nothing and everything. */
export function changed(share: number, change: Change | undefined): number {
  if (change === undefined) return share
  return 'to' in change ? change.to : Math.max(0, Math.min(1, share + change.by))
}
