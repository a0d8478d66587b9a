import { GAP_MEASURES, type Gap, type RoadmapStep } from '../../experiment/gap/gap.js'
import { findMeasure } from '../../measures/catalogue.js'
import {
  figureLine,
  figureText,
  fixedText,
  NOTHING,
  percentText,
  signedText,
  significantText,
  unitText,
} from '../figure-text.js'
import type { Cell, Chart, Level, Note, Table, Waterfall } from '../report.js'
import { worldWords } from '../world-words.js'
import { bySize, listText, referenceText } from './conclusion.js'

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

/** From what is claimed to what is, in points of trust lost: each lever adds its fair part. */
export function gapWaterfall(gap: Gap): Waterfall {
  const { actual, target } = gap.measures.trust_loss
  const level = (label: string, figure: typeof actual): Level => {
    return { label, value: figure.mean ?? 0, text: figureLine(figure) }
  }
  return {
    kind: 'waterfall',
    title: `From ${gap.reference === 'claimed' ? 'claim' : 'ideal'} to reality: points of trust lost per case`,
    from: level(referenceText(gap), target),
    steps: bySize(gap).map(({ lever, effect }) => ({
      label: lever,
      value: effect.shapley.mean ?? 0,
      text: signedText(figureText(effect.shapley), effect.shapley.mean),
    })),
    to: level('as it is', actual),
    tones: { up: 'bad', down: 'good' },
  }
}

/** Of the variant in the worlds: everything as it is, held against what is claimed. */
const ACTUAL = 'actual'

/** How far the answer holds if people are otherwise than assumed. */
export function gapWorldsSentence({ worlds, measures }: Gap): Note | null {
  if (worlds === undefined) return null
  const parts = (['trust_loss', 'cost'] as const).flatMap((id) => {
    const spread = worlds.differences[ACTUAL]![id]!
    if (measures[id].actual.mean === 0 || spread.worse === null) return []
    const { label } = findMeasure(id)!
    return [
      `the gap costs ${id === 'cost' ? 'money' : 'trust'} in ${spread.worse} of ${spread.worlds} ${worldWords(worlds).many} (${label} ${rangeText(spread, 1)})`,
    ]
  })
  if (parts.length === 0) return null
  return { kind: 'note', text: `${worldWords(worlds).where}, ${parts.join('; ')}.`, tone: 'strong' }
}

/** The gap in every measure across the worlds. */
export function gapWorlds({ worlds, measures, replications }: Gap): Table | null {
  if (worlds === undefined) return null
  const words = worldWords(worlds)
  return {
    kind: 'table',
    title: `The gap across ${worlds.worlds} ${words.many}`,
    columns: [
      { heading: '', align: 'left' },
      { heading: words.asItIs, align: 'right' },
      { heading: `middle 90 % of ${words.some}`, align: 'right' },
      { heading: '', align: 'left' },
      { heading: 'worse in', align: 'right' },
    ],
    rows: GAP_MEASURES.filter((id) => measures[id].actual.mean !== 0).map((id): readonly Cell[] => {
      const { label, unit } = findMeasure(id)!
      const spread = worlds.differences[ACTUAL]![id]!
      const shown = unit.startsWith('per ') ? '' : unitText(measures[id].unit)
      return [
        label,
        figureLine(measures[id].gap, unit),
        rangeText(spread, unit === 'share' ? 100 : 1),
        { text: shown, tone: 'dim' },
        spread.worse === null ? '' : `${spread.worse}`,
      ]
    }),
    note: `${words.each(worlds.drawn, 'both ends')}; ${worlds.replications} replications ${worlds.fitted ? 'each' : 'a world'}, corrected for what chance did to them in all ${replications}. The split over the levers is that of the ${worlds.fitted ? 'firm' : 'world'} ${words.asItIs}.`,
  }
}

function rangeText(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  scale: number,
): string {
  if (low === null || high === null) return NOTHING
  return `${significantText(low * scale)} to ${significantText(high * scale)}`
}
