import type { Fit } from '../../logs/estimate/fit.js'
import type { Tally } from '../../logs/estimate/tally.js'
import type { Firm } from '../../logs/firm/firm.js'
import { countText, lawText, secondsText } from '../../logs/firm/number-text.js'
import { histogramOf, patienceOf } from '../../logs/firm/shapes.js'
import { fixedText } from '../figure-text.js'
import type { Section } from '../report.js'

const MOST_SHOWN = 3
const WIDEST_BAR = 24

/** The most frequent conversations: how long they take in the log, and by the law that was chosen. */
export function talkShapes({ issues }: Firm): readonly Section[] {
  return issues
    .flatMap(({ id, talk }) => talk.map((one) => ({ ...one, issue: id })))
    .filter((one): one is typeof one & { fit: Fit } => one.fit !== null)
    .toSorted((a, b) => b.seconds.count - a.seconds.count)
    .slice(0, MOST_SHOWN)
    .map(({ issue, team, seconds, fit }) => shapeOf(`Talk about ${issue} at ${team}`, seconds, fit))
}

function shapeOf(title: string, seconds: Tally, fit: Fit): Section {
  const bins = histogramOf(seconds, fit)
  const most = Math.max(...bins.map(({ seen }) => seen))
  return {
    kind: 'table',
    title,
    columns: [
      { heading: 'takes', align: 'left' },
      { heading: 'in the log', align: 'right' },
      { heading: 'by the law', align: 'right' },
      { heading: '', align: 'left' },
    ],
    rows: bins.map(({ from, to, seen, told }) => [
      spanText(from, to),
      `${fixedText(100 * seen, 1)} %`,
      { text: `${fixedText(100 * told, 1)} %`, tone: 'dim' },
      '█'.repeat(Math.round((seen / most) * WIDEST_BAR)),
    ]),
    note: `${countText(seconds.count)} conversations, mean ${secondsText(seconds.mean)}, coefficient of variation ${fixedText(seconds.cv, 2)}, median ${secondsText(seconds.quantile(0.5))}. ${chosenText(fit)}`,
  }
}

function spanText(from: number, to: number): string {
  if (from === 0) return `up to ${secondsText(to)}`
  return to === Number.POSITIVE_INFINITY ? `over ${secondsText(from)}` : `${secondsText(from)} to ${secondsText(to)}`
}

/** Which law was chosen, and how far behind it the others are. */
function chosenText({ best, others }: Fit): string {
  const behind = others.map(({ spec, aic }) => `${spec.law} (${fixedText(aic - best.aic, 0)})`)
  return `Chosen by likelihood: ${lawText(best.spec)}. By Akaike’s criterion behind it: ${behind.join(', ')}; less than 2 is as good${
    others.some(({ aic }) => aic < best.aic)
      ? ', and one ahead of it varies too much or too little for a line that has to wait as this one does'
      : ''
  }.`
}

/** How long customers would wait: by Kaplan and Meier with its band, and by the law. */
export function patienceShape({ patience }: Firm): Section | null {
  if (patience === null) return null
  const { survival, fit } = patience
  return {
    kind: 'table',
    title: 'Patience: share that still waits',
    columns: [
      { heading: 'after', align: 'left' },
      { heading: 'in the log', align: 'right' },
      { heading: 'by the law', align: 'right' },
      { heading: '', align: 'left' },
    ],
    rows: patienceOf(survival, fit).map(({ at, seen, told }) => [
      secondsText(at),
      `${fixedText(100 * seen, 1)} %`,
      { text: `${fixedText(100 * told, 1)} %`, tone: 'dim' },
      '█'.repeat(Math.round(seen * WIDEST_BAR)),
    ]),
    note: `Kaplan and Meier, with ${countText(survival.censored)} answered customers as those whose patience is only known to be longer: median ${Number.isNaN(survival.median) ? 'beyond the log' : secondsText(survival.median)}, mean up to the longest wait ${secondsText(survival.restrictedMean)}. ${chosenText(fit)}`,
  }
}
