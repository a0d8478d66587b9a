import { distribution } from '../../distributions/distribution.js'
import { PARAMETERS } from '../../evidence/registry.js'
import { TIME_UNITS } from '../../kernel/units.js'
import { type JsonSchema, languageKeys } from '../language.js'
import { type MapTree, type Tree, treeAt } from '../tree/tree.js'
import { readDistribution } from '../values/distribution.js'
import { Mistake } from '../values/form.js'

/** What may stand at a place: between what, as one of these schemas says. */
export interface Kind {
  readonly low: number
  readonly high: number | null
  readonly isShare: boolean
  readonly whole: boolean
  /** `a share such as 40%`. */
  readonly what: string
  readonly ways: readonly JsonSchema[]
}

/** Where the value of a lever is: beside what leaders claim of it, if they do. */
export function leverIn(steps: readonly string[], tree: MapTree): readonly string[] {
  const found = treeAt(tree, steps)
  return found?.kind === 'map' && found.entries.has('actual') ? [...steps, 'actual'] : steps
}

/** What kind of number a path takes; undefined where it takes none. */
export function kindAt(steps: readonly string[]): Kind | undefined {
  if (steps[0] === 'beliefs') return kindOfBelief(steps[1]!)
  const ways = languageKeys()(steps).written.filter(isQuantity)
  const [first] = ways
  if (first === undefined) return undefined
  const limited = ways.find(({ minimum }) => minimum !== undefined) as
    | { minimum?: number; maximum?: number }
    | undefined
  const { minimum: low = 0, maximum: high = null } = limited ?? {}
  return {
    low,
    high,
    isShare: low >= 0 && high === 1,
    whole: ways.some(({ type }) => [type].flat().includes('integer')),
    what: String(first.title ?? 'a number'),
    ways,
  }
}

function kindOfBelief(id: string): Kind | undefined {
  const parameter = PARAMETERS.find((each) => each.id === id)
  if (parameter === undefined) return undefined
  const { low, high, whole = false } = parameter.limits
  const isShare = parameter.unit === 'share'
  const number = { type: 'number', minimum: low, maximum: high }
  const percent = { type: 'string', pattern: '%$' }
  const what = isShare ? 'a share such as 40%' : `a number (${parameter.unit})`
  return { low, high, isShare, whole, what, ways: isShare ? [number, percent] : [number] }
}

/** Whether a number, bare or with a unit, can be written so. */
function isQuantity({ type, pattern, enum: words, properties }: JsonSchema): boolean {
  if (words !== undefined || properties !== undefined) return false
  const types = [type ?? []].flat()
  if (types.includes('number') || types.includes('integer')) return true
  return (
    types.includes('string') && typeof pattern === 'string' && QUANTITIES.some((text) => new RegExp(pattern).test(text))
  )
}

const QUANTITIES = ['1 min', '1 USD per hour', '1 per hour', '1 USD per month']

const LAW = /^\w+ ?\(.*\)$/s

/** The distribution that stands in the place of a number, with its mean in a unit; null for a number, or nothing. */
export function lawAt(found: Tree | undefined, unit: string): { text: string; mean: number } | null {
  if (found?.kind !== 'scalar' || typeof found.value !== 'string') return null
  const text = found.value.trim()
  if (!LAW.test(text)) return null
  try {
    const { mean } = distribution(readDistribution(text, quantity))
    return { text, mean: mean / (TIME_UNITS[unit] ?? 1) }
  } catch (error) {
    // Its own check says what is wrong with it.
    if (error instanceof Mistake) return null
    throw error
  }
}

/** In seconds, or as many as are written of anything else. @throws {Mistake} where it is no number */
function quantity(text: string): number {
  const unit = text.replace(/^[\d. ]+/, '').trim()
  const number = Number.parseFloat(text) * (TIME_UNITS[unit] ?? 1)
  if (!(number >= 0)) throw new Mistake('no-number', `"${text}" is no number`)
  return number
}
