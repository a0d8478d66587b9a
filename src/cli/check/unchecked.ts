import type { UncheckedDesign } from '../../baseline/check.js'
import { LEAST_REPLICATIONS } from '../../baseline/gate.js'
import type { Unusable } from '../../baseline/read-baseline.js'
import { shellWords } from '../../report/shell-words.js'
import type { BaselinePlace } from '../baseline/baseline-places.js'

/** A design without a usable baseline, and the command that mends it. */
export function unchecked({ label, file, key }: BaselinePlace, unusable: Unusable, folder: string): UncheckedDesign {
  const save = shellWords(['runaround', 'baseline', 'save', file, '--baseline', folder])
  const hints: Readonly<Record<Unusable['code'], string>> = {
    'baseline-missing': `accept the design as it is: ${save}`,
    'baseline-unreadable': `restore it from version control, or write it anew: ${save}`,
    'baseline-older': `write it anew: ${save}`,
    'baseline-newer': `update runaround, or write it anew with this one: ${save}`,
    'baseline-too-small': `write it anew with enough: ${save} --replications ${LEAST_REPLICATIONS}`,
    'baseline-doubled': 'remove one of them',
    'baseline-incompatible': `write it anew: ${save}`,
    'scenario-missing': 'restore the scenario, or remove its baseline',
  }
  return { label, ...unusable, file: key, hint: hints[unusable.code] }
}
