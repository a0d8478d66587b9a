import type { Experiment } from '../experiment/prepare.js'
import type { ExpectationVerdict, Summary } from '../experiment/summary.js'
import type { Problem } from '../kernel/failure.js'
import { canonicalScenario } from '../model/canonical.js'
import type { StreamNames } from '../model/compile.js'
import { type Change, structuralDiff } from '../scenario/differences.js'
import type { Baseline, Unusable } from './baseline.js'
import { type CheckedMeasure, exactMeasures, type Finding, statisticalMeasures } from './measures.js'

/** One design against its baseline. */
export interface CheckedDesign {
  /** Short name: that of the file. */
  readonly label: string
  /** Its key in the baseline: a path. */
  readonly file: string
  /** `exact` where the same design meets the same customers, so that any difference is the program's. */
  readonly mode: 'exact' | 'statistical'
  readonly design_changed: boolean
  readonly changes: readonly Change[]
  /** Versions of the program. */
  readonly programs: { readonly baseline: string; readonly now: string }
  readonly seed: string
  readonly replications: number
  readonly confidence: number
  readonly measures: Readonly<Record<string, CheckedMeasure>>
  readonly expectations: readonly ExpectationVerdict[]
  readonly verdict: 'passed' | 'improved' | 'regressed'
}

/** A design that could not be held against anything. */
export interface UncheckedDesign extends Unusable {
  readonly label: string
  /** Key of the scenario; the baseline's own path where nobody knows or finds the scenario. */
  readonly file: string
  /** What mends it. */
  readonly hint: string
  /** The words of the command that does so, where there is one. */
  readonly command?: readonly string[]
}

/** What a call of the gate found: the body of `check --json`. */
export interface Check {
  readonly schema: 'runaround/check@1'
  /** Version of the program. */
  readonly runaround: string
  readonly designs: readonly CheckedDesign[]
  readonly unchecked: readonly UncheckedDesign[]
  /** Mistakes in scenarios or in the call; where there is one, nothing was simulated. */
  readonly problems: readonly Problem[]
}

type Canonical = { readonly [key: string]: unknown }

/** A canonical scenario, and what its teams and manager roles are called. */
interface NamedDesign {
  readonly design: Canonical
  readonly names: StreamNames
}

/** How a design departs from the accepted one, path by path, each in its own names; money, seconds and shares are bare. */
export function designChanges(accepted: NamedDesign, now: NamedDesign): readonly Change[] {
  // One level down, so that horizon and warm-up count as what they are here: part of the design.
  const changes = structuralDiff({ design: named(accepted) } as never, { design: named(now) } as never)
  return changes.map((change) => ({ ...change, path: change.path.replace(/^design\./, '') }))
}

function named({ design, names }: NamedDesign): unknown {
  const nameOf = (text: string) =>
    text.replace(/\b(team|manager) (\d+)\b/g, (place, kind: string, index: string) => {
      const list = kind === 'team' ? names.teams : names.managers
      return list[Number(index)] ?? place
    })
  const below = (value: unknown): unknown => {
    if (typeof value === 'string') return nameOf(value)
    if (Array.isArray(value)) return value.map(below)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [nameOf(key), below(inner)]))
  }
  return below(design)
}

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
