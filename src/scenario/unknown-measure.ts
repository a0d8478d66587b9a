import type { Problem } from '../kernel/failure.js'
import { MEASURES, namesOf } from '../measures/catalogue.js'
import { didYouMean } from './nearest.js'

/** What is said of a name that no measure has. */
export function unknownMeasure(name: string): Problem & { readonly hint: string } {
  const hint = didYouMean(name, MEASURES.flatMap(namesOf)) ?? 'runaround explain lists the measures'
  return { code: 'unknown-measure', message: `there is no measure "${name}"`, hint }
}
