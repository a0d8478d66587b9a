import { basename } from 'node:path'
import { affordableReplications, type Design } from '../../experiment/design.js'
import { simulateStaffing } from '../../experiment/staff/simulate-staffing.js'
import type { Staffing, Staffings } from '../../experiment/staff/staffing.js'
import { unitIn } from '../../experiment/summarise.js'
import { failure } from '../../kernel/failure.js'
import { DAY, MINUTE } from '../../kernel/units.js'
import { findMeasure } from '../../measures/catalogue.js'
import { staffingCsv } from '../../report/staff/staffing-csv.js'
import { composeStaffing } from '../../report/staff/staffing-page.js'
import { type Roster, rosterOf } from '../../scenario/roster.js'
import type { Expectation } from '../../scenario/scenario.js'
import { Mistake } from '../../scenario/values/form.js'
import { seconds } from '../../scenario/values/time.js'
import { packageVersion } from '../../tasks/package-root.js'
import { optionProblem, unknownName } from '../option-problem.js'
import { checkDelivery, deliver } from '../output.js'
import { prepareDesigns } from '../prepare-designs.js'
import { readTarget } from '../read-target.js'
import { labelFiles, loadScenarios } from '../scenarios.js'
import { simulatingInParts } from '../simulate.js'
import { note } from '../terminal.js'
import type { StaffCall } from './staff.js'

/** Rosters that a search takes, as a rule. */
const USUAL_ROSTERS = 9

/**
 * Finds the fewest people of a team that hold a target in each design, on the same customers, and prints them side by side.
 * @throws {Failure} before anything is simulated
 */
export async function staffFiles(files: readonly string[], call: StaffCall): Promise<void> {
  const say = note(call)
  const { loaded, problems } = loadScenarios(files, call.set)
  problems.raise()
  checkDelivery(call)
  for (const sentence of new Set(loaded.flatMap(({ notes }) => notes))) say(sentence)
  const { seed, confidence, replications } = call
  const [first, ...others] = loaded
  const designs = prepareDesigns([first!, ...others], { seed, confidence, replications }, say)
  const [lead] = designs as [Design]
  const [target] = designs.map(({ model }) => readTarget(call.target, model)) as [Expectation]
  const team = call.team ?? (target.path.startsWith('teams.') ? target.path.split('.')[1]! : firstTeam(lead))
  const every = call.every === undefined ? undefined : lengthOf(call.every)
  const rosters = designs.map((design) => rosterIn(design, team, every))
  for (const design of designs) checkFirstWaits(design, team, target, call.target)
  const plan = {
    ...lead.plan,
    replications: replications ?? affordableReplications(lead, USUAL_ROSTERS * designs.length),
  }
  const labels = labelFiles(files)
  const likely = plan.replications * USUAL_ROSTERS * designs.length
  const { simulate, finish } = simulatingInParts(call, labels.join(', '), likely)
  const found: Staffing[] = []
  for (const [index, design] of designs.entries()) {
    const base = { ...design, plan, context: { ...design.context, file: basename(design.file) } }
    const question = { base, label: labels[index]!, roster: rosters[index]!, target }
    found.push(await simulateStaffing(question, simulate))
  }
  finish()
  const measure = findMeasure(target.path.split('.').at(-1)!)!
  const { comparison, value, unit } = target
  const staffings: Staffings = {
    schema: 'runaround/staffing@1',
    runaround: packageVersion(),
    seed: plan.seed,
    replications: plan.replications,
    confidence: plan.confidence,
    currency: lead.model.currency,
    target: `${target.path} ${comparison} ${value}${unit === '' ? '' : ` ${unit}`}`,
    expectation: target,
    measure: measure.id,
    unit: unitIn(measure.unit, lead.model.currency),
    designs: found,
  }
  const command = call.again({ settled: staffings, instead: { team } })
  deliver(call, {
    reports: () => [composeStaffing(staffings, command)],
    data: () => staffings,
    csv: () => staffingCsv(staffings),
  })
}

/** The team of people at which most cases begin, or come to from a bot. */
function firstTeam({ model }: Design): string {
  const begun = model.teams.map(() => 0)
  for (const [index, { upTo, start, chain }] of model.issues.entries()) {
    begun[chain.find((team) => model.teams[team]!.bot === null) ?? start]! +=
      upTo - (model.issues[index - 1]?.upTo ?? 0)
  }
  return model.teams[begun.indexOf(Math.max(...begun))]!.name
}

/** @throws {Failure} `unknown-name`, `bot-to-staff`, `nothing-to-staff` */
function rosterIn({ file, scenario, model }: Design, team: string, every: number | undefined): Roster {
  const names = model.teams.map(({ name }) => name)
  if (!names.includes(team)) throw unknownName({ option: '--team', text: team }, team, `team in ${file} called`, names)
  if (model.teams[names.indexOf(team)]!.bot !== null) {
    const people = model.teams.filter(({ bot }) => bot === null).map(({ name }) => name)
    throw optionProblem({ option: '--team', text: team }, team, {
      code: 'bot-to-staff',
      message: `${team} is a bot, which has no people`,
      hint: `staff ${people.join(' or ')}`,
    })
  }
  const roster = rosterOf(scenario, team, every)
  if (roster !== null && roster.intervals.length > 0) return roster
  throw failure('nothing-to-staff', `${file} says nothing of how many people ${team} has`, {
    hint: `write teams.${team}.agents as a number, or by interval, such as {"mon-fri 08:00-18:00": 6}`,
  })
}

/** Measures of the first wait of a contact, in whosever line that is. */
const OF_FIRST_WAITS = ['queue_time', 'speed_of_answer', 'delayed', 'service_level']

/**
 * Where a bot meets everybody first, the first wait says nothing of the people behind it.
 * @throws {Failure} `first-waits`
 */
function checkFirstWaits({ file, model }: Design, team: string, { path }: Expectation, text: string): void {
  if (!OF_FIRST_WAITS.includes(path)) return
  const begun = model.issues.flatMap(({ start, starts }) => [start, ...starts]).filter((place) => place >= 0)
  const first = begun.map((place) => model.teams[place]!)
  if (first.some(({ bot }) => bot === null)) return
  throw optionProblem({ option: '--target', text }, path, {
    code: 'first-waits',
    message: `in ${file} every first wait is for ${first[0]!.name}, a bot: "${path}" says nothing of the people of ${team}`,
    hint: `hold their own line to a target: "teams.${team}.queue_time <= 1 min"`,
  })
}

/** @throws {Failure} where it is no time, or one that does not divide a day */
function lengthOf(text: string): number {
  const where = { option: '--every', text }
  try {
    const length = seconds(MINUTE).read(text)
    if (DAY % length === 0) return length
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    throw optionProblem(where, text, error)
  }
  const message = `a day has no whole number of ${text}`
  throw optionProblem(where, text, { code: 'no-division', message, hint: 'write 15 min, 30 min, 1 h or 2 h' })
}
