import { type Answers, firmOf } from './firm.js'
import type { Question } from './question.js'
import { AUTHORITY } from './questions/authority.js'
import { FIGURES } from './questions/figures.js'
import { HOUSE } from './questions/house.js'

/** All that the interview asks, in its order. */
export const QUESTIONS: readonly Question[] = [...HOUSE, ...AUTHORITY, ...FIGURES]

/** The questions that make sense for the firm as told so far. */
export function askedOf(answers: Answers): readonly Question[] {
  const firm = firmOf(answers)
  return QUESTIONS.filter(({ isAsked }) => isAsked?.(firm) ?? true)
}
