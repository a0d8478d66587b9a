import type { Stretch } from '../../experiment/best-point.js'
import type { Delegated, Delegation, Limit, LimitCurve } from '../../experiment/delegate/delegation.js'
import type { Figure } from '../../experiment/summary.js'
import { exactText, figureBrief, figureText, signedText, significantText } from '../figure-text.js'
import type { Cell, Column, CurvePoint, Plot, Table } from '../report.js'
import { yearly } from '../yearly.js'
import { limitText, signedLimit } from './conclusion.js'

const THOUSAND = 1000
/** So much more of limit is spoken of where there is none today. */
const USUAL_UNIT = 50

/** What a verdict rests on. */
interface Proven extends Figure {
  readonly verdict: string
}

/** The table to sign: by issue and for all of them, the limit and what it is worth. */
export function signTable(found: Delegation): Table {
  const { currency, today, whole, issues } = found
  const heading = (text: string): Column => ({ heading: text, align: 'right', wraps: true })
  const saves = `saves a year, 1,000 ${currency}`
  const then = found.reference === 'claimed' ? 'all else as claimed' : 'all else at its best'
  const claimed = whole.claimed !== null
  return {
    kind: 'table',
    title: `To sign: up to what amount ${found.team} decides alone, ${currency}`,
    columns: [
      { heading: 'issue', align: 'left' },
      heading('today'),
      heading('sign'),
      heading('as cheap'),
      heading(saves),
      ...(claimed ? [heading(`${then}: sign`), heading('as cheap'), heading(saves)] : []),
    ],
    rows: [
      ...Object.entries(issues).map(([name, part]) => signRow(name, part, today)),
      signRow({ text: 'the whole house', tone: 'strong' }, whole, today),
    ],
    note: 'Sign: the cheapest limit, or that of today where it cannot be told from the cheapest. As cheap: limits around the cheapest that cannot be told from it (paired differences on the same customers). An issue’s row is what its own cases cost in concessions and in customers lost or put off, read where all issues have that limit; labour is the whole house’s. ~ not beyond simulation noise.',
  }
}

function signRow(name: Cell, { actual, claimed, cases_per_year }: Delegated, today: Limit): readonly Cell[] {
  const half = (curve: LimitCurve): readonly Cell[] => {
    const signed = signedLimit(curve)
    const saved = curve.points[curve.signed]!.from_today.cost
    return [
      { text: short(signed), tone: 'strong' },
      plateauText(curve, curve.plateau),
      signed === today ? '' : savedCell(saved, cases_per_year / THOUSAND),
    ]
  }
  return [name, short(today), ...half(actual), ...(claimed === null ? [] : half(claimed))]
}

function plateauText({ points }: LimitCurve, plateau: Stretch | null): string {
  if (plateau === null) return ''
  const [from, to] = [points[plateau.from]!.limit, points[plateau.to]!.limit]
  return from === to ? short(from) : `${short(from)} to ${short(to)}`
}

function short(limit: Limit): string {
  return limit === 'unlimited' ? 'any' : exactText(limit)
}

/** What is taken off a cost, times so many. */
function savedCell(figure: Proven, times: number): Cell {
  return cellOf(yearly(figure, -times), figure.verdict, 'currency')
}

function cellOf(figure: Figure, verdict: string, unit = ''): Cell {
  const { mean, half } = figureText(figure, unit, 1)
  const text = signedText({ mean, half: half.replace('± ', '±') }, figure.mean)
  if (verdict === 'unproven') return { text: figure.mean === null ? text : `${text} ~`, tone: 'dim' }
  return { text, tone: verdict === 'better' ? 'good' : 'bad' }
}

/** What each limit saves a year against today's, in both states of all else. */
export function savingsPlot({ limits, today, whole, currency, reference, confidence, team }: Delegation): Plot | null {
  if (limits.length < 2 || whole.actual.best === null) return null
  const point = (figure: Figure): CurvePoint | null => {
    const { mean, half_width } = yearly(figure, -whole.cases_per_year / THOUSAND)
    if (mean === null) return null
    return { value: mean || 0, low: mean - (half_width ?? 0), high: mean + (half_width ?? 0) }
  }
  const curve = (label: string, { points }: LimitCurve) => {
    return { label, points: points.map(({ from_today }) => point(from_today.cost)) }
  }
  const then = reference === 'claimed' ? 'if all else were as claimed' : 'if all else were at its best'
  const { actual, claimed } = whole
  return {
    kind: 'plot',
    title: `Thousand ${currency} a year that a limit saves against today’s of ${limitText(today, currency)}`,
    axis: `${team} decides alone up to, ${currency}`,
    ticks: limits.map((limit, at) => ({ at, text: short(limit) })),
    curves: claimed === null ? [curve('', actual)] : [curve('as things are', actual), curve(then, claimed)],
    text: significantText,
    note: `░ ${exactText(Number((100 * confidence).toPrecision(6)))} % interval of each difference from today’s limit, on the same customers, corrected for all limits. Limits stand at equal distances.`,
  }
}

/** Every limit for the whole house: cost, trust and what is decided on the spot. */
export function limitTable(found: Delegation, curve: LimitCurve, title: string): Table {
  const { currency, today, whole } = found
  const right = (heading: string): Column => ({ heading, align: 'right', wraps: true })
  return {
    kind: 'table',
    title,
    columns: [
      right(`limit, ${currency}`),
      right(`cost per case, ${currency}`),
      right(`saves a year, 1,000 ${currency}`),
      right('trust lost per case, points'),
      right('less than today'),
      right('decided on the spot, %'),
      { heading: '', align: 'left' },
    ],
    rows: curve.points.map(({ limit, measures, from_today }, index): readonly Cell[] => {
      const isToday = limit === today
      return [
        short(limit),
        figureBrief(measures.cost, 'currency'),
        isToday ? '' : savedCell(from_today.cost, whole.cases_per_year / THOUSAND),
        figureBrief(measures.trust_loss),
        isToday ? '' : cellOf(yearly(from_today.trust_loss, -1), from_today.trust_loss.verdict),
        figureBrief(measures.on_the_spot, 'share'),
        markOf(curve, index, isToday),
      ]
    }),
  }
}

function markOf({ best, plateau }: LimitCurve, index: number, isToday: boolean): Cell {
  const marks = [
    ...(index === best
      ? ['cheapest']
      : plateau !== null && index >= plateau.from && index <= plateau.to
        ? ['as cheap']
        : []),
    ...(isToday ? ['today'] : []),
  ]
  return marks.join(', ')
}

/** From each limit to the next: what it saves and what trust it keeps, by so much more of limit as well. */
export function stepTable({ currency, today, whole }: Delegation, { steps }: LimitCurve, title: string): Table {
  const right = (heading: string): Column => ({ heading, align: 'right', wraps: true })
  const unit = typeof today === 'number' && today > 0 ? today : USUAL_UNIT
  const per = `per ${short(unit)} ${currency}`
  return {
    kind: 'table',
    title,
    columns: [
      right(`from, ${currency}`),
      right('to'),
      right(`saves a year, 1,000 ${currency}`),
      right(per),
      right('points of trust kept per case'),
      right(per),
    ],
    rows: steps.map(({ from, to, cost, cost_per_unit, trust_loss, trust_loss_per_unit }): readonly Cell[] => [
      short(from),
      short(to),
      savedCell(cost, whole.cases_per_year / THOUSAND),
      perUnitCell(cost_per_unit, cost, (-unit * whole.cases_per_year) / THOUSAND),
      cellOf(yearly(trust_loss, -1), trust_loss.verdict),
      perUnitCell(trust_loss_per_unit, trust_loss, -unit),
    ]),
    note: '~ not beyond simulation noise, of all steps together.',
  }
}

/** Without its interval, which is that of the whole step. */
function perUnitCell(figure: Figure | null, { verdict }: Proven, times: number): Cell {
  if (figure === null || figure.mean === null) return ''
  return cellOf({ mean: figure.mean * times, half_width: null }, verdict)
}
