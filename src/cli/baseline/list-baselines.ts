import { join } from 'node:path'
import { Chalk } from 'chalk'
import { composeBaselines } from '../../report/compose-baselines.js'
import { terminal } from '../../report/formats/terminal.js'
import { EXIT } from '../exit-codes.js'
import { columnsOf } from '../terminal/columns-of.js'
import { wantsColour } from '../terminal/wants-colour.js'
import type { ListCall } from './baseline-call.js'
import { baselineNames, isUnusable, loadBaseline } from './baseline-files.js'

/**
 * Prints what was accepted, and what is not readable of it.
 * @throws {BaselineFailure} where there is none
 */
export function listBaselines({ dir, color }: ListCall): void {
  const found = Object.fromEntries(baselineNames(dir).map((name) => [name, loadBaseline(join(dir, name))]))
  const chalk = new Chalk({ level: wantsColour(process.stdout, color, process.env) ? 1 : 0 })
  process.stdout.write(terminal(composeBaselines(found), { chalk, width: columnsOf(process.stdout, process.env) }))
  if (Object.values(found).some(isUnusable)) process.exitCode = EXIT.baselineUnusable
}
