import { basename } from 'node:path'
import type { UncheckedDesign } from '../../baseline/check.js'
import type { Unusable } from '../../baseline/read-baseline.js'
import { shellWords } from '../../report/shell-words.js'
import type { BaselinePlace } from '../baseline/baseline-files.js'

/** A design without a usable baseline, and the command that mends it. */
export function unchecked({ label, file }: BaselinePlace, unusable: Unusable, folder: string): UncheckedDesign {
  const save = shellWords(['runaround', 'baseline', 'save', file, '--dir', folder])
  const hints: Readonly<Record<Unusable['code'], string>> = {
    'baseline-missing': `accept the design as it is: ${save}`,
    'baseline-unreadable': `restore it from version control, or write it anew: ${save}`,
    'baseline-newer': `update runaround, or write it anew with this one: ${save}`,
    'baseline-incompatible': `write it anew: ${save}`,
  }
  return { label, file: basename(file), ...unusable, hint: hints[unusable.code] }
}
