import type { Check } from '../../../baseline/check.js'
import { failedExpectations } from '../../check-text.js'
import type { Note } from '../../report.js'

/** What to do now; nothing where there is nothing to do. @param accept the command that accepts these designs as they are */
export function nextSteps({ designs }: Check, accept: (labels: readonly string[]) => string): Note | null {
  const labelsOf = (verdict: string) => designs.filter((design) => design.verdict === verdict).map(({ label }) => label)
  const [worse, better] = [labelsOf('regressed'), labelsOf('improved')]
  const broken = designs.filter((design) => failedExpectations(design).length > 0)
  const texts = [
    worse.length === 0 ? '' : `Mend what made it worse; or, if it is meant: ${accept(worse)}`,
    worse.length > 0 || better.length === 0 ? '' : `To hold on to what got better: ${accept(better)}`,
    broken.length === 0
      ? ''
      : `Change the design until ${broken.map(({ label }) => label).join(', ')} keeps what \`expect\` says, or change \`expect\`.`,
  ].filter((text) => text !== '')
  return texts.length === 0 ? null : { kind: 'note', title: 'What to do next', text: texts.join(' '), tone: 'plain' }
}
