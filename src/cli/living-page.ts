import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Design } from '../experiment/design.js'
import { dialsOf } from '../experiment/dials/dials-of.js'
import type { Summary } from '../experiment/summary.js'
import type { LivingPart } from '../report/formats/html/living.js'
import { livingPart } from '../report/formats/html/living-part.js'
import { livingOf } from '../report/living/living.js'
import { type Assignment, variantsOf } from '../scenario/parse.js'
import type { Scenario } from '../scenario/scenario.js'
import { packageRoot } from '../tasks/package-root.js'
import { commandWords, settledWords } from './options.js'
import { labelFiles, readSource, SURROUNDINGS } from './scenarios.js'

/** What the call says of a design that is to be turned on a page. */
interface Call {
  /** Values that it sets in the file. */
  readonly set?: readonly Assignment[]
  /** The command whose figures the page shows. */
  readonly command: readonly string[]
}

/** The part of a page of one design in which a reader turns its levers, and sees what comes of it. */
export function livingPage({ file, scenario }: Design, summary: Summary, { set = [], command }: Call): LivingPart {
  const variant = variantsOf(readSource(file), SURROUNDINGS)
  const assigned = (assignments: readonly Assignment[]) => variant([...set, ...assignments])
  const { written } = assigned([])
  const dials = dialsOf({ scenario, written, with: (assignments) => assigned(assignments).scenario })
  const { seed, replications, confidence, runaround: version } = summary
  const tried = { scenario: asRun(scenario), file: basename(file), version, seed, replications, confidence, dials }
  // What a file becomes by `--set` has no name of its own that the levers could be turned from.
  const again = set.length > 0 ? command : [...commandWords(['whatif'], [file]), ...settledWords(summary)]
  return livingPart(livingOf(tried, labelFiles([file])[0]!, again), pageProgram())
}

/** Without what is expected or known of the firm, which no run reads. */
function asRun({ expect: _, observed: __, unknown: ___, draws: ____, ...scenario }: Scenario): Scenario {
  return scenario
}

function pageProgram() {
  const text = (name: string) => readFileSync(new URL(`dist/page/${name}.txt`, packageRoot()), 'utf8')
  return { page: text('page'), engine: text('engine') }
}
