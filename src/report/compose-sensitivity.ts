import type { Sensitivity } from '../experiment/sensitivity.js'
import { exactText } from './figure-text.js'
import type { Report, Section } from './report.js'
import { reproduce } from './sections/reproduce.js'
import { assumptionsSentence, flippedExpectations, sensitivitySentence } from './sections/sensitivity/conclusion.js'
import { tornado } from './sections/sensitivity/tornado.js'
import { differenceSentence, turning } from './sections/sensitivity/turning.js'

/**
 * Lays a sensitivity out: what moves the measure most, the assumptions that carry it, then the tornado.
 * @param command the words of the command that gives the same figures again
 */
export function composeSensitivity(sensitivity: Sensitivity, command: readonly string[]): Report {
  const { scenario, replications, between } = sensitivity
  const isDifference = between !== null
  const runs = replications === 1 ? 'one replication' : `${exactText(replications)} replications`
  const sections: readonly (Section | null)[] = [
    ...(isDifference ? turning(sensitivity) : [assumptionsSentence(sensitivity)]),
    {
      kind: 'note',
      text: isDifference
        ? `What ${between.base} and ${between.variant} have in common, moved in both, one parameter at a time, on the same customers, in ${runs}. What is said of each difference holds by itself.`
        : `${scenario.name}: one parameter at a time, on the same customers, in ${runs}.`,
      tone: 'dim',
    },
    tornado(sensitivity),
    flippedExpectations(sensitivity),
    reproduce(command),
  ]
  const title = isDifference ? differenceSentence(sensitivity) : sensitivitySentence(sensitivity)
  return { title, sections: sections.filter((section) => section !== null) }
}
