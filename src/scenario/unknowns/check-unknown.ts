import { priorOf } from '../../evidence/priors.js'
import { PARAMETERS } from '../../evidence/registry.js'
import { TIME_UNITS } from '../../kernel/units.js'
import { pathMistake, stepsOf } from '../assign.js'
import { isBesideTheDesign } from '../beside-the-design.js'
import { languageKeys } from '../language.js'
import { didYouMean } from '../nearest.js'
import { takes } from '../schema-problems.js'
import type { Draft } from '../sections/draft.js'
import type { Believed, WrittenUnknown } from '../sections/unknown.js'
import type { Hint } from '../tree/problem-list.js'
import { type MapTree, treeAt } from '../tree/tree.js'
import { placesOf } from '../wildcards.js'
import { type Kind, kindAt, lawAt, leverIn } from './places.js'
import { bound, freed, isBetween, type Unknown, valueText } from './unknown.js'

type Believing = Draft<{ readonly unknown: readonly WrittenUnknown[] }>

type Prior = Pick<Unknown, 'value' | 'from' | 'to' | 'registry'>

/** An entry is refused by throwing one of these, at the key where no part is named. */
class Refusal {
  constructor(
    readonly code: string,
    readonly message: string,
    readonly hint?: Hint,
    readonly part?: 'value' | 'from' | 'to',
  ) {}
}

/**
 * Every unknown is a number at a place of the file that no other stands for, and has a prior: its own, or the evidence
 * registry's.
 * @returns those that are
 */
export function checkUnknown(draft: Believing): readonly Unknown[] | undefined {
  const taken = new Map<string, string>()
  return draft.scenario.unknown?.flatMap((written) => {
    try {
      return [resolved(draft, written, taken)]
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      const { code, message, hint, part } = refusal
      const at = ['unknown', written.path]
      if (part === undefined) draft.refuseKey(at, code, message, hint)
      else draft.refuse(draft.has(...at, part) ? [...at, part] : at, code, message, hint)
      return []
    }
  })
}

function resolved({ tree }: Believing, written: WrittenUnknown, taken: Map<string, string>): Unknown {
  const { path } = written
  const steps = stepsOf(path)
  if (isBesideTheDesign(steps[0]!)) {
    throw new Refusal('not-the-design', `"${path}" is about the run or the file`, 'name a value of the organisation')
  }
  if (steps[0] === 'beliefs' && !PARAMETERS.some(({ id }) => id === steps[1])) {
    const known = PARAMETERS.map(({ id }) => id)
    throw new Refusal('unknown-parameter', `there is no parameter "${steps[1]}"`, () => didYouMean(steps[1]!, known))
  }
  const places = placesOf(steps, tree)
  const mistake = pathMistake(places[0] ?? steps, organisationOf(tree), languageKeys())
  if (places.length === 0) {
    throw new Refusal('unknown-path', `nothing in the file stands at "${path}"`, 'write there what it is about')
  }
  if (mistake !== undefined) throw new Refusal('unknown-path', `there is no "${path}"`, mistake.hint)
  const levers = places.map((place) => leverIn(place, tree))
  const kind = kindAt(levers[0]!)
  if (kind === undefined || levers.some((place) => treeAt(tree, place)?.kind === 'map')) {
    throw new Refusal('no-number', `"${path}" is no single number`, 'name a share, an amount, a time or a count')
  }
  for (const place of levers.map((each) => each.join('.'))) {
    const other = taken.get(place)
    if (other !== undefined) {
      throw new Refusal('unknown-twice', `"${place}" is unknown already, as "${other}"`, 'one unknown for each number')
    }
    taken.set(place, path)
  }
  const unit = unitOf(written, kind)
  const prior = priorBy(written, steps, kind, unit)
  return {
    path,
    unit,
    ...prior,
    low: kind.low,
    high: kind.high,
    ...(kind.whole ? { whole: true } : {}),
    places: levers.map((place) => {
      const law = lawAt(treeAt(tree, place), unit)
      return { path: place.join('.'), ...(law === null ? {} : { law }) }
    }),
  }
}

/** Without what is known and unknown of it, whose keys read like paths. */
function organisationOf(tree: MapTree): MapTree {
  return { ...tree, entries: new Map([...tree.entries].filter(([key]) => !isBesideTheDesign(key))) }
}

const PARTS = ['value', 'from', 'to'] as const

/** The unit of all parts: that of the first that is written. */
function unitOf(written: WrittenUnknown, kind: Kind): string {
  const [first] = PARTS.flatMap((part) => written[part] ?? [])
  return first?.unit ?? (kind.isShare ? '%' : '')
}

function priorBy(written: WrittenUnknown, steps: readonly string[], kind: Kind, unit: string): Prior {
  const { path } = written
  const [value, from, to] = PARTS.map((part) => numberOf(written, part, kind, unit))
  const prior =
    from !== undefined && to !== undefined
      ? { value: value ?? bound(kind, (freed(kind, from) + freed(kind, to)) / 2), from, to }
      : completed({ value, from, to }, registered(path, steps), kind)
  if (prior.from < prior.to && prior.from <= prior.value && prior.value <= prior.to) return prior
  const [low, middle, high] = [prior.from, prior.value, prior.to].map((each) => valueText({ unit }, each))
  throw new Refusal(
    'wrong-order',
    `"${path}" lies from ${low} to ${high}, with ${middle} the likeliest`,
    'write the smallest in "from", the largest in "to", and "value" between them',
  )
}

interface Registered {
  readonly id: string
  readonly value: number
  readonly range: readonly [number, number]
}

function registered(path: string, steps: readonly string[]): Registered {
  const lever = priorOf(steps)
  if (lever !== undefined) return { id: lever.path, value: lever.value, range: lever.range }
  const belief = steps[0] === 'beliefs' ? PARAMETERS.find(({ id }) => id === steps[1]) : undefined
  if (belief !== undefined) return { id: belief.id, value: belief.value, range: belief.range }
  throw new Refusal(
    'no-prior',
    `the evidence registry knows nothing of how far off "${path}" may be`,
    'write what is believed of it, such as {value: 5 min, from: 3 min, to: 8 min}',
  )
}

/** What is not stated as the registry has it: around a value that is stated as far as around its own. */
function completed(
  stated: { readonly [part in (typeof PARTS)[number]]: number | undefined },
  { id, value: usual, range: [least, most] }: Registered,
  kind: Kind,
): Prior {
  const low = least > kind.low || kind.high !== null ? least : (usual * usual) / most
  const { value = usual } = stated
  const shifted = (end: number) =>
    value === usual ? end : bound(kind, freed(kind, end) + freed(kind, value) - freed(kind, usual))
  return { value, from: stated.from ?? shifted(low), to: stated.to ?? shifted(most), registry: id }
}

/** A part in the unit of all: shares as fractions. */
function numberOf(written: WrittenUnknown, part: (typeof PARTS)[number], kind: Kind, unit: string): number | undefined {
  const believed = written[part]
  if (believed === undefined) return undefined
  const text = `${believed.number}${believed.unit.startsWith('%') ? '' : ' '}${believed.unit}`.trim()
  const raw = believed.unit === '' ? believed.number : text
  const value = inUnit(believed, unit)
  const isInside = value !== undefined && value >= kind.low && (kind.high === null || value <= kind.high)
  if (isInside && kind.ways.some((way) => takes(way, raw)) && (value > kind.low || isBetween(kind))) return value
  throw new Refusal('not-its-unit', `"${written.path}" takes ${kind.what}, and cannot be "${text}"`, undefined, part)
}

/** A number as written in the unit of all parts; undefined where it has another. */
function inUnit({ number, unit }: Believed, wanted: string): number | undefined {
  const isPercent = unit.startsWith('%')
  if (isPercent || (wanted.startsWith('%') && unit === '')) return isPercent ? number / 100 : number
  const [given, own] = [TIME_UNITS[unit], TIME_UNITS[wanted]]
  if (given !== undefined && own !== undefined) return (number * given) / own
  return unit === wanted ? number : undefined
}
