import type { Delegation } from '../../experiment/delegate/delegation.js'
import { exactText, intervalText } from '../figure-text.js'
import { listText } from '../gap/conclusion.js'
import type { Note, Report, Section } from '../report.js'
import { reproduce } from '../reproduce.js'
import { delegationSentence, nothingClaimed, onPaper } from './conclusion.js'
import { limitTable, savingsPlot, signTable, stepTable } from './tables.js'

/**
 * Lays a delegation out: the answer, whether a higher limit is more than a number on paper, the table to sign, the curve,
 * every limit, and what each step buys.
 * @param command the words of the command that gives the same figures again
 */
export function composeDelegation(found: Delegation, command: readonly string[]): Report {
  const { whole, warnings } = found
  const then = found.reference === 'claimed' ? 'if all else were as claimed' : 'if all else were at its best'
  const known: readonly (Section | null)[] =
    whole.actual.best === null
      ? []
      : [
          signTable(found),
          savingsPlot(found),
          limitTable(found, whole.actual, 'Every limit, as things are'),
          whole.claimed === null ? null : limitTable(found, whole.claimed, `Every limit, ${then}`),
          stepTable(found, whole.actual, 'What the next step of limit buys, as things are'),
          whole.claimed === null ? null : stepTable(found, whole.claimed, `What the next step of limit buys, ${then}`),
        ]
  const sections: readonly (Section | null)[] = [
    onPaper(found),
    preamble(found),
    nothingClaimed(found),
    ...known,
    warnings.length === 0 ? null : { kind: 'warning', title: 'Before you trust this', warnings },
    reproduce(command),
  ]
  return { title: delegationSentence(found), sections: sections.filter((section) => section !== null) }
}

function preamble({ scenario, limits, levers, replications, confidence, whole, reference }: Delegation): Note {
  const runs = replications === 1 ? 'one replication' : `${exactText(replications)} replications`
  const target = reference === 'claimed' ? 'as claimed' : 'at their best'
  const twice = levers.length === 0 ? '' : `, as things are and with ${listText(levers)} ${target}`
  const volume = `${exactText(Math.round(whole.cases_per_year))} cases`
  const text = `${scenario.name}: ${limits.length} limits on the same customers${twice}, in ${runs} each (more with --replications). A year has ${volume}.${intervalText(replications, confidence)}`
  return { kind: 'note', text, tone: 'dim' }
}
