import type { FrontPoint, ProgrammePlan } from '../../experiment/programme/programme-plan.js'
import type { Figure } from '../../experiment/summary.js'
import { figureLine, significantText } from '../figure-text.js'
import type { CurvePoint, Plane, Table } from '../report.js'
import { gainInThousands, THOUSAND, yearsText } from './amounts.js'

/** More sets than that have no mark of their own. */
const MARKS = '123456789abcdefghijklmnopqrstuvwxyz'
const OPEN = '~'
const BEHIND = '·'

/** Sets that are told one by one: those on the front, the best, and today. */
function told({ front, best }: ProgrammePlan): readonly FrontPoint[] {
  const chosen = best.measures.join()
  const isTold = ({ place, measures }: FrontPoint) =>
    place === 'front' || measures.length === 0 || measures.join() === chosen
  return front.filter(isTold).slice(0, MARKS.length)
}

/** Every set by cash and trust: those that no other beats in both have a number. */
export function frontPlane(plan: ProgrammePlan): Plane | null {
  const { front, currency, years } = plan
  const numbered = told(plan)
  if (front.length < 3) return null
  const others = front.filter((point) => !numbered.includes(point))
  return {
    kind: 'plane',
    title: `Cash against trust over ${yearsText(years)}: what no other set beats in both`,
    x: `cash, 1,000 ${currency}`,
    y: 'points of trust won against today',
    text: significantText,
    points: [...numbered, ...others.toSorted((a, b) => (a.place < b.place ? 1 : -1))].map((point) => ({
      mark: numbered.includes(point) ? MARKS[numbered.indexOf(point)]! : point.place === 'behind' ? BEHIND : OPEN,
      label: nameOf(point),
      isBest: numbered.includes(point),
      x: scaled(point.cash, 1 / THOUSAND),
      y: scaled(point.trust_loss, -1),
    })),
  }
}

function scaled({ mean, half_width }: Figure, scale: number): CurvePoint {
  const [value, half] = [(mean ?? 0) * scale, (half_width ?? 0) * Math.abs(scale)]
  return { value, low: value - half, high: value + half }
}

/** The sets with a number. */
export function frontTable(plan: ProgrammePlan): Table | null {
  const { front, currency, best } = plan
  if (front.length < 3) return null
  const count = (place: FrontPoint['place']) => front.filter((point) => point.place === place).length
  return {
    kind: 'table',
    columns: [
      { heading: '', align: 'left' },
      { heading: '', align: 'left', wraps: true },
      { heading: `cash, 1,000 ${currency}`, align: 'right' },
      { heading: 'trust won, points', align: 'right' },
    ],
    rows: told(plan).map((point, index) => [
      MARKS[index]!,
      `${nameOf(point)}${point.measures.join() === best.measures.join() ? ' (the best)' : ''}`,
      gainInThousands(point.cash),
      point.measures.length === 0 ? '0' : figureLine({ ...point.trust_loss, mean: -(point.trust_loss.mean ?? 0) }),
    ]),
    note: `Of ${front.length} sets ${count('front')} are beaten by no other in both; ${count('open')} (${OPEN}) are, but not beyond simulation noise, and ${count('behind')} (${BEHIND}) surely. Besides those, today and the best have a number. All are in --json.`,
  }
}

function nameOf({ measures }: FrontPoint): string {
  return measures.length === 0 ? 'today' : measures.join(', ')
}
