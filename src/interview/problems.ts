import { Failure, type Problem } from '../kernel/failure.js'
import { invariant } from '../kernel/invariant.js'
import { parseScenario, type Surroundings } from '../scenario/parse.js'
import { ProblemList } from '../scenario/tree/problem-list.js'
import { Mistake } from '../scenario/values/form.js'
import type { KeptAnswers } from './answers-file.js'
import { type Answers, firmOf, UNKNOWN } from './firm.js'
import { askedOf } from './questions.js'
import { scenarioText } from './scenario-text.js'

/** What is wrong with the answer to a question. */
export type AnswerProblem = Pick<Problem, 'code' | 'message' | 'hint'> & { readonly id: string }

/**
 * What is wrong with answers: those that are none, else what the scenario that they make is refused for, such as figures
 * that contradict each other. What has not been answered is no problem.
 */
export function problemsOf(answers: Answers): readonly AnswerProblem[] {
  const firm = firmOf(answers)
  const mistaken = askedOf(answers).flatMap(({ id, check }): readonly AnswerProblem[] => {
    const told = answers[id]
    if (told === undefined || told === UNKNOWN) return []
    try {
      check(told, firm)
      return []
    } catch (mistake) {
      if (!(mistake instanceof Mistake)) throw mistake
      const { code, message, hint } = mistake
      return [{ id, code, message, ...(hint === undefined ? {} : { hint }) }]
    }
  })
  return mistaken.length > 0 ? mistaken : refusalsOf(answers)
}

const NOWHERE: Surroundings = {
  read: () => {
    invariant(false, 'what an interview writes extends nothing')
  },
  readColumn: () => {
    invariant(false, 'what an interview writes has no columns')
  },
  readTable: () => {
    invariant(false, 'what an interview writes names no table')
  },
}

function refusalsOf(answers: Answers): readonly AnswerProblem[] {
  const { text, origins } = scenarioText(answers, '')
  try {
    parseScenario({ name: 'scenario', text }, NOWHERE)
    return []
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure
    return failure.problems.map(({ code, message, line, hint }) => {
      const id = origins[line! - 1]
      invariant(id !== undefined, `what nobody was asked is sound: ${message}`)
      return { id, code, message, ...(hint === undefined ? {} : { hint }) }
    })
  }
}

/** @throws {Failure} with whatever keeps a file of answers from being a firm, where it stands; what is missing too */
export function checkAnswers({ answers, placeOf }: KeptAnswers): void {
  const problems = new ProblemList()
  const missing = askedOf(answers).flatMap(({ id }) => (answers[id] === undefined ? [id] : []))
  if (missing.length > 0) {
    const hint = `where nobody knows, write ${missing[0]}: ${UNKNOWN}`
    problems.add(placeOf(missing[0]!), 'missing-answer', `not answered: ${missing.join(', ')}`, hint)
  }
  for (const { id, code, message, hint } of problemsOf(answers)) problems.add(placeOf(id), code, message, hint)
  problems.raise()
}

/** Ids of answers to what is not asked of such a firm. */
export function idleAnswers(answers: Answers): readonly string[] {
  const asked = askedOf(answers).map(({ id }) => id)
  return Object.keys(answers).filter((id) => !asked.includes(id))
}
