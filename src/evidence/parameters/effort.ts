import type { SourceKey } from '../bibliography.js'
import { type Behaviour, behaviour } from '../parameter.js'

/** Name making contact again, being transferred and explaining again; neither waiting nor going without help. */
const NAMED = ['ceb_2010', 'gartner_effort'] as const

function load<const Name extends string>(
  name: Name,
  label: string,
  value: number,
  source: readonly SourceKey[] = [],
): Behaviour<`effort.${Name}`> {
  return behaviour({
    id: `effort.${name}` as const,
    label,
    value,
    range: [value / 2, value * 2],
    unit: 'load',
    source,
    direction: source.length === 0 ? 'assumed' : 'reported',
    size: 'assumed',
    changes: 'Effort scores matched with contacts, transfers, repeats and holds',
    note: 'Effort = 1 + 4 load / (1 + load): 1 very low, 5 very high.',
  })
}

/** What makes dealing with the firm hard work. */
export const EFFORT = [
  load('contact', 'Load of each contact after the first', 0.5, NAMED),
  load('transfer', 'Load of a transfer', 0.3, NAMED),
  load('repeat', 'Load of a repeat explanation', 0.4, NAMED),
  load('hold', 'Load of a hold for approval', 0.2),
  load('hour', 'Load of an hour on the line', 1),
  load('unhelped', 'Load of going home with the matter still to be settled', 1.5),
] as const
