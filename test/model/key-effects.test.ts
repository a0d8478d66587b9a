import { describe, expect, test } from 'vitest'
import { compile } from '../../src/model/compile.js'
import { everyKey, type KeyFacts } from '../../src/scenario/key-facts.js'
import { type Assignment, parseScenario } from '../../src/scenario/parse.js'
import { EVERYTHING } from '../scenario/support/everything.js'
import { surroundings } from '../scenario/support/reading.js'

/** Keys that are not for the model to know, and who reads them. */
const READ_ELSEWHERE: Readonly<Record<string, string>> = {
  description: 'readers',
  extends: 'the reading of files',
  seed: 'the streams of random numbers',
  replications: 'the plan of an experiment',
  precision: 'the plan of an experiment',
  'teams.NAME.empowerment.training.claimed': 'the gap, which makes it true',
  'expect.NAME.at': 'the judging of expectations',
  'expect.NAME.else': 'the judging of expectations',
  'observed.NAME.value': 'the holding of a run against the firm',
  'observed.NAME.error': 'the holding of a run against the firm',
  'observed.NAME.as': 'the holding of a run against the firm',
  'observed.NAME.period': 'the holding of a run against the firm',
  'unknown.NAME.value': 'the fit',
  'unknown.NAME.from': 'the fit',
  'unknown.NAME.to': 'the fit',
  draws: 'whoever asks for --draws',
  ...Object.fromEntries(
    ['set', 'ramp', 'fades', 'starts', 'needs'].map((key) => [`programme.NAME.${key}`, 'the plan']),
  ),
  ...Object.fromEntries(
    ['once', 'per_year', 'per_agent', 'days_off', 'people', 'wage'].map((key) => [
      `programme.NAME.cost.${key}`,
      'the plan',
    ]),
  ),
}

/** Two values of each form, as it introduces itself. */
const TWO_OF: Readonly<Record<string, readonly [string, string]>> = {
  'the name of a team': ['front_line', 'claims'],
  'the name of a channel': ['phone', 'mail'],
  'the name of a manager': ['supervisor', 'director'],
  'a text': ['one', 'other'],
  'true or false': ['true', 'false'],
  'a number': ['1.5', '2'],
  'a whole number': ['2', '3'],
  'a whole number, or unlimited': ['3', 'unlimited'],
  'a share such as 40%': ['40%', '60%'],
  'a share such as 12% per year': ['40% per year', '60% per year'],
  'a duration such as 6 min': ['6 min', '8 min'],
  'a duration such as 24 h or 2 business days': ['24 h', '2 business days'],
  'a duration or distribution such as lognormal(6 min, 1.1)': ['6 min', '8 min'],
  'a duration or distribution such as lognormal(2 days, 1)': ['6 days', '8 days'],
  'a moment such as week 10': ['week 1', 'week 2'],
  'a weekly interval such as mon-fri 07:00-19:00': ['mon-fri 07:00-19:00', 'mon-fri 08:00-18:00'],
  'an amount such as 600 USD': ['60 USD', '80 USD'],
  'an amount such as 600 USD, or unlimited': ['60 USD', 'unlimited'],
  'an amount or distribution such as lognormal(45 USD, 0.9)': ['60 USD', '80 USD'],
  'an amount over time such as 40000 USD per month': ['40000 USD per month', '60000 USD per month'],
  'a wage such as 22 USD per hour': ['22 USD per hour', '33 USD per hour'],
  'people or bot': ['people', 'bot'],
  'a change such as -11 points, or a share such as 60%': ['-11 points', '60%'],
  'a rate such as 38 per hour': ['38 per hour', '48 per hour'],
}

/** Two values where a form does not say enough, or a list or map stands as a whole. */
const TWO_AT: Readonly<Record<string, readonly [string, string]>> = {
  currency: ['USD', 'GBP'],
  'customers.NAME.priority': ['0', '2'],
  'customers.NAME.issues': ['{washer: 40%, question: 60%}', '{washer: 60%, question: 40%}'],
  'customers.NAME.gives_up.NAME.to': ['mail', 'chat'],
  'channels.NAME.kind': ['phone', 'ticket'],
  'customers.NAME.channels': ['{phone: 40%, mail: 60%}', '{phone: 60%, mail: 40%}'],
  'issues.NAME.channels': ['{phone: 40%, mail: 60%}', '{phone: 60%, mail: 40%}'],
  'teams.NAME.kind': ['people', 'bot'],
  'teams.NAME.channels': ['[phone, mail, chat]', '[mail, phone, chat]'],
  'demand.at': ['[1 min, 2 min]', '[1 min, 3 min]'],
  'demand.at.file': ['calls.csv', 'others.csv'],
  'demand.at.time': ['start', 'later'],
  'demand.at.segment': ['kind', 'other_kind'],
  'demand.at.issue': ['what', 'other_what'],
  'demand.at.talk': ['start', 'later'],
  'demand.at.ITEM.segment': ['regular', 'loyal'],
  'demand.at.ITEM.issue': ['washer', 'question'],
  'demand.profile.hours': ['{7: 2}', '{7: 3}'],
  'demand.profile.weekdays': ['{mon: 2}', '{mon: 3}'],
  'demand.profile.steps.weights': ['[1, 2]', '[1, 3]'],
  'issues.NAME.priority': ['0', '2'],
  'issues.NAME.chain': ['[front_line]', '[front_line, claims]'],
  'issues.NAME.solvable': ['{front_line: 40%}', '{front_line: 60%}'],
  'issues.NAME.routing.matrix': ['{front_line: {claims: 40%}}', '{front_line: {claims: 60%}}'],
  'issues.NAME.routing.start': ['front_line', 'claims'],
  'issues.NAME.remedy.owner': ['front_line', 'claims'],
  'teams.NAME.overflow.to': ['claims', 'third'],
  'teams.NAME.reports_to': ['supervisor', 'director'],
  'managers.NAME.reports_to': ['director', 'owner'],
  'managers.NAME.signs_with': ['director', '[director, owner]'],
  'approvals.policy.duty_manager': ['supervisor', 'director'],
  'culture.rules.age': ['1 year', '2 years'],
  beliefs: ['{trust.start: 60}', '{trust.start: 61}'],
}

/** Calls that a scenario replays. */
const TABLES = {
  'calls.csv': 'start,later,kind,other_kind,what,other_what\n1,2,regular,loyal,washer,question\n',
  'others.csv': 'start\n5\n',
}

/** Whose names stand for NAME. */
const NAMES: Readonly<Record<string, string>> = {
  channels: 'phone',
  customers: 'regular',
  issues: 'washer',
  teams: 'front_line',
  managers: 'supervisor',
  culture: 'front_line-claims',
}

/** What all keys can matter with. */
const HOUSE = [
  'culture.review=50%',
  'culture.leadership={claimed: 90%, actual: 50%}',
  'culture.attrition=30% per year',
  'culture.misunderstood=30%',
  'teams.third={agents: 1}',
  'teams.claims.reports_to=director',
  'managers.owner={people: 1, decides_in: 1 min}',
]

/** What has to be otherwise for a key to be written, by the beginning of its path. */
const INSTEAD: readonly (readonly [string, readonly string[]])[] = [
  [
    'demand.at',
    ['demand.arrivals=null', 'demand.profile=null', 'demand.busyness=null', 'demand.half_day_busyness=null'],
  ],
  ['demand.at.every', ['demand.at={every: 6 min, first: 1 min}']],
  ['demand.at.first', ['demand.at={every: 6 min, first: 1 min}']],
  ['demand.at.ITEM.time', ['demand.at=[{time: VALUE, issue: washer}]']],
  ...['segment', 'issue', 'talk'].flatMap(
    (key) =>
      [
        [`demand.at.ITEM.${key}`, [`demand.at=[{time: 1 min, ${key}: VALUE}]`]],
        [`demand.at.${key}`, ['demand.at={file: calls.csv, time: start}']],
      ] as const,
  ),
  ...['file', 'time'].map((key) => [`demand.at.${key}`, ['demand.at={file: calls.csv, time: start}']] as const),
  ['demand.profile.steps.every', ['demand.profile=null', 'demand.profile={steps: {every: VALUE, weights: [1, 2]}}']],
  ['demand.profile.steps.weights', ['demand.profile=null', 'demand.profile={steps: {every: 1 h, weights: VALUE}}']],
  [
    'issues.NAME.routing',
    ['issues.washer.chain=null', 'issues.washer.solvable=null', 'issues.washer.unsolved_talk=null'],
  ],
  [
    'issues.NAME.routing',
    ['issues.washer.routing={start: front_line, matrix: {front_line: {claims: 40%}, claims: {}}}'],
  ],
  ['issues.NAME.routing.start', ['teams.claims.channels=null']],
  ['customers.NAME.gives_up.NAME.to', ['customers.regular.gives_up={phone: {to: VALUE, share: 30%}}']],
  ['customers.NAME.gives_up.NAME.share', ['customers.regular.gives_up={phone: {to: mail, share: VALUE}}']],
  ['channels.NAME.at_once', ['channels.chat.at_once=VALUE']],
  ['channels.NAME.slowed', ['channels.chat.slowed=VALUE']],
  ['channels.NAME.answer_within', ['channels.mail.answer_within=VALUE']],
  ['issues.NAME.exception.', ['issues.washer.exception={share: 70%, unlawful: 10%}']],
  ['issues.NAME.exaggerates.', ['issues.washer.exaggerates={share: 30%, by: 20%}']],
  ['teams.NAME.also_serves.NAME.level', ['teams.claims.also_serves={front_line: {level: VALUE}}']],
  ['teams.NAME.also_serves.NAME.after', ['teams.claims.also_serves={front_line: {after: VALUE}}']],
  ['culture.rules.', ['culture.rules={now: 1, age: 1 year}']],
  ['culture.substitute', ['culture.substitute={share: 30%, worth: 30%}']],
  ['culture.delight', ['culture.delight={share: 30%, cost: 30 USD}']],
  ['culture.silos', ['culture.silos=null']],
  ['culture.silos.NAME', ['culture.silos={front_line-claims: {claimed: 0%, actual: 30%}}']],
  ['observed.NAME.within', ['observed={FCR: {value: 68%, within: VALUE}}']],
  ['events.ITEM.at', ['events=[{at: VALUE, do: reprimand}]']],
  ['events.ITEM.do', ['events=[{at: week 1, do: VALUE}]']],
  ['events.ITEM.team', ['events=[{at: week 1, do: reprimand, team: VALUE}]']],
  ['events.ITEM.public', ['events=[{at: week 1, do: reprimand, public: VALUE}]']],
  ['events.ITEM.manager', ['events=[{at: week 1, do: manager_leaves, manager: VALUE}]']],
  ['events.ITEM.share', ['events=[{at: week 1, do: recognition_programme, share: VALUE}]']],
  ['events.ITEM.for', ['events=[{at: week 1, do: demand_surge, factor: 2, for: VALUE}]']],
  ['events.ITEM.factor', ['events=[{at: week 1, do: demand_surge, factor: VALUE, for: 1 week}]']],
  ['events.ITEM.granted', ['events=[{at: week 1, do: policy_change, granted: VALUE}]']],
  ['events.ITEM.exceptions', ['events=[{at: week 1, do: policy_change, exceptions: VALUE}]']],
  ['events.ITEM.rules', ['events=[{at: week 1, do: policy_change, rules: VALUE}]']],
  ...['solves', 'wrong', 'judgement'].map(
    (key) => [`events.ITEM.${key}`, [`events=[{at: week 1, do: bot_update, team: assistant, ${key}: VALUE}]`]] as const,
  ),
  ...['at_once', 'cost', 'wrong', 'judgement', 'keeps_promises', 'hides_the_exit'].map(
    (key) => [`teams.NAME.${key}`, [`teams.assistant.${key}=VALUE`]] as const,
  ),
]

const keys = everyKey()
const leaves = keys.filter(
  ({ path, keys: below }) => below.length === 0 && !keys.some((key) => key.path.startsWith(`${path}.`)),
)

/** The model of a house with a key at a value, as text. */
function modelWith({ path }: KeyFacts, value: string): string {
  const [section = '', ...steps] = path.split('.')
  const written = [section, ...steps.map((step) => (step === 'NAME' ? NAMES[section]! : step))].join('.')
  const instead = INSTEAD.filter(
    ([beginning]) =>
      path === beginning || path.startsWith(`${beginning}.`) || (beginning.endsWith('.') && path.startsWith(beginning)),
  )
  const sets = [...HOUSE, ...instead.flatMap(([, lines]) => lines.map((line) => line.replace('VALUE', value)))]
  const whole = instead.some(([, lines]) => lines.some((line) => line.includes('VALUE')))
    ? []
    : [...factOf(path, written), `${written}=${value}`]
  const text = EVERYTHING.replace(/^expect:[\s\S]*/m, '')
  const inCurrency = (line: string) => (path === 'currency' ? line.replaceAll('USD', value) : line)
  const source = { name: 'house.yaml', text: inCurrency(text) }
  const { scenario } = parseScenario(
    source,
    surroundings(TABLES),
    [...sets, ...whole].map(inCurrency).map(assignment),
    true,
  )
  return JSON.stringify(compile(scenario), (_, each) => (typeof each === 'number' ? String(each) : each))
}

/** A claim stands beside what is. */
function factOf(path: string, written: string): readonly string[] {
  if (!path.endsWith('.claimed')) return []
  const above = path.slice(0, -'.claimed'.length)
  const fact = keys.some((key) => key.path === `${above}.granted`) ? 'granted' : 'actual'
  const value = path.includes('exceptions') ? 'false' : fact === 'granted' ? '10 USD' : '30%'
  return [`${written.slice(0, -'claimed'.length)}${fact}=${value}`]
}

function assignment(line: string): Assignment {
  const equals = line.indexOf('=')
  return { path: line.slice(0, equals), value: line.slice(equals + 1) }
}

/** Two values that a key can have. */
function twoFor({ path, written: [form = ''] }: KeyFacts): readonly [string, string] | undefined {
  const stated = TWO_AT[path] ?? TWO_OF[form]
  if (stated !== undefined) return stated
  const [one, other] = form.split(/, | or /)
  return other === undefined ? undefined : [one!, other]
}

describe('every key of the language changes the model, where it can matter', () => {
  test.each(leaves.filter(({ path }) => !(path in READ_ELSEWHERE)).map((key) => [key.path, key] as const))(
    '%s',
    (path, key) => {
      const two = twoFor(key)
      expect(two, `no two values are known of ${path}, ${key.written}`).toBeDefined()
      const [one, other] = two!.map((value) => modelWith(key, value))
      expect(one === other, `nothing reads ${path}`).toBe(false)
    },
  )

  test('but for those that others read', () => {
    const unknown = Object.keys(READ_ELSEWHERE).filter((path) => !leaves.some((key) => key.path === path))
    expect(unknown).toEqual([])
  })
})
