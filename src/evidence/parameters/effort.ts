import { type Behaviour, behaviour } from '../parameter.js'

function load<const Name extends string>(name: Name, label: string, value: number): Behaviour<`effort.${Name}`> {
  return behaviour({
    id: `effort.${name}` as const,
    label,
    value,
    range: [value / 2, value * 2],
    unit: 'load',
    source: ['ceb_2010', 'gartner_effort'],
    direction: 'reported',
    size: 'assumed',
    changes: 'Effort scores matched with contacts, transfers, repeats and holds',
    note: 'Effort = 1 + 4 load / (1 + load): 1 very low, 5 very high.',
  })
}

/** What makes dealing with the firm hard work. */
export const EFFORT = [
  load('contact', 'Load of each contact after the first', 0.5),
  load('transfer', 'Load of a transfer', 0.3),
  load('repeat', 'Load of a repeat explanation', 0.4),
  load('hold', 'Load of a hold for approval', 0.2),
  load('hour', 'Load of an hour on the line', 1),
  load('unhelped', 'Load of going home with the matter still to be settled', 1.5),
] as const
