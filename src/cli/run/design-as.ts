import { scenarioHash } from '../../model/canonical/scenario-hash.js'
import { compile } from '../../model/compile.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { Design } from './design.js'

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
