import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { attempt, dialsOf } from '../experiment/dials/dials-of.js'
import type { LivingPart } from '../report/formats/html/living.js'
import { livingPart } from '../report/formats/html/living-part.js'
import { livingOf } from '../report/living/living.js'
import { type Assignment, variantsOf } from '../scenario/parse.js'
import type { Scenario } from '../scenario/scenario.js'
import { packageRoot, packageVersion } from '../tasks/package-root.js'
import { assignments, commandWords, settledWords } from './options.js'
import { labelFiles, readSource, SURROUNDINGS } from './scenarios.js'

/** What the figures of a call rest on. */
type Settled = Parameters<typeof settledWords>[0]

/**
 * The part of a page in which a reader turns the levers of a design, and sees what comes of it.
 * @param set what the call has changed in the file
 * @returns null where the file is no design without what the call varies in it
 */
export function livingPage(file: string, settled: Settled, set: readonly Assignment[] = []): LivingPart | null {
  const variant = variantsOf(readSource(file), SURROUNDINGS)
  const assigned = (values: readonly Assignment[]) => variant([...set, ...values])
  const read = attempt(() => assigned([]))
  if (read === null) return null
  const { scenario, written } = read
  const dials = dialsOf({ scenario, written, with: (values) => assigned(values).scenario })
  const { seed, replications, confidence } = settled
  const of = { scenario: asRun(scenario), file: basename(file), version: packageVersion() }
  const tried = { ...of, seed, replications, confidence, dials }
  // What a file becomes by `--set` has no name of its own that `whatif` could hold it against.
  const words =
    set.length === 0
      ? commandWords(['whatif'], [file])
      : commandWords(['run'], [file], { set: assignments('') }, { set })
  return livingPart(livingOf(tried, labelFiles([file])[0]!, [...words, ...settledWords(settled)]), pageProgram())
}

/** Without what is expected, known or planned of the firm, which no run reads. */
function asRun(scenario: Scenario): Scenario {
  const { expect: _, observed: __, unknown: ___, draws: ____, programme: _____, ...run } = scenario
  return run
}

function pageProgram() {
  const bytes = (name: string) => readFileSync(new URL(`dist/page/${name}`, packageRoot()))
  return { page: bytes('page.js').toString(), engine: bytes('engine.deflate'), core: bytes('core.deflate') }
}
