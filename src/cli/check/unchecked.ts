import type { Unusable } from '../../baseline/baseline.js'
import type { UncheckedDesign } from '../../baseline/check-designs.js'
import { LEAST_REPLICATIONS } from '../../baseline/gate.js'
import type { BaselinePlace } from '../baseline/baseline-places.js'

/** A design without a usable baseline, and the command that mends it. */
export function unchecked({ label, file, key }: BaselinePlace, unusable: Unusable, folder: string): UncheckedDesign {
  return { label, ...unusable, file: key, ...mend(unusable.code, saveWords(file, folder)) }
}

/** The words of the command that writes a baseline. */
export function saveWords(file: string, folder: string): readonly string[] {
  return ['runaround', 'baseline', 'save', file, '--baseline', folder]
}

/** @param save the words of the command that writes the baseline */
export function mend(code: Unusable['code'], save: readonly string[]): Pick<UncheckedDesign, 'hint' | 'command'> {
  switch (code) {
    case 'baseline-missing':
      return { hint: 'accept the design as it is', command: save }
    case 'baseline-unreadable':
      return { hint: 'restore it from version control, or write it anew', command: save }
    case 'baseline-older':
    case 'baseline-incompatible':
      return { hint: 'write it anew', command: save }
    case 'baseline-newer':
      return { hint: 'update runaround, or write it anew with this one', command: save }
    case 'baseline-too-small':
      return { hint: 'write it anew with enough', command: [...save, '--replications', String(LEAST_REPLICATIONS)] }
    case 'baseline-doubled':
      return { hint: 'remove one of them' }
    case 'scenario-missing':
      return { hint: 'restore the scenario, or remove its baseline' }
  }
}
