import type { Check, CheckedDesign } from '../../../src/baseline/check-designs.js'
import type { CheckedMeasure, Finding } from '../../../src/baseline/measures.js'

/** A measure that moved from 6 to 7. */
export function measure(finding: Finding, gated = true): CheckedMeasure {
  const figures = { baseline: 6, now: 7, difference: 1, half_width: 0.25, p_adjusted: 0.001, tolerance: 0 }
  return { unit: 'points', gated, ...figures, finding }
}

export function design(label: string, parts: Partial<CheckedDesign> = {}): CheckedDesign {
  return {
    label,
    file: `${label}.yaml`,
    mode: 'statistical',
    design_changed: true,
    changes: [{ path: 'teams.desk.agents', base: '3', variant: '2' }],
    programs: { baseline: '0.1.0', now: '0.2.0' },
    seed: 's',
    replications: 5,
    confidence: 0.95,
    measures: { trust_loss: measure('worse'), churn: measure('unproven'), contacts: measure('differs', false) },
    expectations: [
      { path: 'trust_loss', threshold: '< 9', mean: 7, half_width: 1, verdict: 'met', straddles: false, unknown: null },
      {
        path: 'churn',
        threshold: '< 5 %',
        mean: 0.06,
        half_width: 0.001,
        verdict: 'failed',
        straddles: false,
        unknown: null,
      },
      { path: 'cost', threshold: '< 5', mean: 6, half_width: 1, verdict: 'warned', straddles: false, unknown: null },
    ],
    verdict: 'regressed',
    ...parts,
  }
}

/** A design that got worse, one with a name that no format takes as it is, and one without a baseline. */
export const CHECK: Check = {
  schema: 'runaround/check@1',
  runaround: '0.2.0',
  designs: [
    design('ersatz'),
    design('a<b> & "c" | d\u0001', { measures: { churn: measure('better') }, verdict: 'improved', expectations: [] }),
  ],
  problems: [],
  unchecked: [
    {
      label: 'new',
      file: 'new.yaml',
      code: 'baseline-missing',
      message: 'there is no baseline new.json',
      hint: 'accept the design as it is',
      command: ['runaround', 'baseline', 'save', 'new.yaml'],
    },
  ],
}
