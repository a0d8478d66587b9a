import type { Sensitivity } from '../experiment/sensitivity.js'
import { exactText } from './figure-text.js'
import type { Report, Section } from './report.js'
import { reproduce } from './sections/reproduce.js'
import { assumptionsSentence, flippedExpectations, sensitivitySentence } from './sections/sensitivity/conclusion.js'
import { tornado } from './sections/sensitivity/tornado.js'

/**
 * Lays a sensitivity out: what moves the measure most, the assumptions that carry it, then the tornado.
 * @param command the words of the command that gives the same figures again
 */
export function composeSensitivity(sensitivity: Sensitivity, command: readonly string[]): Report {
  const { scenario, replications } = sensitivity
  const runs = replications === 1 ? 'one replication' : `${exactText(replications)} replications`
  const sections: readonly (Section | null)[] = [
    assumptionsSentence(sensitivity),
    {
      kind: 'note',
      text: `${scenario.name}: one parameter at a time, on the same customers, in ${runs}.`,
      tone: 'dim',
    },
    tornado(sensitivity),
    flippedExpectations(sensitivity),
    reproduce(command),
  ]
  return { title: sensitivitySentence(sensitivity), sections: sections.filter((section) => section !== null) }
}
