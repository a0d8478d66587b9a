import { FEWEST } from '../statistics/estimate.js'
import { confidenceText } from './figure-text.js'

/** What ± stands for, to follow another sentence; empty where there is none. */
export function intervalText(replications: number, confidence: number): string {
  if (replications === 1) return ''
  return ` ± is the half-width of the ${confidenceText(confidence)} interval${isGuess(replications) ? `: with ${replications} replications a guess` : ''}.`
}

/** What to know of the ± of a table, to follow another sentence; empty where they deserve trust. */
export function guessText(replications: number): string {
  return replications > 1 && isGuess(replications)
    ? ` With ${replications} replications every ± is a guess: ask for more.`
    : ''
}

/** Whether intervals from so few replications are no more than a guess. */
export function isGuess(replications: number): boolean {
  return replications < FEWEST
}
