import { foreseen } from '../../experiment/foreseen.js'
import { overloadsByArithmetic } from '../../experiment/offered-load.js'
import { outOfReach } from '../../experiment/out-of-reach.js'
import { overloadedManagersByArithmetic } from '../../experiment/request-load.js'
import type { Problem } from '../../kernel/failure.js'
import { compile } from '../../model/compile.js'
import { offeredLoadWarning, outOfReachWarnings, requestLoadWarning } from '../../report/run/verdicts.js'
import type { Parsed } from '../../scenario/parse.js'

/** What a sound scenario will not do as its author may think, known without simulating it, where it is written. */
export function foreseenProblems({ scenario, placeOf }: Parsed): readonly Problem[] {
  const model = compile(scenario)
  const found = [
    ...overloadsByArithmetic(model).map(offeredLoadWarning),
    ...overloadedManagersByArithmetic(model).map(requestLoadWarning),
    ...outOfReachWarnings(outOfReach(model)),
    ...foreseen(scenario, model),
  ]
  return found.map(({ code, message, advice, path }) => ({
    code,
    message: message.replace(/\.$/, ''),
    hint: advice,
    ...placeOf(path),
  }))
}
