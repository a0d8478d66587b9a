import type { Gap } from '../experiment/gap/gap.js'
import { exactText } from './figure-text.js'
import { intervalText } from './interval-text.js'
import type { Note, Report, Section } from './report.js'
import { claimTable } from './sections/gap/claim-table.js'
import { gapSentence } from './sections/gap/gap-sentence.js'
import { gapWaterfall } from './sections/gap/gap-waterfall.js'
import { gapWorlds, gapWorldsSentence } from './sections/gap/gap-worlds.js'
import { keptTable } from './sections/gap/kept-table.js'
import { otherParts, partTable } from './sections/gap/part-table.js'
import { roadmapChart, roadmapOrder, roadmapTable } from './sections/gap/roadmap-chart.js'
import { trustTranslated } from './sections/gap/trust-translated.js'
import { unclaimedTable } from './sections/gap/unclaimed-table.js'
import { backfiring, wasted, whereToBegin } from './sections/gap/where-to-begin.js'
import { reproduce } from './sections/reproduce.js'
import { expectations } from './sections/verdicts.js'
import { casesText } from './volume-text.js'

/**
 * Lays a gap out: the answer, the way from what is claimed to what is, whose part is how large, where to begin, and how
 * far to trust it.
 * @param command the words of the command that gives the same figures again
 */
export function composeGap(gap: Gap, command: readonly string[]): Report {
  const shared = gap.claims.some(({ differs }) => differs) && gap.measures.trust_loss.gap.mean !== null
  const parts: readonly (Section | null)[] = shared
    ? [
        gapWaterfall(gap),
        partTable(gap),
        whereToBegin(gap),
        wasted(gap),
        backfiring(gap),
        otherParts(gap),
        roadmapChart(gap),
        roadmapTable(gap),
        roadmapOrder(gap),
      ]
    : []
  const sections: readonly (Section | null)[] = [
    gapWorldsSentence(gap),
    trustTranslated(gap),
    preamble(gap),
    claimTable(gap),
    ...parts,
    unclaimedTable(gap),
    keptTable(gap),
    gapWorlds(gap),
    expectations(gap),
    gap.warnings.length === 0 ? null : { kind: 'warning', title: 'Before you trust this', warnings: gap.warnings },
    { kind: 'note', text: LIMITS, tone: 'dim' },
    reproduce(command),
  ]
  return { title: gapSentence(gap), sections: sections.filter((section) => section !== null) }
}

const LIMITS =
  'The split is fair accounting within the model, not proof of causes in the world: it rests on the claims and facts that the file states, and on the assumptions that runaround explain lists.'

function preamble(gap: Gap): Note {
  const { scenario, customers, replications, confidence } = gap
  const runs = replications === 1 ? 'one replication' : `${exactText(replications)} replications`
  const interval = intervalText(replications, confidence)
  const text = `${scenario.name}: the same ${casesText(customers)} through ${designsText(gap)}, in ${runs} (more with --replications).${interval}`
  return { kind: 'note', text, tone: 'dim' }
}

function designsText({ method: { kind, coalitions }, reference }: Gap): string {
  const target = reference === 'claimed' ? 'as claimed' : 'at its ideal'
  if (coalitions === 1) return 'the organisation as it is'
  if (coalitions === 2) return `the organisation as it is and ${target}`
  return `${kind === 'exact' ? 'all ' : ''}${exactText(coalitions)} combinations of levers`
}
