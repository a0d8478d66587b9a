import type { Check } from '../../../baseline/check.js'
import { failedExpectations } from '../../check-text.js'
import type { Section } from '../../report.js'

/**
 * What to do now; nothing where there is nothing to do.
 * @param accept the words of the command that accepts these designs as they are
 */
export function nextSteps(
  { designs }: Check,
  accept: (labels: readonly string[]) => readonly string[],
): readonly Section[] {
  const labelsOf = (verdict: string) => designs.filter((design) => design.verdict === verdict).map(({ label }) => label)
  const [worse, better] = [labelsOf('regressed'), labelsOf('improved')]
  const broken = designs.filter((design) => failedExpectations(design).length > 0)
  const texts = [
    worse.length === 0 ? '' : 'Mend what made it worse, or accept it if it is meant.',
    broken.length === 0
      ? ''
      : `Change the design until ${broken.map(({ label }) => label).join(', ')} keeps what \`expect\` says, or change \`expect\`.`,
  ].filter((text) => text !== '')
  return [
    ...(texts.length === 0
      ? []
      : [{ kind: 'note', title: 'What to do next', text: texts.join(' '), tone: 'plain' } as const]),
    ...(worse.length === 0 ? [] : [command('To accept what is worse', accept(worse))]),
    ...(worse.length > 0 || better.length === 0 ? [] : [command('To hold on to what got better', accept(better))]),
  ]
}

function command(title: string, words: readonly string[]): Section {
  return { kind: 'command', title, words }
}
