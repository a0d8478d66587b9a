import { measureNamed } from '../../measures/catalogue.js'
import { listOption } from './list-option.js'

/** Measures by id or by the trade's name (`fcr`), as ids; what is neither stays as typed, to be refused with the rest. */
export function metricOption(text: string, before: readonly string[] = []): readonly string[] {
  return [...new Set([...before, ...listOption(text).map((name) => measureNamed(name)?.id ?? name)])]
}
