import { endsOf } from '../../experiment/figures.js'
import type { Figure, Summary } from '../../experiment/summary.js'
import { confidenceText, significantText } from '../figure-text.js'
import type { Curve, Plot } from '../report.js'

/** Small enough that several stand on a page. */
const HEIGHT = 5
/** More teams than that cannot be told apart at this height: then the whole house is shown. */
const MOST_CURVES = 3

/** How people and customers fare from week to week, one small plot for each figure that moves. */
export function course({ course: found, confidence }: Summary): readonly Plot[] {
  if (found === null) return []
  const { house, team } = found
  const byTeam = Object.entries(team).map(([label, series]) => ({ label, series: series.agent_confidence! }))
  const moved = byTeam.filter(({ series }) => movesBeyondNoise(series))
  const whole = (id: string) => [{ label: '', series: house[id]! }]
  const note = `░ ${confidenceText(confidence)} interval of each week.`
  const plots = [
    [
      `Confidence${moved.length === 1 ? ` of ${moved[0]!.label}` : ''}, % of small decisions that agents dare`,
      moved.length > 0 && moved.length <= MOST_CURVES ? moved : whole('agent_confidence'),
    ],
    ['Authority used, % of the discretion that agents have', whole('authority_used')],
    ['Skill, %', whole('agent_skill')],
    ['Seats taken, %', whole('staffed')],
    ['Trust lost, points, by week of the first contact', whole('trust_loss'), 1],
  ] as const
  const drawn = plots.flatMap(([title, lines, scale = 100]): Plot[] => {
    const moving = lines.filter(({ series }) => moves(series))
    return moving.length === 0 ? [] : [plot(title, moving, scale)]
  })
  return drawn.map((each, index) => (index === drawn.length - 1 ? { ...each, note } : each))
}

function plot(
  title: string,
  lines: readonly { readonly label: string; readonly series: readonly Figure[] }[],
  scale: number,
): Plot {
  const curves = lines.map(
    ({ label, series }): Curve => ({ label, points: series.map((figure) => pointOf(figure, scale)) }),
  )
  const weeks = lines[0]!.series.length
  return {
    kind: 'plot',
    title,
    axis: 'week',
    height: HEIGHT,
    ticks: Array.from({ length: weeks }, (_, week) => ({ at: week, text: String(week + 1) })),
    curves: lines.length === 1 ? curves.map((curve) => ({ ...curve, label: '' })) : curves,
    text: significantText,
  }
}

function pointOf(figure: Figure, scale: number): Curve['points'][number] {
  const { mean } = figure
  if (mean === null) return null
  const { low, high } = endsOf(figure) ?? { low: mean, high: mean }
  return { value: mean * scale, low: low * scale, high: high * scale }
}

/** Whether there is anything to see: not known, or the same every week, needs no plot. */
function moves(series: readonly Figure[]): boolean {
  return reach(series) > 0
}

/** From the lowest week to the highest is further than any two weeks' intervals reach. */
function movesBeyondNoise(series: readonly Figure[]): boolean {
  return reach(series) > 2 * Math.max(0, ...series.map(({ half_width }) => half_width ?? 0))
}

/** From the lowest week to the highest. */
function reach(series: readonly Figure[]): number {
  const known = series.flatMap(({ mean }) => (mean === null ? [] : [mean]))
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known)
}
