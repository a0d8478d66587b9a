import type { Finding } from './calibrate-fact.js'
import type { Fact } from './fact.js'

/** What the program makes of one fact. */
export interface Calibrated {
  readonly fact: Fact
  readonly findings: readonly Finding[]
}

/** How many readings hold, in a line, and whether every strong one does. */
export function tally(all: readonly Calibrated[]): { readonly text: string; readonly strongHold: boolean } {
  const judged = all.flatMap(({ findings }) => findings).filter(({ verdict }) => verdict !== 'shown')
  const strong = judged.filter(({ reading }) => reading.strength === 'strong')
  const others = judged.filter(({ reading }) => reading.strength !== 'strong')
  const unstated = all.reduce((sum, { fact }) => sum + (fact.unstated?.length ?? 0), 0)
  const text = `${all.length} facts. Strong: ${held(strong)} hold. Others: ${held(others)}. Cannot be stated: ${unstated}.`
  return { text, strongHold: strong.every(({ verdict }) => verdict === 'holds') }
}

function held(findings: readonly Finding[]): string {
  return `${findings.filter(({ verdict }) => verdict === 'holds').length} of ${findings.length} readings`
}
