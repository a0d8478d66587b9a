import type { Behaviour } from '../../evidence/parameter.js'
import { PARAMETERS } from '../../evidence/registry.js'
import type { Summary } from '../../experiment/summary.js'
import { exactText } from '../figure-text.js'
import type { Table } from '../report.js'

/** As many causes of trust as are shown with their assumed size. */
const MOST_CAUSES = 4

/**
 * The assumed sizes that moved most: of the causes at the top of the trust ledger, and of loyalty and word of mouth
 * where they move money or talk, and of people where they are afraid, change or leave.
 * @param beliefs the scenario's own values by registry id, where it has any
 */
export function assumptions(summary: Summary, beliefs: Readonly<Record<string, number>>): Table | null {
  const ids = [...trustSizes(summary), ...moneySizes(summary), ...peopleSizes(summary)]
  const carrying = ids
    .map((id) => PARAMETERS.find((parameter) => parameter.id === id))
    .filter(
      (parameter): parameter is Behaviour<never> => parameter?.kind === 'behaviour' && parameter.size === 'assumed',
    )
  if (carrying.length === 0) return null
  return {
    kind: 'table',
    title: 'What it rests on: assumed sizes that moved most',
    columns: [
      { heading: '', align: 'left', wraps: true },
      { heading: 'value', align: 'right' },
      { heading: 'plausible', align: 'right' },
      { heading: 'what would settle it', align: 'left', wraps: true },
    ],
    rows: carrying.map(({ id, label, value, range, changes }) => [
      label,
      exactText(beliefs[id] ?? value),
      { text: `${exactText(range[0])} to ${exactText(range[1])}`, tone: 'dim' },
      { text: changes, tone: 'dim' },
    ]),
  }
}

function trustSizes({ trust_loss_by_cause }: Summary): readonly string[] {
  return Object.entries(trust_loss_by_cause)
    .filter(([, { mean }]) => mean !== null && mean !== 0)
    .sort(([, a], [, b]) => Math.abs(b.mean!) - Math.abs(a.mean!))
    .slice(0, MOST_CAUSES)
    .map(([cause]) => (cause === 'over_claim' ? 'trust.over_claim_factor' : `trust.size.${cause}`))
}

function peopleSizes({ cost_by_part, course, gates }: Summary): readonly string[] {
  const confidence = course?.house.agent_confidence ?? []
  return [
    ...(moves(gates.courage?.any.mean) ? ['deciding.courage_exponent'] : []),
    ...(confidence.some(({ mean }) => mean !== confidence[0]!.mean) ? ['people.confidence_half_life'] : []),
    ...(moves(cost_by_part.attrition?.mean) ? ['people.leaving_slope'] : []),
  ]
}

function moves(mean: number | null | undefined): boolean {
  return mean !== null && mean !== undefined && mean !== 0
}

function moneySizes({ cost_by_part, measures }: Summary): readonly string[] {
  return [
    ...(moves(cost_by_part.churn?.mean) ? ['churn.trust'] : []),
    ...(moves(measures.word_of_mouth?.mean) ? ['word_of_mouth.negative'] : []),
    ...(moves(cost_by_part.word_of_mouth?.mean) ? ['word_of_mouth.listener_in_market'] : []),
  ]
}
