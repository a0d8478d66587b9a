import type { FittedUnknown } from '../../experiment/fit/fit.js'
import { percentText, significantText } from '../figure-text.js'

/** Steps of a path that say nothing to a reader who sees the next one. */
const UNSAID = [
  'teams',
  'empowerment',
  'customers',
  'issues',
  'managers',
  'channels',
  'culture',
  'beliefs',
  'share',
  '*',
]

/** An unknown as a reader knows it: `front line: tools`. */
export function unknownName(path: string): string {
  const steps = path.split('.')
  const said = steps.filter((step) => !UNSAID.includes(step))
  return (said.length > 0 ? said : steps).join(': ').replaceAll('_', ' ')
}

/** A value of an unknown to as many digits as a reader needs: `61 %`, `4.2 min`. */
export function valueText({ unit, whole }: Pick<FittedUnknown, 'unit' | 'whole'>, value: number): string {
  if (unit.startsWith('%')) return `${percentText(value)}${unit.slice(1)}`
  const text = whole ? String(Math.round(value)) : significantText(value)
  return unit === '' ? text : `${text} ${unit}`
}

/** Both ends, the unit once: `48 to 73 %`. */
export function rangeText(unknown: Pick<FittedUnknown, 'unit' | 'whole'>, low: number, high: number): string {
  const [from, to] = [valueText(unknown, low), valueText(unknown, high)]
  const unit = /[^\d.,−<>]+$/.exec(to)?.[0] ?? ''
  return `${unit !== '' && from.endsWith(unit) ? from.slice(0, -unit.length) : from} to ${to}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}
