import type { ReadDesign } from '../../experiment/design.js'
import { invariant } from '../../kernel/invariant.js'
import { ProblemList } from '../../scenario/tree/problem-list.js'
import type { CompareCall } from './compare-call.js'
import { compareDesigns } from './compare-designs.js'
import { labelFiles } from './label-files.js'
import { readDesign, readSource } from './read-design.js'

/**
 * Simulates the base and each variant on the same customers, and prints what differs.
 * @param files the base first
 * @throws {Failure} before anything is simulated
 */
export async function compareFiles(files: readonly string[], call: CompareCall): Promise<void> {
  const problems = new ProblemList()
  const labels = labelFiles(files)
  const designs = files.flatMap((file, index): readonly ReadDesign[] => {
    const read = problems.attempt(() => readDesign(labels[index]!, file, readSource(file), call.set))
    return read === undefined ? [] : [read]
  })
  problems.raise()
  const [base, ...variants] = designs
  invariant(base !== undefined, 'a file is loaded or has a problem')
  await compareDesigns(base, variants, { command: 'compare', files, set: call.set }, call)
}
