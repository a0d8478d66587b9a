import type { Assignment } from '../assign.js'
import { scaledText } from '../stated-numbers.js'
import { type Unknown, valueText } from './unknown.js'

/** The assignments that give an unknown a value, as `--set` takes them. */
export function assignmentsOf(unknown: Unknown, value: number): readonly Assignment[] {
  return unknown.places.map(({ path, law }) => ({
    path,
    value: law === undefined ? valueText(unknown, value) : (scaledText(law.text, value / law.mean)[0] ?? law.text),
  }))
}
