import { scenarioHash } from '../model/canonical.js'
import { compile } from '../model/compile.js'
import type { Parsed } from '../scenario/parse.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Experiment } from './prepare.js'

/** One file of a call, ready to run. */
export interface Design extends Experiment {
  /** As given. */
  readonly file: string
}

/** A design as read, before anything is settled. */
export interface ReadDesign extends Parsed {
  /** Its name in the report. */
  readonly label: string
  /** As given. */
  readonly file: string
}

/** Another scenario on the same customers, for the same span, with nothing expected of it. */
export function designAs(design: Design, scenario: Scenario): Design {
  const { model: base, streamNames, context } = design
  const model = compile(scenario, { horizon: base.span, warmUp: base.warmUp, streamNames })
  return {
    ...design,
    scenario,
    model,
    context: { ...context, hash: scenarioHash(scenario), beliefs: model.beliefs, expectations: [] },
  }
}
