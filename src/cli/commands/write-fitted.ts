import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { parseDocument } from 'yaml'
import type { Fit } from '../../experiment/fit/fit.js'
import type { FirmQuestion } from '../../experiment/fit/fit-firm.js'
import { fittedText, writtenValue } from '../../experiment/fit/fitted-text.js'
import { invariant } from '../../kernel/invariant.js'
import { scenarioHash } from '../../model/canonical.js'
import { type Assignment, type Source, variantsOf } from '../../scenario/parse.js'
import { rewritten } from '../../scenario/rewrite.js'
import { assignmentsOf } from '../../scenario/unknowns/assignments-of.js'
import { SURROUNDINGS } from '../scenarios.js'
import { tell } from '../terminal.js'
import { writeOutputs } from '../write-files.js'

/** Writes the file with its values set, and makes sure that it says so. @throws {SystemFailure} `not-written` */
export function writeFitted(
  file: string,
  source: Source,
  { unknowns, scenarioAt }: FirmQuestion,
  { fit, draws }: { readonly fit: Fit; readonly draws: readonly (readonly number[])[] },
  outputs: readonly { readonly file: string }[],
  { set = [], quiet }: { readonly set?: readonly Assignment[]; readonly quiet?: boolean },
): void {
  const text = fittedText(source.text, unknowns, fit.unknowns, draws)
  const values = unknowns.map((unknown, index) => writtenValue(unknown, fit.unknowns[index]!.estimate))
  const meant = scenarioAt(unknowns.flatMap((unknown, index) => assignmentsOf(unknown, values[index]!)))
  const found = variantsOf({ name: source.name, text }, SURROUNDINGS)(set).scenario
  invariant(scenarioHash(found) === scenarioHash(meant), 'a fitted file says what was fitted')
  writeOutputs(outputs.map((output) => ({ file: output.file, text: beside(text, file, output.file) })))
  tell(`written: ${outputs.map((output) => output.file).join(', ')}`, { quiet: quiet === true })
}

/** The text with what it extends named from the folder that it is written to. */
function beside(text: string, from: string, to: string): string {
  const [here, there] = [dirname(resolve(from)), dirname(resolve(to))]
  const base = parseDocument(text).get('extends')
  if (here === there || typeof base !== 'string' || isAbsolute(base)) return text
  return rewritten(
    text,
    [{ steps: ['extends'], value: relative(there, join(here, base)).replaceAll('\\', '/') }],
    'keep',
  )
}
