import { Failure, type Problem } from '../../kernel/failure.js'
import { MEASURES } from '../../measures/catalogue.js'
import { didYouMean } from '../../scenario/nearest.js'

/** @throws {Failure} `unknown-measure` for every id that is none */
export function checkMetrics(ids: readonly string[]): void {
  const known = MEASURES.map(({ id }): string => id)
  const problems = ids
    .filter((id) => !known.includes(id))
    .map((id): Problem => {
      const hint = didYouMean(id, known) ?? 'runaround explain lists the measures'
      return { code: 'unknown-measure', message: `there is no measure "${id}"`, hint }
    })
  const [first, ...others] = problems
  if (first !== undefined) throw new Failure([first, ...others])
}
