import type { Dependence, Gap } from '../../experiment/gap/gap.js'
import { figureLine, percentText } from '../figure-text.js'
import type { Cell, Note, Table } from '../report.js'
import { bySize, listText, type NamedEffect } from './conclusion.js'

/** Effects that do not reach that share of the gap are not worth beginning with. */
const WORTH = 0.01

const PRICE =
  'What it takes to make a lever true has a price, which is not known here: weigh what each wins back against its own.'

/** The lever to make true first, and why; null where no lever's part is beyond simulation noise. */
export function whereToBegin(gap: Gap): Note | null {
  const harmful = bySize(gap).filter(({ effect }) => effect.shapley.proven && (effect.shapley.mean ?? 0) > 0)
  const [largest] = harmful
  if (largest === undefined) return null
  const single = [...harmful].sort((a, b) => (b.effect.alone.mean ?? 0) - (a.effect.alone.mean ?? 0))[0]!
  return {
    kind: 'note',
    title: 'Where to begin',
    text: `${textOf(gap, largest, single)}${unclaimedText(gap, single)} ${PRICE}`,
    tone: 'plain',
  }
}

function textOf(gap: Gap, largest: NamedEffect, single: NamedEffect): string {
  const part = percentText(largest.effect.share)
  const whole = gap.measures.trust_loss.gap.mean ?? 0
  if (bySize(gap).length === 1) return `With ${single.lever}: it is the whole gap.`
  if ((single.effect.alone.mean ?? 0) < WORTH * whole) {
    return `No lever does anything worth having alone. The largest fair part is that of ${largest.lever} (${part}): begin with it only together with others.`
  }
  const alone = `${figureLine(single.effect.alone)} points`
  if (largest.lever === single.lever) {
    return `With ${single.lever}: it has the largest fair part of the gap (${part}), and alone it already wins back ${alone}, more than any other lever alone.`
  }
  return `With ${single.lever}: alone it wins back ${alone}, more than any other lever alone. The largest fair part is that of ${largest.lever} (${part}), which alone would win back ${figureLine(largest.effect.alone)}.`
}

/** What no claim is about may be the better beginning. */
function unclaimedText(gap: Gap, single: NamedEffect): string {
  const [worst] = unclaimedBySize(gap).filter(({ proven }) => proven)
  if (worst === undefined) return ''
  const points = worst.takes_off.trust_loss
  if ((points.mean ?? 0) <= (single.effect.alone.mean ?? 0)) return ''
  return ` Beside the gap, mending ${worst.what}, about which nobody claims anything, would alone win back ${figureLine(points)} points: more than any lever alone.`
}

/** Levers that do little alone, and what each works with. */
export function wasted(gap: Gap): Note | null {
  if (gap.dependences.length === 0) return null
  const text = gap.dependences.map((dependence) => wastedText(gap, dependence)).join(' ')
  return { kind: 'note', title: 'What would be wasted alone', text, tone: 'plain' }
}

function wastedText({ measures, replications }: Gap, { lever, partner, proven, together }: Dependence): string {
  const { alone, shapley } = measures.trust_loss.levers[lever]!
  const head = `What ${lever} alone would win back, ${figureLine(alone)} points, is little of its fair part, ${figureLine(shapley)}:`
  const sure = proven ? '' : `as far as ${replications} replications tell, `
  return partner === null
    ? `${head} ${sure}it works only together with several others.`
    : `${head} ${sure}it works only together with others, ${partner} above all (both together win back ${figureLine(together)} points more than the two by themselves).`
}

/** Levers that make things worse, where there are such. */
export function backfiring(gap: Gap): Note | null {
  const found = bySize(gap).filter(({ effect }) => effect.shapley.proven && (effect.shapley.mean ?? 0) < 0)
  if (found.length === 0) return null
  const names = listText(found.map(({ lever }) => lever))
  const text = `Making ${names} true would cost trust instead of winning it back.`
  return { kind: 'note', text, tone: 'bad' }
}

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
function unclaimedBySize({ unclaimed }: Gap): readonly Harm[] {
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
