import { appendFileSync } from 'node:fs'
import type { Check } from '../../baseline/check.js'
import { checkMarkdown } from '../../report/formats/check-markdown.js'
import { githubAnnotations, type Line } from '../../report/formats/github.js'
import { locate } from '../../scenario/locate.js'
import { readText } from '../files/read-text.js'
import { SURROUNDINGS } from '../files/surroundings.js'

/**
 * Annotates the scenarios, and adds to the step summary where GitHub keeps one. Annotations go to standard error, which
 * GitHub reads as well, so that standard output stays what was asked for.
 * @param files by label of the design
 */
export function tellGithub(check: Check, files: Readonly<Record<string, string>>, env: NodeJS.ProcessEnv): void {
  const place = (label: string, path: readonly string[]): Line => {
    const file = files[label]!
    return locate({ name: file, text: readText(file) }, SURROUNDINGS, path)
  }
  process.stderr.write(githubAnnotations(check, place))
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, checkMarkdown(check))
}
