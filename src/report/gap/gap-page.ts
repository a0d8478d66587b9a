import { GAP_MEASURES, type Gap } from '../../experiment/gap/gap.js'
import { casesText, exactText, intervalText } from '../figure-text.js'
import { csv } from '../formats/csv.js'
import type { Note, Report, Section } from '../report.js'
import { reproduce } from '../reproduce.js'
import { expectations } from '../run/verdicts.js'
import { gapSentence, trustTranslated } from './conclusion.js'
import { claimTable, keptTable, otherParts, partTable } from './parts.js'
import { gapWaterfall, gapWorlds, gapWorldsSentence, roadmapChart, roadmapOrder, roadmapTable } from './roadmap.js'
import { backfiring, unclaimedTable, wasted, whereToBegin } from './where-to-begin.js'

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

const COLUMNS = [
  ...['measure', 'unit', 'lever', 'shapley', 'half_width', 'sampling_half_width', 'share', 'p_adjusted', 'proven'],
  ...['alone', 'alone_half_width', 'last', 'last_half_width'],
]

/** A gap as tidy CSV: a row for each measure and lever that shares it, and one for the whole (`gap`). */
export function gapCsv({ measures }: Gap): string {
  const rows = GAP_MEASURES.flatMap((id) => {
    const { unit, gap, levers } = measures[id]
    const whole = [id, unit, 'gap', gap.mean, gap.half_width, null, gap.mean === 0 ? null : 1]
    return [
      [...whole, gap.p_adjusted, String(gap.proven), null, null, null, null],
      ...Object.entries(levers).map(([lever, { shapley, sampling_half_width, share, alone, last }]) => [
        ...[id, unit, lever, shapley.mean, shapley.half_width, sampling_half_width, share],
        ...[shapley.p_adjusted, String(shapley.proven)],
        ...[alone.mean, alone.half_width, last.mean, last.half_width],
      ]),
    ]
  })
  return csv(COLUMNS, rows)
}
