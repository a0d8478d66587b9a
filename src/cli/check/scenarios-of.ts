import { existsSync } from 'node:fs'
import type { UncheckedDesign } from '../../baseline/check.js'
import { shellWords } from '../../report/shell-words.js'
import { type Held, isUnusable } from '../baseline/held-baselines.js'
import { scenarioFile } from '../baseline/scenario-key.js'

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
      const hint = 'restore the scenario, or remove its baseline'
      orphans.push({ label: path, file: path, code: 'scenario-missing', message, hint })
    } else if (isUnusable(found)) {
      const save = shellWords(['runaround', 'baseline', 'save', 'FILE', '--baseline', folder])
      const hint = `restore it from version control, or write it anew: ${save}`
      orphans.push({ label: path, file: path, code: found.code, message: found.message, hint })
    }
  }
  return { scenarios: [...scenarios], orphans }
}
