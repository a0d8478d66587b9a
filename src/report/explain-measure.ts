import { MEASURES, measureNamed } from '../measures/catalogue.js'
import type { Measure } from '../measures/measure.js'
import { facts } from './facts.js'
import type { Report } from './report.js'

const DIRECTIONS = { higher: 'higher is better', lower: 'lower is better' } as const

/** What a measure means and how it is computed, by scope. Undefined where none has that name. */
export function explainMeasure(name: string): Report | undefined {
  const measure = measureNamed(name)
  if (measure === undefined) return undefined
  return {
    title: titleOf(measure),
    sections: [
      { kind: 'note', text: measure.definition, tone: 'plain' },
      facts([
        ['unit', measure.unit],
        ['direction', measure.better === null ? 'neither is better as such' : DIRECTIONS[measure.better]],
        [
          'counted over',
          measure.over === 'cohort' ? 'cases that begin in the span, followed to their end' : 'the hours of the span',
        ],
        ...formulasOf(measure),
        ['estimate', estimateOf(measure)],
        ...(measure.quantile === undefined ? [] : [['quantiles', `${measure.id}.p50, .p90, .p99`] as const]),
      ]),
    ],
  }
}

/** Every measure in a line. */
export function listMeasures(): Report {
  return {
    title: 'Measures',
    sections: [
      {
        kind: 'table',
        columns: [
          { heading: 'id', align: 'left' },
          { heading: 'unit', align: 'left' },
          { heading: 'what it is', align: 'left', wraps: true },
        ],
        rows: MEASURES.map((measure) => [
          { text: titleOf(measure), tone: 'strong' },
          { text: measure.unit, tone: 'dim' },
          measure.definition,
        ]),
      },
    ],
  }
}

/** A measure by its id, with what the trade calls it. */
export function titleOf({ id, alias }: Measure): string {
  return alias === undefined ? id : `${id} (${alias})`
}

/** How a measure is estimated from several replications. */
export function estimateOf({ whole }: Measure): string {
  return whole !== undefined && 'value' in whole
    ? 'mean over replications; half-width by Student’s t'
    : 'sum of numerators over sum of denominators, over replications; half-width by Student’s t from linearised residuals'
}

/** A measure's formula, and those by team and manager role, each with what it is of. */
export function formulasOf({ journey, whole, team, manager }: Measure): readonly (readonly [string, string])[] {
  const stated: readonly (readonly [string, string | undefined])[] = [
    ['formula', journey?.formula ?? whole?.formula],
    ['by team', team?.formula],
    ['by manager role', manager?.formula],
  ]
  return stated.filter((pair): pair is readonly [string, string] => pair[1] !== undefined)
}
