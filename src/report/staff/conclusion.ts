import type { Staffing, Staffings } from '../../experiment/staff/staffing.js'
import { findMeasure } from '../../measures/catalogue.js'
import { namingOf } from '../../measures/naming.js'
import { exactText, figureLine, fixedText, unitText } from '../figure-text.js'
import { listText } from '../gap/conclusion.js'
import { moneyAYearText } from '../yearly.js'

const SIGNS = { '>=': '≥', '<=': '≤', '>': '>', '<': '<' } as const

/** `service level ≥ 80 %`, `queue time at claims ≤ 5 min`. */
export function targetText({ expectation: { path, comparison, value, unit }, measure, unit: own }: Staffings): string {
  const steps = path.split('.')
  const where = steps.length > 1 ? ` at ${steps[1]}` : ''
  const bare = own === 'share' && unit === '' ? { value: value * 100, unit: '%' } : { value, unit }
  const written = bare.unit === '' ? (own === 'share' ? '%' : own) : bare.unit
  return `${namingOf(findMeasure(measure)!).noun}${where} ${SIGNS[comparison]} ${exactText(Number(bare.value.toPrecision(9)))} ${written}`
}

/** The answer for one design, against its people of today. */
export function staffingSentence(found: Staffings, design: Staffing): string {
  const { team, today, needed } = design
  const target = targetText(found)
  if (!design.met) return unmetSentence(found, design)
  const change = needed.desk_hours - today.desk_hours
  const where = design.by_interval && design.intervals.length > 1 ? ' in every interval' : ''
  const head = `To hold ${target}${where}, ${team} needs ${hoursText(needed.desk_hours)} desk hours a week`
  if (change === 0) return `${head}, as many as it has today.`
  return `${head}, ${hoursText(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than today: ${worthText(found, today, needed)}.`
}

/** The answer for a design beside the first: the people that the way it works saves, or needs. */
export function besideSentence(found: Staffings, first: Staffing, other: Staffing): string {
  const target = targetText(found)
  for (const design of [first, other]) {
    if (!design.met) return `${design.label}: ${unmetSentence(found, design)}`
  }
  const [a, b] = [first.needed.desk_hours, other.needed.desk_hours]
  if (a === b)
    return `For ${target}, ${other.label} and ${first.label} need as many people: ${hoursText(a)} desk hours of ${first.team} a week.`
  const sizes = `${hoursText(b)} desk hours of ${other.team} a week instead of ${hoursText(a)}`
  return `For ${target}, ${other.label} needs ${b < a ? 'fewer' : 'more'} people than ${first.label}, ${sizes}: ${worthText(found, first.needed, other.needed)}.`
}

/** `2.3 full-time people, 105 thousand USD a year less`. */
function worthText({ currency }: Staffings, from: Staffing['today'], to: Staffing['today']): string {
  const people = to.full_time - from.full_time
  const size = `${fixedText(Math.abs(people), 1)} full-time people`
  if (to.pay_a_year === null || from.pay_a_year === null) return `${size} ${people > 0 ? 'more' : 'fewer'}`
  const pay = to.pay_a_year - from.pay_a_year
  return `${size}, ${moneyAYearText({ mean: pay, half_width: null }, currency)} ${pay > 0 ? 'more' : 'less'}`
}

/** Where no number of people holds the target, and how near so many come that nobody waits. */
function unmetSentence(found: Staffings, design: Staffing): string {
  const { team, intervals, figures } = design
  const target = targetText(found)
  const unmet = intervals.filter(({ needed }) => needed === null)
  const unit = findMeasure(found.measure)!.unit
  const text = (figure: typeof figures.most) => `${figureLine(figure, unit)} ${unitText(found.unit)}`
  if (unmet.length === 0) {
    return `No roster of ${team} was found that holds ${target} everywhere: the intervals hang together too much. The nearest is below.`
  }
  const everywhere = unmet.length === intervals.length
  const where = everywhere || !design.by_interval ? '' : ` ${listText(unmet.map((interval) => interval.text))}`
  const best = everywhere ? figures.most : unmet[0]!.figures!.needed
  return `No number of agents of ${team} holds ${target}${where}: with so many that nobody waits for them it is ${text(best)}.`
}

/** Hours as planners write them. */
export function hoursText(hours: number): string {
  return exactText(Number(hours.toFixed(1)))
}
