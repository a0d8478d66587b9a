import { isScalar, type Pair } from 'yaml'
import { CutOff } from './tree.js'

const NAME = /^[A-Za-z_]\w*$/

/** A value of a flow map that goes on behind its comma, and with how many of the pairs that follow. */
export interface Rejoined {
  readonly value: CutOff
  readonly pieces: number
  /** Where the last piece ends. */
  readonly end: number
}

/**
 * What a pair of a flow map would be if the pieces that follow it belonged to it: the keys without a value that no key
 * can be (`1)`, `000 USD`), or that stand before its bracket closes. Undefined where there are none.
 */
export function rejoin(items: readonly Pair[], at: number, text: string): Rejoined | undefined {
  const value = items[at]?.value
  if (!isScalar(value) || value.type !== 'PLAIN' || !value.source) return undefined
  let end = -1
  let pieces = 0
  let open = brackets(value.source)
  for (let next = at + 1; next < items.length; next++) {
    const { key, value: none } = items[next]!
    if (none !== null || !isScalar(key) || key.type !== 'PLAIN' || !key.range) break
    const piece = String(key.source ?? key.value)
    if (open <= 0 && NAME.test(piece)) break
    open += brackets(piece)
    end = key.range[1]
    pieces++
  }
  const start = value.range?.[0]
  return pieces === 0 || start === undefined
    ? undefined
    : { value: new CutOff(value.source, text.slice(start, end)), pieces, end }
}

/** How many brackets are left open. */
function brackets(text: string): number {
  return text.split('(').length - text.split(')').length
}
