import type { Check, CheckedDesign, Finding, UncheckedDesign } from '../baseline/check.js'
import { FINDINGS } from './finding-text.js'
import { shellWords } from './shell-words.js'

/** What made figures move, as one sentence. */
export function causeText({ mode, design_changed, programs, measures }: CheckedDesign): string {
  if (design_changed) return 'The design has changed.'
  if (mode === 'statistical') return 'The design has not changed; it is held against its baseline as statistics.'
  const moved = Object.values(measures).some(({ finding }) => finding !== 'same')
  if (!moved) return 'Nothing has changed, to the last digit.'
  const { baseline, now } = programs
  const versions = baseline === now ? `both call themselves ${now}` : `it was ${baseline}, and is ${now}`
  return `The design has not changed: the program or its defaults have (${versions}).`
}

/** Ids of the measures with one of these findings. */
export function measuresThat(design: CheckedDesign, ...findings: readonly Finding[]): readonly string[] {
  return Object.entries(design.measures)
    .filter(([, { gated, finding }]) => gated && findings.includes(finding))
    .map(([id]) => id)
}

/** Ids of those that fail the gate. */
export function failedMeasures(design: CheckedDesign): readonly string[] {
  return Object.entries(design.measures)
    .filter(([, { gated, finding }]) => gated && FINDINGS[finding][1] === 'bad')
    .map(([id]) => id)
}

/** Ids of those that are only noted. */
export function notedMeasures(design: CheckedDesign): readonly string[] {
  return Object.entries(design.measures)
    .filter(([, { gated, finding }]) => !gated && finding === 'differs')
    .map(([id]) => id)
}

/** What the whole call comes to, as one sentence. */
export function checkTitle({ designs, unchecked, problems }: Check): string {
  if (problems.length > 0) {
    return `Nothing was checked: ${problems.length === 1 ? 'there is a problem' : `there are ${problems.length} problems`}`
  }
  const total = designs.length + unchecked.length
  const of = (verdict: CheckedDesign['verdict']) => designs.filter((design) => design.verdict === verdict).length
  const counts: readonly (readonly [number, string])[] = [
    [unchecked.length, 'cannot be checked'],
    [of('regressed'), 'worse than accepted'],
    [designs.filter((design) => failedExpectations(design).length > 0).length, 'short of an expectation'],
    [of('improved'), 'better than accepted'],
  ]
  const parts = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  const noun = total === 1 ? '1 design' : `${total} designs`
  return parts.length === 0 ? `${noun} checked: none worse than accepted` : `${noun} checked: ${parts.join(', ')}`
}

/** What mends a design that cannot be checked, in a line. */
export function mendText({ hint, command }: Pick<UncheckedDesign, 'hint' | 'command'>): string {
  return command === undefined ? hint : `${hint}: ${shellWords(command)}`
}

/** Paths of the thresholds that were missed. */
export function failedExpectations({ expectations }: CheckedDesign): readonly string[] {
  return expectations.filter(({ verdict }) => verdict === 'failed').map(({ path }) => path)
}
