import { pathMistake, stepsOf } from '../assign.js'
import { isBesideTheDesign } from '../beside-the-design.js'
import { languageKeys } from '../language.js'
import { didYouMean } from '../nearest.js'
import type { DeepPartial, Draft } from '../sections/draft.js'
import type { PlannedMeasure, Programme } from '../sections/programme.js'
import type { Team } from '../sections/teams.js'
import type { MapTree, Path } from '../tree/tree.js'
import { placesOf } from '../wildcards.js'
import { touchedTeams } from './touched-teams.js'

type Planning = Draft<{ readonly programme: Programme; readonly teams: Readonly<Record<string, Team>> }>

/** More than anybody weighs against each other, and as many as a set of them has room for. */
const MOST = 30

/** Every measure sets something that exists, needs only what there is, and costs what can be counted. */
export function checkProgramme(draft: Planning): void {
  const measures = Object.entries(draft.scenario.programme ?? {})
  if (measures.length === 0) {
    if (draft.has('programme')) draft.refuse(['programme'], 'empty', '"programme" is empty: name at least one measure')
    return
  }
  if (measures.length > MOST) {
    const message = `"programme" holds ${measures.length} measures: at most ${MOST} are possible`
    draft.refuseKey(['programme'], 'too-many', message)
    return
  }
  for (const [name, measure] of measures) {
    if (measure === undefined) continue
    checkSettings(draft, name)
    checkCost(draft, name, measure)
    checkNeeds(draft, name, measure)
  }
  checkCircles(draft)
}

function checkSettings(draft: Planning, name: string): void {
  const at: Path = ['programme', name, 'set']
  const paths = draft.names(...at)
  if (paths.length === 0 && draft.has(...at)) {
    draft.refuse(at, 'empty', `"${name}" sets nothing`, 'write {path: value}, as --set takes them')
  }
  const house = organisationOf(draft.tree)
  for (const path of paths) {
    const steps = stepsOf(path)
    if (isBesideTheDesign(steps[0]!)) {
      const hint = 'set a value of the organisation, its customers or its issues'
      draft.refuseKey([...at, path], 'not-the-design', `"${path}" is no part of the design`, hint)
      continue
    }
    const mistake = pathMistake(placesOf(steps, house)[0] ?? steps, house, languageKeys())
    if (mistake === undefined) continue
    draft.refuseKey([...at, path], 'unknown-path', `there is no "${path}"`, mistake.hint)
  }
}

/** Without the sections whose keys read like paths. */
function organisationOf(tree: MapTree): MapTree {
  return { ...tree, entries: new Map([...tree.entries].filter(([key]) => !isBesideTheDesign(key))) }
}

function checkCost(draft: Planning, name: string, { cost }: DeepPartial<PlannedMeasure>): void {
  if (cost === undefined) return
  const at: Path = ['programme', name, 'cost']
  if (cost.people && cost.wage === undefined && !draft.has(...at, 'wage')) {
    draft.refuse(
      [...at, 'people'],
      'missing-key',
      'nobody knows what these people cost',
      'write their "wage" beside it',
    )
  }
  if (cost.wage !== undefined && !cost.people && !(draft.has(...at, 'people') && cost.people === undefined)) {
    draft.refuseKey([...at, 'wage'], 'no-effect', '"wage" has no effect without "people"')
  }
  for (const key of ['per_agent', 'days_off'] as const) {
    if (!cost[key]) continue
    const { teams = {} } = draft.scenario
    const touched = touchedTeams(draft.names('programme', name, 'set'), Object.keys(teams))
    if (touched.length > 0 && touched.every((team) => teams[team]?.kind === 'bot')) {
      const message = `"${key}" cannot be counted: ${touched[0]} is a bot, which has no agents`
      draft.refuseKey([...at, key], 'no-number', message, 'write what it comes to as "once"')
      continue
    }
    const endless = touched.find((team) => teams[team]?.agents === 'unlimited' && teams[team]?.kind !== 'bot')
    if (endless === undefined) continue
    const message = `"${key}" cannot be counted: ${endless} has agents without number`
    draft.refuseKey([...at, key], 'no-number', message, 'write what it comes to as "once"')
  }
}

function checkNeeds(draft: Planning, name: string, { needs = [] }: DeepPartial<PlannedMeasure>): void {
  const known = draft.names('programme')
  for (const [index, needed] of needs.entries()) {
    const at: Path = ['programme', name, 'needs', index]
    if (needed === name) draft.refuse(at, 'circular-needs', `"${name}" needs itself`, 'leave it out')
    else if (!known.includes(needed)) {
      const hint = () => didYouMean(needed, known) ?? `the measures are ${known.join(', ')}`
      draft.refuse(at, 'unknown-name', `there is no measure "${needed}" that "${name}" could need`, hint)
    }
  }
}

/** Says each circle once, at the first of its measures. */
function checkCircles(draft: Planning): void {
  const programme = draft.scenario.programme ?? {}
  const said = new Set<string>()
  for (const name of Object.keys(programme)) {
    const circle = circleFrom(programme, [name])
    if (circle === undefined || circle.length < 2 || circle.some((each) => said.has(each))) continue
    for (const each of circle) said.add(each)
    const way = [...circle.slice(1), name].map((each) => `needs "${each}"`).join(', which ')
    draft.refuse(['programme', name, 'needs'], 'circular-needs', `"${name}" ${way}: none can be the first`)
  }
}

/** The measures of a way on which each needs the next, and the last the first. */
function circleFrom(programme: DeepPartial<Programme>, way: readonly string[]): readonly string[] | undefined {
  for (const next of programme[way.at(-1)!]?.needs ?? []) {
    if (next === way[0]) return way
    const circle = way.includes(next) ? undefined : circleFrom(programme, [...way, next])
    if (circle !== undefined) return circle
  }
  return undefined
}
