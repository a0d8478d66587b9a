import type { ReadDesign } from '../../experiment/design.js'
import { failure } from '../../kernel/failure.js'
import { invariant } from '../../kernel/invariant.js'
import { checkMakesADesign } from '../../scenario/beside-the-design.js'
import type { Assignment } from '../../scenario/parse.js'
import { ProblemList } from '../../scenario/tree/problem-list.js'
import type { Variant } from '../options/variant-option.js'
import type { WhatifCall } from './compare-call.js'
import { compareDesigns } from './compare-designs.js'
import { labelFiles } from './label-files.js'
import { readDesign, readSource } from './read-design.js'

/** What all `--set` together are called. */
const THE_CHANGE = 'the change'

/**
 * Simulates a file, and the same file with changes, on the same customers, and prints what differs. All `--set` make
 * one variant, every `--variant` one of its own.
 * @throws {Failure} before anything is simulated
 */
export async function whatIf(file: string, call: WhatifCall): Promise<void> {
  const label = labelFiles([file])[0]!
  const variants = variantsOf(call, label)
  const problems = new ProblemList()
  const source = readSource(file)
  const read = (name: string, assignments: readonly Assignment[]): readonly ReadDesign[] => {
    const design = problems.attempt(() => readDesign(name, file, source, assignments))
    return design === undefined ? [] : [design]
  }
  const [base] = read(label, [])
  problems.raise()
  const designs = variants.flatMap((variant) => read(variant.label, variant.assignments))
  for (const { assignments } of variants) checkMakesADesign(assignments, problems)
  problems.raise()
  invariant(base !== undefined, 'a file is loaded or has a problem')
  await compareDesigns(
    base,
    designs,
    { command: 'whatif', files: [file], own: variantWords(call), set: call.set },
    call,
  )
}

function variantsOf({ set, variant = [] }: WhatifCall, base: string): readonly Variant[] {
  const variants = [...(set === undefined ? [] : [{ label: THE_CHANGE, assignments: set }]), ...variant]
  if (variants.length === 0) {
    throw failure('no-change', 'nothing is changed', {
      hint: 'add --set path=value, or --variant "name: path=value, ..."',
    })
  }
  const labels = [base, ...variants.map(({ label }) => label)]
  const twice = labels.find((label, index) => labels.indexOf(label) < index)
  if (twice !== undefined) {
    throw failure('same-name', `two designs are called "${twice}"`, { hint: 'give the variant another name' })
  }
  return variants
}

function variantWords({ variant = [] }: WhatifCall): readonly string[] {
  return variant.flatMap(({ label, assignments }) => [
    '--variant',
    `${label}: ${assignments.map(({ path, value }) => `${path}=${value}`).join(', ')}`,
  ])
}
