import { basename } from 'node:path'
import { Chalk } from 'chalk'
import { composeBaselines } from '../../report/check/baselines-page.js'
import { terminal } from '../../report/formats/terminal.js'
import { EXIT } from '../exit-codes.js'
import { columnsOf } from '../terminal/columns-of.js'
import { wantsColour } from '../terminal/wants-colour.js'
import type { ListCall } from './baseline-call.js'
import { isUnusable, someBaselines } from './held-baselines.js'

/**
 * Prints what was accepted, and what is not readable of it.
 * @throws {BaselineFailure} where there is none
 */
export function listBaselines({ baseline, color }: ListCall): void {
  const held = someBaselines(baseline)
  const chalk = new Chalk({ level: wantsColour(process.stdout, color, process.env) ? 1 : 0 })
  process.stdout.write(
    terminal(composeBaselines(held.map(({ path, found }) => ({ name: basename(path), found }))), {
      chalk,
      width: columnsOf(process.stdout, process.env),
    }),
  )
  if (held.some(({ found }) => isUnusable(found))) process.exitCode = EXIT.baselineUnusable
}
