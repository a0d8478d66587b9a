import { extname } from 'node:path'
import { Chalk } from 'chalk'
import type { Check } from '../../baseline/check-designs.js'
import { failure } from '../../kernel/failure.js'
import { type CheckPlaces, composeCheck } from '../../report/check/check-page.js'
import { junit } from '../../report/formats/build-checks.js'
import { markdown } from '../../report/formats/markdown.js'
import { terminal } from '../../report/formats/terminal.js'
import { writeOutputs } from '../output/write-outputs.js'
import { columnsOf } from '../terminal/columns-of.js'
import { wantsColour } from '../terminal/wants-colour.js'
import type { CheckCall } from './check-call.js'

type Format = CheckCall['format']

/** Of a text file, which any screen is to show. */
const FILE_WIDTH = 80

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.xml': 'junit',
  '.json': 'json',
  '.md': 'markdown',
  '.txt': 'terminal',
}

/** @throws {Failure} `unknown-ending` for every file whose format its ending does not tell */
export function checkEndings(files: readonly string[]): void {
  for (const file of files) {
    if (Object.hasOwn(BY_ENDING, extname(file))) continue
    throw failure('unknown-ending', `the ending of ${file} does not tell the format`, {
      hint: `use one of ${Object.keys(BY_ENDING).join(', ')}`,
    })
  }
}

/** Prints a check, and writes it into the files asked for. @throws {Failure} `not-writable` */
export function writeCheck(check: Check, places: CheckPlaces, call: CheckCall): void {
  const chalk = new Chalk({ level: wantsColour(process.stdout, call.color, process.env) ? 1 : 0 })
  const look = { chalk, width: columnsOf(process.stdout, process.env) }
  const format = call.json === true ? 'json' : call.format
  // A person reads what is wrong on standard error, with the lines in question.
  if (format !== 'terminal' || check.problems.length === 0) process.stdout.write(textOf(check, places, format, look))
  const plain = { chalk: new Chalk({ level: 0 }), width: FILE_WIDTH }
  writeOutputs(
    (call.output ?? []).map((file) => ({ file, text: textOf(check, places, BY_ENDING[extname(file)]!, plain) })),
  )
}

function textOf(check: Check, places: CheckPlaces, format: Format, look: Parameters<typeof terminal>[1]): string {
  switch (format) {
    case 'terminal':
      return terminal(composeCheck(check, places), look)
    case 'json':
      return `${JSON.stringify(check, null, 2)}\n`
    case 'junit':
      return junit(check)
    case 'markdown':
      return markdown(composeCheck(check, places))
  }
}
