import { basename } from 'node:path'
import type { Design } from '../../experiment/design.js'
import { affordableReplications, designAs } from '../../experiment/design.js'
import { drawnFirms } from '../../experiment/fit/drawn-firms.js'
import type { Attribution } from '../../experiment/gap/attribution.js'
import { exactAttribution, sampledAttribution } from '../../experiment/gap/attribution.js'
import { GAP_MEASURES, type Gap, type GapMeasure } from '../../experiment/gap/gap.js'
import { gapOf } from '../../experiment/gap/gap-of.js'
import { judgeGap } from '../../experiment/gap/judged-gaps.js'
import { roadmap } from '../../experiment/gap/roadmap.js'
import { type GapQuestion, type SimulatedGap, simulateCoalitions } from '../../experiment/gap/simulate-coalitions.js'
import { simulateUnclaimed } from '../../experiment/gap/unclaimed-harms.js'
import type { Simulate } from '../../experiment/simulate.js'
import type { Figure } from '../../experiment/summary.js'
import { type Possible, plausibleWorlds, simulateWorlds } from '../../experiment/worlds.js'
import { failure } from '../../kernel/failure.js'
import { composeGap, gapCsv } from '../../report/gap/gap-page.js'
import { shellWords } from '../../report/reproduce.js'
import { madeTrue, type Reference, type StatedClaim, statedClaims } from '../../scenario/claims/claims.js'
import type { Scenario } from '../../scenario/scenario.js'
import { EXIT } from '../failures.js'
import { livingPage } from '../living-page.js'
import { checkDelivery, deliver } from '../output.js'
import { prepareDesigns } from '../prepare-designs.js'
import { readDesign, readSource } from '../scenarios.js'
import { simulating } from '../simulate.js'
import { note } from '../terminal.js'
import type { GapCall } from './gap.js'

/** Up to so many levers every combination is simulated. */
const MOST_EXACT = 7

/**
 * Sends the same customers through an organisation as it is and as claimed, splits the difference over the levers, and
 * prints what it costs. Sets the exit code where an expectation of the gap fails.
 * @throws {Failure} before anything is simulated
 */
export async function gapFile(file: string, call: GapCall): Promise<void> {
  const say = note(call)
  const reference: Reference = call.claim ?? 'claimed'
  const read = readDesign(file, file, readSource(file), call.set)
  const { scenario, notes } = read
  checkDelivery(call)
  for (const sentence of notes) say(sentence)
  const claims = statedClaims(scenario, reference)
  if (claims.length === 0) throw withoutClaims(file, call)
  const players = claims.filter(({ differs }) => differs).map(({ lever }) => lever)
  const attribution = attributionOf(players.length)
  const base = baseOf({ file, scenario }, attribution.coalitions.length, call)
  const simulate = simulating(call)
  const made: (of: Scenario) => Scenario = (of) => madeTrue(of, players, reference)
  const drawn = call.draws === undefined ? null : drawnFirms(call.draws, [read, read], [made, (of) => of])
  const possible = drawn ?? (call.worlds === undefined ? null : plausibleWorlds(call.worlds, [base]))
  const question = { base, reference, players, attribution, path: call.path === true, decides: possible !== null }
  const found = await simulateCoalitions(question, simulate)
  const worlds = possible === null ? {} : { worlds: await worldsOf(possible, question, found, simulate) }
  const unclaimed = await simulateUnclaimed(question, found.actual, simulate)
  const gap = gapFrom(question, claims, found, { ...worlds, unclaimed })
  const judged = { ...gap, expectations: judgeGap(scenario.expect ?? [], gapsOf(gap), call.strict) }
  const command = call.again({ settled: judged })
  deliver(call, {
    reports: () => [composeGap(judged, command)],
    data: () => judged,
    csv: () => gapCsv(judged),
    living: () => livingPage(file, judged, call.set),
  })
  if (judged.expectations.some(({ verdict }) => verdict === 'failed')) process.exitCode = EXIT.expectationFailed
}

function withoutClaims(file: string, { claim, again }: GapCall) {
  if (claim === 'ideal') {
    return failure('no-levers', `${file} states no lever: nothing about its people could be better`, {
      hint: 'state what is, such as teams.NAME.empowerment.tools: 60%',
    })
  }
  const ideal = again({
    instead: { claim: 'ideal', path: undefined, worlds: undefined, draws: undefined, strict: undefined },
  })
  return failure('no-claims', `${file} states nothing that leaders claim, so there is no gap to what is`, {
    hint: `write a claim beside what is, such as tools: {claimed: 100%, actual: 60%}, or hold it against every lever at 100 %: ${shellWords(ideal)}`,
  })
}

function attributionOf(players: number): Attribution {
  return players > MOST_EXACT ? sampledAttribution(players) : exactAttribution(players)
}

/** Replications as asked for, else as many as there is time for. */
function baseOf(loaded: Parameters<typeof prepareDesigns>[0][0], designs: number, call: GapCall): Design {
  const { seed, confidence, replications } = call
  const [base] = prepareDesigns([loaded], { seed, confidence, replications }, () => {}) as [Design]
  const fixed = replications ?? affordableReplications(base, designs)
  return {
    ...base,
    plan: { ...base.plan, replications: fixed },
    context: { ...base.context, file: basename(loaded.file) },
  }
}

async function worldsOf(
  possible: Possible,
  { base, players, reference }: GapQuestion,
  { actual, target }: SimulatedGap,
  simulate: Simulate,
): Promise<NonNullable<Gap['worlds']>> {
  const claimed = designAs(base, madeTrue(base.scenario, players, reference))
  return simulateWorlds(possible, [claimed, base], [target, actual], ['actual'], GAP_MEASURES, simulate)
}

function gapFrom(
  { players, attribution, reference, base, path }: GapQuestion,
  claims: readonly StatedClaim[],
  { game, actual, target, designs, claimsKept }: SimulatedGap,
  beside: Pick<Gap, 'worlds' | 'unclaimed'>,
): Gap {
  const { span, customerBase } = base.model
  const context = { attribution, claims, reference, actual, target, span, customerBase, designs }
  return {
    ...gapOf(game, context),
    claims_kept: claimsKept,
    ...(path ? { path: roadmap(game, players) } : {}),
    ...beside,
  }
}

function gapsOf({ measures: { trust_loss, churn, word_of_mouth, cost } }: Gap): Readonly<Record<GapMeasure, Figure>> {
  return { trust_loss: trust_loss.gap, churn: churn.gap, word_of_mouth: word_of_mouth.gap, cost: cost.gap }
}
