import type { Dependence, Gap } from '../../../experiment/gap/gap.js'
import { figureLine, percentText } from '../../figure-text.js'
import type { Note } from '../../report.js'
import { bySize, listText, type NamedEffect } from './gap-text.js'
import { unclaimedBySize } from './unclaimed-table.js'

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
