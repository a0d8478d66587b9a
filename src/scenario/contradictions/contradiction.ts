import type { Observed } from '../sections/observed.js'
import { type Known, known } from './span.js'

/** Figures that cannot all be, or hardly, with the sum that shows it. */
export interface Contradiction {
  readonly code: 'figures-contradict' | 'contradicts-file' | 'cannot-happen' | 'unlikely-figure'
  /** Whether it follows exactly, or is merely unlikely. */
  readonly isCertain: boolean
  /** Of the observed figure at which it is told. */
  readonly path: string
  /** A sentence without a full stop. */
  readonly message: string
  readonly hint?: string
}

/** The firm's figures by their paths. */
export class Figures {
  private readonly byPath: ReadonlyMap<string, Observed>

  constructor(
    all: readonly Observed[],
    /** Of a figure: what no record is better than, as a part of it. */
    private readonly floor: number,
  ) {
    this.byPath = new Map(all.map((each) => [each.path, each]))
  }

  /** A figure as its measure is defined, or by one of the firm's definitions. */
  of(path: string, definition?: string): Known | undefined {
    const found = this.byPath.get(path)
    return found === undefined || found.definition !== definition ? undefined : known(found, this.floor)
  }

  /** Those of the house, and of every issue and segment that has any: what stands before the measures' ids. */
  prefixes(): readonly string[] {
    const parts = [...this.byPath.values()].flatMap(({ scope, name }) => {
      return scope === 'issues' || scope === 'customers' ? [`${scope}.${name}.`] : []
    })
    return ['', ...new Set(parts)]
  }

  all(): readonly Observed[] {
    return [...this.byPath.values()]
  }
}
