import type { Check, CheckedDesign } from '../../baseline/check-designs.js'
import { Failure } from '../../kernel/failure.js'
import { EXIT } from '../exit-codes.js'
import { checkOutputs } from '../output/check-outputs.js'
import type { CheckCall } from './check-call.js'
import { checkOf, holdDesigns } from './hold-designs.js'
import { tellGithub } from './tell-github.js'
import { checkEndings, writeCheck } from './write-check.js'

/**
 * Holds every scenario against its baseline, prints what came of it and sets the exit code. Writes no baseline.
 * @param given scenarios; those of all baselines where there are none
 * @throws {Failure} before anything is simulated; what CI reads is written all the same, and says why
 */
export async function checkFiles(given: readonly string[], call: CheckCall): Promise<void> {
  const { output = [] } = call
  checkEndings(output)
  checkOutputs(output.map((file) => ({ file })))
  try {
    const { check, files } = await holdDesigns(given, call)
    publish(check, files, call)
    process.exitCode = exitCode(check, call.failOnImprovement === true)
  } catch (error) {
    if (error instanceof Failure) publish(checkOf({ problems: error.problems }), {}, call)
    throw error
  }
}

function publish(check: Check, files: Readonly<Record<string, string>>, call: CheckCall): void {
  const places = { files, folder: call.baseline }
  writeCheck(check, places, call)
  if (call.github ?? process.env.GITHUB_ACTIONS === 'true') tellGithub(check, places, process.env)
}

/** The first that applies, in the order of the command line's contract. */
function exitCode({ designs, unchecked }: Check, failOnImprovement: boolean): number {
  const some = (holds: (design: CheckedDesign) => boolean) => designs.some(holds)
  if (unchecked.length > 0) return EXIT.baselineUnusable
  if (some(({ verdict }) => verdict === 'regressed' || (failOnImprovement && verdict === 'improved')))
    return EXIT.regressed
  const missed = some(({ expectations }) => expectations.some(({ verdict }) => verdict === 'failed'))
  return missed ? EXIT.expectationFailed : EXIT.done
}
