import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Baseline, Unusable } from '../../baseline/baseline.js'
import type { UncheckedDesign } from '../../baseline/check-designs.js'
import { LEAST_REPLICATIONS } from '../../baseline/gate.js'
import type { Design } from '../../experiment/design.js'
import { prepare, type RunOptions } from '../../experiment/prepare.js'
import { scenarioHash } from '../../model/canonical.js'
import type { Scenario } from '../../scenario/scenario.js'
import { packageVersion } from '../../tasks/package-root.js'
import { saveWords } from './baseline-options.js'
import { type BaselinePlace, type Held, isUnusable, scenarioFile } from './held-baselines.js'

/** A design ready to run, and what to hold it against. */
interface Matched {
  readonly place: BaselinePlace
  readonly baseline: Baseline
  readonly design: Design
}

/** Makes a scenario ready to meet its baseline's customers, unless options say otherwise. */
export function againstBaseline(place: BaselinePlace, scenario: Scenario, options: RunOptions): Matched | Unusable {
  const baseline = place.found
  if (isUnusable(baseline)) return baseline
  const { seed, replications, confidence } = baseline
  const streamNames = namesFor(scenario, baseline)
  const settled: RunOptions = {
    seed: options.seed ?? seed,
    replications: options.replications ?? replications,
    confidence: options.confidence ?? confidence,
    strict: options.strict,
    ...(streamNames === undefined ? {} : { streamNames }),
  }
  const experiment = prepare(scenario, basename(place.file), packageVersion(), settled)
  const { currency } = experiment.context
  if (currency !== baseline.currency) {
    const message = `${place.file} is in ${currency}, its baseline in ${baseline.currency}`
    return { code: 'baseline-incompatible', message }
  }
  return { place, baseline, design: { ...experiment, file: place.file } }
}

/** The same design keeps its luck when its teams are renamed. */
function namesFor(scenario: Scenario, { hash, names }: Baseline): Baseline['names'] | undefined {
  const { teams, managers = {} } = scenario
  const fits =
    names.teams.length === Object.keys(teams).length && names.managers.length === Object.keys(managers).length
  return fits && scenarioHash(scenario) === hash ? names : undefined
}

/** A design without a usable baseline, and the command that mends it. */
export function unchecked({ label, file, key }: BaselinePlace, unusable: Unusable, folder: string): UncheckedDesign {
  return { label, ...unusable, file: key, ...mend(unusable.code, file, folder) }
}

/** How to come by a baseline of a scenario that can be used. */
function mend(code: Unusable['code'], file: string, folder: string): Pick<UncheckedDesign, 'hint' | 'command'> {
  const save = saveWords([file], folder)
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
      return { hint: 'write it anew with enough', command: saveWords([file], folder, LEAST_REPLICATIONS) }
    case 'baseline-doubled':
      return { hint: 'remove one of them' }
    case 'scenario-missing':
      return { hint: 'restore the scenario, or remove its baseline' }
  }
}

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
  return { code, ...mend(code, 'FILE', folder) }
}
