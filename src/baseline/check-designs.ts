import type { Experiment } from '../experiment/prepare.js'
import type { Summary } from '../experiment/summary.js'
import { canonicalScenario } from '../model/canonical/canonical-scenario.js'
import type { Baseline } from './baseline.js'
import type { CheckedDesign, CheckedMeasure, Finding } from './check.js'
import { designChanges } from './design-changes.js'
import { exactMeasures } from './exact-measures.js'
import { statisticalMeasures } from './statistical-measures.js'

const FAILS: ReadonlySet<Finding> = new Set(['worse', 'lost', 'unjudged'])

/** A design that was simulated, and what it is held against. */
export interface ToCheck {
  readonly label: string
  /** Key of the scenario. */
  readonly file: string
  readonly baseline: Baseline
  readonly experiment: Experiment
  readonly summary: Summary
}

/**
 * Holds designs against their baselines: figure by figure where hash, seed and replications agree, else as statistics.
 * @param statistical never figure by figure
 */
export function checkDesigns(designs: readonly ToCheck[], statistical = false): readonly CheckedDesign[] {
  const exact = new Set(designs.filter((design) => !statistical && isSameExperiment(design)))
  const others = designs.filter((design) => !exact.has(design))
  const judged = statisticalMeasures(others)
  return designs.map((design) =>
    exact.has(design)
      ? checkedDesign(design, 'exact', exactMeasures(design.baseline, design.summary))
      : checkedDesign(design, 'statistical', judged[others.indexOf(design)]!),
  )
}

function isSameExperiment({ baseline, summary }: ToCheck): boolean {
  const { scenario, seed, replications } = summary
  return scenario.hash === baseline.hash && seed === baseline.seed && replications === baseline.replications
}

function checkedDesign(
  { label, file, baseline, experiment, summary }: ToCheck,
  mode: CheckedDesign['mode'],
  measures: Readonly<Record<string, CheckedMeasure>>,
): CheckedDesign {
  const findings = Object.values(measures).map(({ finding }) => finding)
  const regressed = findings.some((finding) => FAILS.has(finding))
  const isChanged = summary.scenario.hash !== baseline.hash
  return {
    label,
    file,
    mode,
    design_changed: isChanged,
    changes: isChanged ? designChanges(baseline, designOf(experiment)) : [],
    programs: { baseline: baseline.runaround, now: summary.runaround },
    seed: summary.seed,
    replications: summary.replications,
    confidence: summary.confidence,
    measures,
    expectations: summary.expectations,
    verdict: regressed ? 'regressed' : findings.includes('better') ? 'improved' : 'passed',
  }
}

function designOf({ scenario, model }: Experiment): Parameters<typeof designChanges>[1] {
  const names = { teams: model.teams.map(({ name }) => name), managers: model.managers.map(({ name }) => name) }
  return { design: canonicalScenario(scenario), names }
}
