import { appendFileSync } from 'node:fs'
import type { Check } from '../../baseline/check-designs.js'
import { type CheckPlaces, composeCheck } from '../../report/check/check-page.js'
import { githubAnnotations, type Line } from '../../report/formats/build-checks.js'
import { markdown } from '../../report/formats/markdown.js'
import { locate } from '../../scenario/extend.js'
import { readText } from '../files/read-text.js'
import { SURROUNDINGS } from '../files/surroundings.js'
import { notWritten } from '../output/write-outputs.js'

/**
 * Annotates the scenarios, and adds to the step summary where GitHub keeps one. Annotations go to standard error, which
 * GitHub reads as well, so that standard output stays what was asked for.
 * @throws {SystemFailure} `not-written`
 */
export function tellGithub(check: Check, places: CheckPlaces, env: NodeJS.ProcessEnv): void {
  const place = (label: string, path: readonly string[]): Line => {
    const name = places.files[label]!
    if (path.length === 0) return { file: name, line: 1 }
    return locate({ name, text: readText(name) }, SURROUNDINGS, path)
  }
  process.stderr.write(githubAnnotations(check, place))
  const { GITHUB_STEP_SUMMARY: summary } = env
  if (!summary) return
  try {
    appendFileSync(summary, markdown(composeCheck(check, places)))
  } catch (error) {
    throw notWritten(summary, error)
  }
}
