import { existsSync } from 'node:fs'
import type { UncheckedDesign } from '../../baseline/check-designs.js'
import { type Held, isUnusable } from '../baseline/held-baselines.js'
import { scenarioFile } from '../baseline/scenario-key.js'
import { mend, saveWords } from './unchecked.js'

/** The scenarios that baselines are of, and those baselines of which nobody knows or finds the scenario. */
export function scenariosOf(
  held: readonly Held[],
  folder: string,
): { readonly scenarios: readonly string[]; readonly orphans: readonly UncheckedDesign[] } {
  const scenarios = new Set<string>()
  const orphans: UncheckedDesign[] = []
  for (const { path, found } of held) {
    const file = found.file === undefined ? undefined : scenarioFile(found.file, folder)
    if (file !== undefined && existsSync(file)) scenarios.add(file)
    else if (file !== undefined) {
      const message = `${path} is of ${file}, which does not exist`
      orphans.push({ label: path, file: path, message, ...orphaned('scenario-missing', folder) })
    } else if (isUnusable(found)) {
      orphans.push({ label: path, file: path, message: found.message, ...orphaned(found.code, folder) })
    }
  }
  return { scenarios: [...scenarios], orphans }
}

function orphaned(code: UncheckedDesign['code'], folder: string): Pick<UncheckedDesign, 'code' | 'hint' | 'command'> {
  return { code, ...mend(code, saveWords('FILE', folder)) }
}
