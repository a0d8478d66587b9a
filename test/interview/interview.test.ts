import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersText, readAnswers } from '../../src/interview/answers-file.js'
import { type Answers, firmOf, UNKNOWN } from '../../src/interview/firm.js'
import { checkAnswers, problemsOf } from '../../src/interview/problems.js'
import { askedOf, QUESTIONS } from '../../src/interview/questions.js'
import { scenarioText } from '../../src/interview/scenario-text.js'
import type { Failure } from '../../src/kernel/failure.js'
import { parseScenario } from '../../src/scenario/parse.js'
import { ANSWERS } from './answers.js'

const NOWHERE = {
  read: () => expect.unreachable(),
  readColumn: () => expect.unreachable(),
  readTable: () => expect.unreachable(),
}

function scenarioOf(answers: Answers) {
  return parseScenario({ name: 'firm.yaml', text: scenarioText(answers, 'schema.json').text }, NOWHERE).scenario
}

const nobodyKnows = Object.fromEntries(QUESTIONS.map(({ id }) => [id, UNKNOWN]))

describe('each question', () => {
  test('has an id of its own, says why it is asked, and takes what it offers', () => {
    expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(QUESTIONS.length)
    const firm = firmOf({})
    for (const { ask, why, usual, check } of QUESTIONS) {
      expect(ask).toMatch(/\?$/)
      expect(why).toMatch(/\.$/)
      if (usual(firm) !== UNKNOWN) check(usual(firm), firm)
    }
  })

  test.each(QUESTIONS.map(({ id }) => id))('the answer to %s stands in the scenario', (id) => {
    expect(askedOf(ANSWERS).map((question) => question.id)).toContain(id)
    const { text, origins } = scenarioText(ANSWERS, '')
    const lines = text.split('\n').filter((_, at) => origins[at] === id)
    expect(lines).not.toEqual([])
    expect(text).not.toBe(scenarioText({ ...ANSWERS, [id]: UNKNOWN }, '').text)
  })

  test.each(QUESTIONS.map(({ id }) => id))('nobody need know %s', (id) => {
    expect(problemsOf({ ...ANSWERS, [id]: UNKNOWN })).toEqual([])
  })
})

test('what is told is what the firm is', () => {
  const { name, currency, teams, managers, observed } = scenarioOf(ANSWERS)
  expect([name, currency]).toEqual(['Broadband: the provider', 'GBP'])
  expect(Object.keys(teams)).toEqual(['service_line', 'billing'])
  expect(teams.billing!.authority).toEqual({ granted: { claimed: 80, actual: 80 } })
  expect(teams.service_line!.empowerment!.tools).toEqual({ claimed: 0.95, actual: 0.7 })
  expect(Object.keys(managers!)).toEqual(['line_manager', 'director'])
  expect(observed!.map(({ path }) => path)).toHaveLength(8)
})

test('where nobody knows anything, the firm is sound, and all that figures may tell of it is unknown', () => {
  expect(problemsOf(nobodyKnows)).toEqual([])
  const { observed, unknown } = scenarioOf(nobodyKnows)
  expect(observed).toBeUndefined()
  expect(unknown!.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'demand.arrivals',
      'teams.*.talk_factor',
      'managers.*.available',
      'issues.case.remedy.needed',
    ]),
  )
})

test('what nobody knew and no prior speaks of says so', () => {
  const { text } = scenarioText(nobodyKnows, '')
  for (const key of ['currency', 'open', 'granted', 'decides_in', 'amount', 'lifetime_value', 'wage']) {
    expect(text).toMatch(new RegExp(`^ *${key}: .*# assumed: nobody knew$`, 'm'))
  }
})

/** Of each question some answers that it takes, for whatever firm. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  name: ['Firm', 'A: b # c', '42', 'true', '"quoted"'],
  open: ['mon-sun 00:00-24:00', 'sat 09:00-12:00', 'mon-fri 08:00-12:00, sat 09:00-13:00', 'mon-fri 20:00-04:00'],
  calls: ['1', '40', '9000', '250000 per day'],
  repeats: ['0%', '95%', '0.4'],
  teams: ['one', 'a 1, b 2', 'a 3, b, c 900, d ?'],
  talk: ['10 s', '4.2 min', '1 h'],
  wage: ['13 per hour', '13.50 EUR per hour'],
  granted: ['0', '40', '1000000'],
  claimed: ['0', '60 EUR'],
  empowered: ['0%', '100%'],
  layers: ['none', 'boss 1', 'a, b 2, c 3, d ?'],
  layer_limits: ['0', '500'],
  deciding: ['1 s', '3 min', '2 h'],
  available: ['1%', '100%'],
  shifts: ['mon-sun 00:00-24:00', 'mon-fri 09:00-17:00'],
  manager_wage: ['30 per hour'],
  remedies: ['0%', '1%', '100%'],
  remedy_cost: ['1', '30 EUR'],
  lifetime_value: ['0', '5000'],
  aht: ['40 s', '7.5 ± 0.2 min', '2 h'],
  fcr: ['0%', '68% ± 3%', '100%'],
  transfers: ['0%', '14% ± 1%', '100%'],
  abandonment: ['0%', '6%', '90%'],
  asa: ['0 s', '95 s ± 10%', '3 h'],
  csat: ['0', '71 ± 2', '100'],
  churn: ['0%', '17%', '100% per year'],
}

test('whatever is answered makes a firm, or is a problem of an answer: never one of what nobody was asked', () => {
  const answers = fc.record(
    Object.fromEntries(
      QUESTIONS.map(({ id }) => [id, fc.constantFrom(UNKNOWN, ...(id === 'currency' ? ['EUR'] : KNOWN[id]!))]),
    ),
  )
  fc.assert(
    fc.property(answers, (given) => {
      // A broken invariant would be thrown.
      const problems = problemsOf({ ...given, currency: 'EUR' })
      for (const { id } of problems) expect(KNOWN[id]).toBeDefined()
      if (problems.length === 0) scenarioOf({ ...given, currency: 'EUR' })
    }),
    { seed: 14, numRuns: 150 },
  )
})

test.each([
  ['currency', 'pounds'],
  ['open', 'mondays'],
  ['calls', '0'],
  ['calls', 'many'],
  ['repeats', '99%'],
  ['teams', 'front line 12 people'],
  ['teams', 'a 1, a 2'],
  ['talk', '4'],
  ['wage', '13, 14, 15'],
  ['granted', '40, 50, 60'],
  ['claimed', 'all'],
  ['empowered', '120%'],
  ['layers', 'boss x'],
  ['deciding', 'long'],
  ['shifts', 'office hours'],
  ['aht', '7.5'],
  ['aht', '90 s'],
  ['fcr', '680%'],
  ['csat', '120'],
  ['asa', '95 EUR'],
])('the answer %s: %s is refused, by that name', (id, answer) => {
  expect([...new Set(problemsOf({ ...ANSWERS, [id]: answer }).map((problem) => problem.id))]).toEqual([id])
})

describe('a file of answers', () => {
  const read = (text: string) => readAnswers({ name: 'answers.yaml', text })

  function problems(text: string) {
    try {
      checkAnswers(read(text))
    } catch (failure) {
      return (failure as Failure).problems.map(({ code, line, column }) => [code, line, column])
    }
    return []
  }

  test('gives back the answers that it was made of', () => {
    expect(read(answersText(ANSWERS)).answers).toEqual(ANSWERS)
    expect(read(answersText(nobodyKnows)).answers).toEqual(nobodyKnows)
  })

  test('points at each answer that is wrong, at keys that ask nothing, and says what is missing', () => {
    const text = answersText(ANSWERS)
    expect(problems(text)).toEqual([])
    const line = (id: string, of = text) => of.split('\n').findIndex((each) => each.startsWith(`${id}:`)) + 1
    expect(problems(text.replace(/^calls: .*/m, 'calls: many').replace(/^asa: .*/m, 'asa: 95 EUR'))).toEqual([
      ['no-volume', line('calls'), 8],
    ])
    expect(problems(text.replace(/^aht: .*/m, 'aht: 90 s'))).toEqual([['contradicts-file', line('aht'), 6]])
    expect(problems(text.replace(/^csat: .*/m, 'cast: 71'))).toEqual([['unknown-key', line('csat'), 1]])
    expect(problems(text.replace(/^csat: .*/m, 'csat: [71]'))).toEqual([['wrong-shape', line('csat'), 7]])
    expect(problems(text.replace(/^csat: .*/m, 'csat:'))).toEqual([['missing-answer', 1, 1]])
    expect(problems('- a')).toEqual([['not-a-map', 1, 1]])
    expect(problems('a: [')).toEqual([['invalid-yaml', 1, 5]])
  })
})
