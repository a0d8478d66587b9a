import type { Gap } from '../../../experiment/gap/gap.js'
import { figureLine } from '../../figure-text.js'
import type { Cell, Table } from '../../report.js'

type Harm = Gap['unclaimed'][number]

/** What hurts customers though no claim is about it, the worst first; null where there is nothing of the kind. */
export function unclaimedTable(gap: Gap): Table | null {
  const harms = unclaimedBySize(gap)
  if (harms.length === 0) return null
  const hasUnproven = harms.some(({ proven }) => !proven)
  const paid = gap.measures.cost.actual.mean !== 0
  return {
    kind: 'table',
    title: 'Beside the gap: what is bad, and nobody claims otherwise',
    columns: [
      { heading: '', align: 'left' },
      { heading: 'as it is', align: 'left', wraps: true },
      { heading: 'wins back', align: 'right' },
      ...(paid ? [{ heading: `${gap.currency} each`, align: 'right' as const }] : []),
    ],
    rows: harms.map(({ what, places, proven, takes_off }): readonly Cell[] => {
      const points = figureLine(takes_off.trust_loss)
      return [
        what,
        { text: merged(places), tone: 'dim' },
        proven ? points : { text: `~ ${points}`, tone: 'dim' },
        ...(paid ? [figureLine(takes_off.cost, 'currency')] : []),
      ]
    }),
    note: `Points of trust per case that mending this everywhere, and nothing else, wins back${paid ? ', and what it takes off the cost' : ''}. It is no part of the gap, as no claim is about it.${hasUnproven ? ' ~ not beyond simulation noise.' : ''}`,
  }
}

/** What does harm, the worst first. */
export function unclaimedBySize({ unclaimed }: Gap): readonly Harm[] {
  const points = ({ takes_off }: Harm) => takes_off.trust_loss.mean ?? 0
  return unclaimed.filter((harm) => points(harm) > 0).sort((a, b) => points(b) - points(a))
}

/** Places that are alike in one: `cold, 12 % misrouted (front_line, claims)`. */
function merged(places: Harm['places']): string {
  const names = new Map<string, string[]>()
  for (const { path, is } of places) {
    const [section, name] = path.split('.')
    names.set(is, [...(names.get(is) ?? []), ...(section === 'culture' ? [] : [name!])])
  }
  return [...names].map(([is, of]) => (of.length === 0 ? is : `${is} (${of.join(', ')})`)).join('; ')
}
