import { basename } from 'node:path'
import { decidedBy, gridOf } from '../../experiment/delegate/grid.js'
import { simulateDelegation } from '../../experiment/delegate/simulate-delegation.js'
import { affordableReplications, type Design } from '../../experiment/design.js'
import { failure } from '../../kernel/failure.js'
import { delegationCsv } from '../../report/delegate/delegation-csv.js'
import { composeDelegation } from '../../report/delegate/delegation-page.js'
import { statedClaims } from '../../scenario/claims/claims.js'
import { ascending, type Limit, limitOf } from '../../scenario/limits.js'
import { Mistake } from '../../scenario/values/form.js'
import { moneyOrUnlimited } from '../../scenario/values/money.js'
import { readAxis } from '../../scenario/vary.js'
import { livingPage } from '../living-page.js'
import { type OptionText, optionProblem, unknownName } from '../option-problem.js'
import { checkDelivery, deliver } from '../output.js'
import { prepareDesigns } from '../prepare-designs.js'
import { readDesign, readSource } from '../scenarios.js'
import { simulating } from '../simulate.js'
import { note } from '../terminal.js'
import type { DelegateCall } from './delegate.js'

/** More limits than anyone signs; each is simulated once or twice. */
const MOST_LIMITS = 100

/**
 * Sends the same customers through a scenario at every limit of a team, and prints up to what amount it should decide
 * alone.
 * @throws {Failure} before anything is simulated
 */
export async function delegateFile(file: string, call: DelegateCall): Promise<void> {
  const say = note(call)
  const { scenario, notes } = readDesign(file, file, readSource(file), call.set)
  checkDelivery(call)
  for (const sentence of notes) say(sentence)
  const { seed, confidence, replications } = call
  const [base] = prepareDesigns([{ file, scenario }], { seed, confidence, replications }, () => {}) as [Design]
  const team = teamOf(base, call.team)
  const issues = decidedBy(base.model, team)
  if (issues.length === 0) {
    throw failure('nothing-to-decide', `no issue of ${file} has a remedy that comes before ${team}`, {
      hint: 'name another team with --team, or give an issue a remedy: {needed: 40%, amount: 30 USD}',
    })
  }
  const reference = call.claim ?? 'claimed'
  const granted = scenario.teams[team]!.authority?.granted
  const claims = statedClaims(scenario, reference)
  const levers = claims.filter(({ differs, lever }) => differs && lever !== 'authority').map(({ lever }) => lever)
  const today = limitOf(scenario, team)
  const besides = [today, ...(granted?.claimed === undefined ? [] : [granted.claimed])]
  const limits =
    call.limits === undefined
      ? gridOf(base.model, issues, besides)
      : ascending([...limitsIn(call.limits, base.model.currency), ...besides])
  const designs = limits.length * (levers.length === 0 ? 1 : 2)
  const plan = { ...base.plan, replications: replications ?? affordableReplications(base, designs) }
  const asked = { ...base, plan, context: { ...base.context, file: basename(file) } }
  const found = await simulateDelegation({ base: asked, team, issues, limits, reference, levers }, simulating(call))
  const command = call.again({ settled: found, instead: { team, limits: found.limits.join(',') } })
  deliver(call, {
    reports: () => [composeDelegation(found, command)],
    data: () => found,
    csv: () => delegationCsv(found),
    living: () => livingPage(file, found, call.set),
  })
}

/** The team of the call, else that at which most cases with a remedy begin. @throws {Failure} `unknown-name` */
function teamOf({ model }: Design, name: string | undefined): string {
  const names = model.teams.map((team) => team.name)
  if (name !== undefined) {
    if (!names.includes(name)) throw unknownName({ option: '--team', text: name }, name, 'team', names)
    return name
  }
  const begun = names.map(() => 0)
  for (const [index, { upTo, start, remedy }] of model.issues.entries()) {
    if (remedy !== null) begun[start]! += (upTo - (model.issues[index - 1]?.upTo ?? 0)) * remedy.needed
  }
  return names[begun.indexOf(Math.max(...begun))]!
}

/** @throws {Failure} where something is no limit, in another currency, or there are too many */
function limitsIn(text: string, currency: string): readonly Limit[] {
  const where: OptionText = { option: '--limits', text }
  const axis = readAxis({ path: '--limits', value: text })
  if (axis.count > MOST_LIMITS) {
    throw optionProblem(where, text, {
      code: 'large-grid',
      message: `${axis.count.toLocaleString('en')} limits are more than anyone signs`,
      hint: `at most ${MOST_LIMITS} are possible: take longer steps`,
    })
  }
  return axis.values().map((value) => limitIn(where, value, currency))
}

function limitIn(where: OptionText, value: string, currency: string): Limit {
  const [written] = /[A-Z]{3}$/.exec(value) ?? []
  if (written !== undefined && written !== currency) {
    const message = `${written} is another currency than the scenario's ${currency}`
    throw optionProblem(where, written, { code: 'other-currency', message, hint: `write the limits in ${currency}` })
  }
  try {
    return moneyOrUnlimited.read(value)
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    throw optionProblem(where, value, error)
  }
}
