import type { FittedFigure, FittedUnknown } from '../../experiment/fit/fit.js'
import { findMeasure } from '../../measures/catalogue.js'
import { percentText, significantText } from '../figure-text.js'

/** Steps of a path that say nothing to a reader who sees the next one. */
const UNSAID = ['teams', 'empowerment', 'customers', 'issues', 'managers', 'culture', 'beliefs', 'share', '*']

/** An unknown as a reader knows it: `front line: tools`. */
export function unknownName(path: string): string {
  const steps = path.split('.')
  const said = steps.filter((step) => !UNSAID.includes(step))
  return (said.length > 0 ? said : steps).join(': ').replaceAll('_', ' ')
}

/** A figure as a reader knows it, with the part that it is of. */
export function figureName({
  path,
  measure,
  definition,
}: Pick<FittedFigure, 'path' | 'measure' | 'definition'>): string {
  const steps = path.split('.')
  const at = steps.indexOf(measure)
  const [, part] = at > 1 ? steps : []
  const quantile = at >= 0 ? steps[at + 1] : undefined
  return [
    findMeasure(measure)!.label,
    ...(quantile === undefined ? [] : [`, ${quantile.slice(1)} %`]),
    ...(part === undefined ? [] : [`, ${part.replaceAll('_', ' ')}`]),
    ...(definition === undefined ? [] : [` (${definition.replaceAll('_', ' ')})`]),
  ].join('')
}

/** A value of an unknown to as many digits as a reader needs: `61 %`, `4.2 min`. */
export function valueText({ unit, whole }: Pick<FittedUnknown, 'unit' | 'whole'>, value: number): string {
  if (unit.startsWith('%')) return `${percentText(value)}${unit.slice(1)}`
  const text = whole ? String(Math.round(value)) : significantText(value)
  return unit === '' ? text : `${text} ${unit}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}
