import { drawFirms } from '../../experiment/fit/draw-firms.js'
import { type FirmQuestion, fitFirm, likelyReplications } from '../../experiment/fit/fit-firm.js'
import { fitOf } from '../../experiment/fit/fit-of.js'
import type { Firm } from '../../experiment/fit/looker.js'
import { failure } from '../../kernel/failure.js'
import { composeFit, fitCsv } from '../../report/fit/fit-page.js'
import { type Source, variantsOf } from '../../scenario/parse.js'
import type { Scenario } from '../../scenario/scenario.js'
import { checkDelivery, deliver } from '../output.js'
import { prepareDesigns } from '../prepare-designs.js'
import { readSource, SURROUNDINGS } from '../scenarios.js'
import { simulatingInParts } from '../simulate.js'
import { note } from '../terminal.js'
import type { FitCall, FitOutput } from './fit.js'
import { writeFitted } from './write-fitted.js'

/** Enough to tell one firm from another on the same customers; what is beside it takes half as many. */
const USUAL_REPLICATIONS = 8

/**
 * Estimates what nobody wrote down from what the firm has observed, prints what was learned, and writes the file with
 * its values set.
 * @throws {Failure} before anything is simulated
 */
export async function fitFile(file: string, call: FitCall): Promise<void> {
  const source = readSource(file)
  const question = questionOf(file, source, call)
  const reports = (call.output ?? []).filter(isReport)
  const written = (call.output ?? []).filter((output) => !isReport(output))
  checkDelivery({ ...call, output: reports }, written)
  if (call.draws !== undefined && written.length === 0) {
    throw failure('nowhere-to-draw', '--draws writes firms into the fitted scenario, and none is written', {
      hint: 'add -o fitted.yaml',
    })
  }
  const { simulate, finish } = simulatingInParts(call, `${file}: fit`, likelyReplications(question))
  const fitted = await fitFirm(question, simulate)
  finish()
  const fit = fitOf(question, fitted)
  const draws = call.draws === undefined ? [] : drawFirms(question.unknowns, fitted, fit.seed, call.draws)
  if (written.length > 0) writeFitted(file, source, question, { fit, draws }, written, call)
  const command = call.again({ settled: fit })
  deliver(
    { ...call, output: reports },
    {
      reports: () => [composeFit(fit, command)],
      data: () => fit,
      csv: () => fitCsv(fit),
    },
  )
}

function isReport(output: FitOutput): output is Exclude<FitOutput, { readonly format: 'scenario' }> {
  return output.format !== 'scenario'
}

function questionOf(file: string, source: Source, call: FitCall): FirmQuestion {
  const { set = [], seed, replications = USUAL_REPLICATIONS } = call
  const variant = variantsOf(source, SURROUNDINGS)
  const { scenario, notes } = variant(set)
  const say = note(call)
  for (const sentence of notes) say(sentence)
  const { observed = [], unknown = [] } = scenario
  checkAsked(file, scenario)
  const [base] = prepareDesigns([{ file, scenario }], { seed, replications }, say)
  const scenarioAt: Firm['scenarioAt'] = (assignments) => variant([...set, ...assignments]).scenario
  return { base: base!, unknowns: unknown, observed, replications, scenarioAt }
}

/** @throws {Failure} where there is nothing to estimate, or nothing to estimate it from */
function checkAsked(file: string, { observed = [], unknown = [] }: Scenario): void {
  if (unknown.length === 0) {
    throw failure('nothing-unknown', `${file} calls nothing unknown: there is nothing to estimate`, {
      hint: 'write what nobody knows, such as unknown: {teams.NAME.empowerment.tools: 60%}, or --set unknown.PATH=usual',
    })
  }
  if (observed.length === 0) {
    throw failure('nothing-observed', `${file} has no observed figures: there is nothing to estimate from`, {
      hint: 'write what the records say, such as observed: {first_contact_resolution: 68% ± 3%}',
    })
  }
}
