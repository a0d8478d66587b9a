import type { Gap, RoadmapStep } from '../../../experiment/gap/gap.js'
import { figureLine, figureText, fixedText, percentText } from '../../figure-text.js'
import type { Chart, Note, Table } from '../../report.js'
import { listText, referenceText, signedText } from './gap-text.js'

/** Trust lost after each step of the roadmap. */
export function roadmapChart(gap: Gap): Chart | null {
  const { path, measures } = gap
  if (path === undefined || path.length === 0) return null
  const { actual } = measures.trust_loss
  const bar = (label: string, value: number | null, text: string) => ({ label, value: value ?? 0, text })
  return {
    kind: 'chart',
    title: 'Step by step, whatever wins back most next: points of trust still lost per case',
    tones: { positive: 'plain', negative: 'good' },
    bars: [
      bar('as it is', actual.mean, figureLine(actual)),
      ...path.map(({ lever, after }) => bar(`after ${lever}`, after.trust_loss.mean, figureLine(after.trust_loss))),
    ],
    note: `After the last step everything is ${gap.reference === 'claimed' ? 'as claimed' : 'at its ideal'}.`,
  }
}

/** What each step wins back at its place and alone, and where that leaves leaving and money. */
export function roadmapTable(gap: Gap): Table | null {
  const { path, measures, currency } = gap
  if (path === undefined || path.length === 0) return null
  const paid = measures.cost.actual.mean !== 0
  const gained = (figure: RoadmapStep['gain']) => signedText(figureText(figure), figure.mean)
  return {
    kind: 'table',
    columns: [
      { heading: '', align: 'left' },
      { heading: 'wins back', align: 'right' },
      { heading: 'alone', align: 'right' },
      { heading: 'then leaving, %', align: 'right' },
      ...(paid ? [{ heading: `${currency} each`, align: 'right' as const }] : []),
    ],
    rows: path.map(({ lever, gain, alone, after }, step) => [
      `${step + 1}. ${lever}`,
      gained(gain),
      { text: gained(alone), tone: 'dim' as const },
      figureLine(after.churn, 'share'),
      ...(paid ? [figureLine(after.cost, 'currency')] : []),
    ]),
  }
}

/** Where the order matters, and where it could as well be another. */
export function roadmapOrder(gap: Gap): Note | null {
  const { path } = gap
  if (path === undefined || path.length < 2) return null
  const matters = path.filter(({ order_matters }) => order_matters)
  const placed = matters.map(
    ({ lever, gain, alone }) =>
      `${lever} (${fixedText(gain.mean ?? 0, 2)} here, ${fixedText(alone.mean ?? 0, 2)} alone)`,
  )
  const order =
    matters.length === 0
      ? 'The order hardly matters: each lever wins back about as much here as alone.'
      : `The order matters for ${listText(placed)}: what comes before ${matters.length === 1 ? 'it opens its way' : 'them opens their way'}.`
  const close = path.flatMap(({ lever, alike }, step) =>
    alike.length === 0 ? [] : [`step ${step + 1} could as well be ${listText(alike, 'or')} instead of ${lever}`],
  )
  const open = close.length === 0 ? '' : ` Within simulation noise ${close.join('; ')}.`
  return { kind: 'note', text: `${order}${open}${halfway(gap)}`, tone: 'plain' }
}

/** How little the first half of the steps may do. */
function halfway(gap: Gap): string {
  const path = gap.path!
  const { actual, gap: whole } = gap.measures.trust_loss
  const half = Math.floor(path.length / 2)
  const reached = path[half - 1]?.after.trust_loss.mean
  if (reached === undefined || reached === null || actual.mean === null || !whole.mean) return ''
  const steps = half === 1 ? 'The first step wins' : `The first ${half} of ${path.length} steps win`
  return ` ${steps} back ${percentText((actual.mean - reached) / whole.mean)} of the way to ${referenceText(gap) === 'as claimed' ? 'what is claimed' : 'the ideal'}.`
}
