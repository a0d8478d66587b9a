import { Failure } from '../../kernel/failure.js'
import { structuralDiff } from '../../scenario/differences.js'
import type { Assignment } from '../../scenario/parse.js'
import { assignmentsOf, withNeeds } from '../../scenario/programme/measure-settings.js'
import type { Programme, Scenario } from '../../scenario/scenario.js'
import type { ReadDesign } from '../design.js'
import { type Coalition, everybody, has, NOBODY, only, sizeOf } from '../gap/attribution.js'

/** Reads the file with values set. @throws {Failure} where they are impossible */
export type ReadWith = (assignments: readonly Assignment[]) => Pick<ReadDesign, 'scenario' | 'written'>

/** The measures of a programme, and which of them can be done together: sets are bits, the i-th for the i-th measure. */
export class MeasureSets {
  readonly names: readonly string[]
  /** By measure: itself with all that it needs. */
  readonly needs: readonly Coalition[]
  /** Pairs that state different values for the same, and exclude each other. */
  readonly excluded: readonly (readonly [number, number])[]
  readonly #assignments: readonly (readonly Assignment[])[]
  readonly #scenarios = new Map<Coalition, Scenario | null>()

  constructor(
    programme: Programme,
    private readonly read: ReadWith,
  ) {
    this.names = Object.keys(programme)
    this.needs = this.names.map((name) => this.#setOf(withNeeds(programme, name)))
    this.#assignments = this.names.map((name) => assignmentsOf(programme[name]!))
    this.excluded = this.names.flatMap((_, one) =>
      this.names.flatMap((_, other) => (one < other && this.#differ(one, other) ? [[one, other] as const] : [])),
    )
  }

  get count(): number {
    return this.names.length
  }

  /** Of every measure. */
  get indices(): readonly number[] {
    return [...this.names.keys()]
  }

  /** Its measures, those first that others need. */
  inOrder(set: Coalition): readonly number[] {
    const depth = (index: number) => sizeOf(this.needs[index]!)
    return this.indices.filter((index) => has(set, index)).sort((a, b) => depth(a) - depth(b) || a - b)
  }

  namesOf(set: Coalition): readonly string[] {
    return this.names.filter((_, index) => has(set, index))
  }

  /** Whether it holds all that its measures need, and nothing that excludes each other. */
  isSensible(set: Coalition): boolean {
    const complete = this.indices.every((index) => !has(set, index) || (set & this.needs[index]!) === this.needs[index])
    return complete && !this.excluded.some(([one, other]) => has(set, one) && has(set, other))
  }

  /** Without a measure, and without all that need it. */
  without(set: Coalition, index: number): Coalition {
    return this.indices.reduce(
      (left, each) => (has(set, each) && has(this.needs[each]!, index) ? left & ~only(each) : left),
      set,
    )
  }

  /** The house with these measures; null where it is impossible. */
  scenario(set: Coalition): Scenario | null {
    const known = this.#scenarios.get(set)
    if (known !== undefined) return known
    const made = this.#made(set)
    this.#scenarios.set(set, made)
    return made
  }

  /** The settings of the measures, each after those that it needs. */
  assignments(set: Coalition): readonly Assignment[] {
    return this.inOrder(set).flatMap((index) => this.#assignments[index]!)
  }

  /** Every sensible set but none, smaller ones first. */
  *all(): Generator<Coalition> {
    const last = everybody(this.count)
    const sets = Array.from({ length: last }, (_, index) => index + 1).filter((set) => this.isSensible(set))
    yield* sets.sort((a, b) => sizeOf(a) - sizeOf(b) || a - b)
  }

  #setOf(names: readonly string[]): Coalition {
    return names.reduce((set, name) => set | only(this.names.indexOf(name)), NOBODY)
  }

  #made(set: Coalition): Scenario | null {
    try {
      return this.read(this.assignments(set)).scenario
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return null
    }
  }

  /** Whether it matters which of two measures is set last; where one needs the other, it goes further. */
  #differ(one: number, other: number): boolean {
    if (has(this.needs[one]!, other) || has(this.needs[other]!, one)) return false
    const [a, b] = [this.#assignments[one]!, this.#assignments[other]!]
    if (!a.some((first) => b.some((second) => meet(first, second)))) return false
    try {
      return structuralDiff(this.read([...a, ...b]).written, this.read([...b, ...a]).written).length > 0
    } catch (error) {
      if (error instanceof Failure) return true
      throw error
    }
  }
}

/** Whether two assignments may touch the same: one path leads to what is at or below the other, or both rescale shares. */
function meet(one: Assignment, other: Assignment): boolean {
  const [a, b] = [one, other].map(({ path }) => path.split('.')) as [string[], string[]]
  if (a[0] === b[0] && a.at(-1) === 'share' && b.at(-1) === 'share') return true
  return a.slice(0, b.length).every((step, index) => step === b[index] || step === '*' || b[index] === '*')
}
