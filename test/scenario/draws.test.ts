import { expect, test } from 'vitest'
import { Failure } from '../../src/kernel/failure.js'
import { parseScenario } from '../../src/scenario/parse.js'
import { surroundings } from './support/reading.js'

const FIRM = (draws: string) => `demand: {arrivals: 30 per hour}
issues: {question: {talk: exponential(3 min), chain: [desk], solvable: {desk: 80%}}}
teams: {desk: {agents: 3}}
unknown:
  issues.question.talk: {value: 3 min, from: 2 min, to: 5 min}
  issues.*.solvable.desk: usual
draws:
${draws}`

const read = (draws: string) => parseScenario({ name: 'a.yaml', text: FIRM(draws) }, surroundings({})).scenario

function problemOf(draws: string): string {
  try {
    read(draws)
  } catch (error) {
    if (error instanceof Failure) return error.problems.map(({ code, line }) => `${line}: ${code}`).join('; ')
    throw error
  }
  return 'none'
}

test('the nth values of all unknowns make a firm, in their order and unit, shares as fractions', () => {
  const { draws } = read('  issues.*.solvable.desk: [70%, 90%]\n  issues.question.talk: [2.5 min, 4 min]\n')
  expect(draws).toEqual([
    [2.5, 0.7],
    [4, 0.9],
  ])
})

test.each([
  ['  issues.*.solvable.desk: [70%]\n  issues.question.talk: [2.5 min, 4 min]\n', '7: uneven-draws'],
  ['  issues.question.talk: [2.5 min]\n', '7: uneven-draws'],
  ['  issues.*.solvable.desk: [70%]\n  issues.question.talk: [2.5 min]\n  teams.desk.agents: [3]\n', '10: not-unknown'],
  ['  issues.*.solvable.desk: [70%]\n  issues.question.talk: [150 s]\n', '9: not-its-unit'],
])('draws that are none of the unknowns are refused where they stand', (draws, problem) => {
  expect(problemOf(draws)).toBe(problem)
})
