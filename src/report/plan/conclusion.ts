import type { Outcome, ProgrammePlan } from '../../experiment/programme/programme-plan.js'
import { percentText } from '../figure-text.js'
import { listText } from '../gap/conclusion.js'
import type { Note } from '../report.js'
import { worldWords } from '../world-words.js'
import { moneyLine, paidText, paybackText, yearsText } from './amounts.js'

/** In so many of the worlds a programme has to be worth more than it takes before anybody is told to do it. */
const AGREE = 0.8
const NUMBERS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** The answer: what to do first, what it takes, when it pays back, and how surely. */
export function planSentence(plan: ProgrammePlan): string {
  const { best, years } = plan
  const over = `over ${yearsText(years)}`
  if (best.measures.length === 0) {
    return `Do none of these: no measure${withinBudget(plan)} is worth what it takes ${over}.`
  }
  const verdict = verdictOf(plan)
  const names = listText(orderedNames(plan))
  if (verdict === 'open') return `No measure can be recommended: the best, ${names}, ${inFew(plan)}.`
  const surely = verdict === 'unproven' ? ', though it may be chance' : ''
  return `${imperative(plan)}: ${names}${surely}. ${takesText(plan)}. ${paysText(plan)}; ${inWorlds(plan)}.`
}

/** Whether the best set may be recommended. */
function verdictOf({ best, worlds }: ProgrammePlan): 'do' | 'unproven' | 'open' {
  if (worlds !== null && worlds.worth < AGREE * worlds.worlds) return 'open'
  return (best.worth.mean ?? 0) > (best.worth.half_width ?? Number.POSITIVE_INFINITY) ? 'do' : 'unproven'
}

function imperative({ best, measures }: ProgrammePlan): string {
  const [chosen, all] = [best.measures.length, Object.keys(measures).length]
  if (all === 1) return 'Do it'
  if (chosen === 1) return 'Do this one'
  const those = chosen === all ? `all ${countText(chosen)}` : `these ${countText(chosen)}`
  return `Do ${those}, in this order`
}

function orderedNames({ order }: ProgrammePlan): readonly string[] {
  return order.flatMap(({ measures }) => measures)
}

function countText(count: number): string {
  return NUMBERS[count] ?? String(count)
}

function withinBudget({ budget, currency }: ProgrammePlan): string {
  return budget === null ? '' : ` within a budget of ${paidText(budget)} ${currency}`
}

function takesText({ best, currency, budget }: ProgrammePlan): string {
  const { first_year, a_year } = best.takes
  const who = best.measures.length === 1 ? 'It takes' : 'They take'
  if (first_year === 0) return `${who} no money`
  const later = a_year > 0 ? ` and ${paidText(a_year)} in each later one` : ''
  const of = budget === null ? '' : ` of the ${paidText(budget)} of the budget`
  return `${who} ${paidText(first_year)} ${currency} in the first year${later}${of}`
}

/** When it pays back: first on cash alone, then with what is assumed. */
function paysText({ best, years }: ProgrammePlan): string {
  const [cash, all] = [paybackText(best.payback.cash, years), paybackText(best.payback.with_assumed, years)]
  const [who, does, pays] = best.measures.length === 1 ? ['it', 'does', 'pays'] : ['they', 'do', 'pay']
  const kept = 'with customers kept and won (assumed)'
  if (cash !== null) {
    const other = all === null ? `, but not ${kept}` : `, and ${kept} ${inText(all)}`
    return `On cash alone ${who} ${pays} back ${inText(cash)}${other}`
  }
  const not = `On cash alone ${who} ${does} not pay back within ${yearsText(years)}`
  return all === null ? `${not}, nor ${kept}` : `${not}, ${kept} ${who} ${does} ${inText(all)}`
}

function inText(payback: string): string {
  return payback === 'at once' ? payback : `in ${payback}`
}

function inWorlds({ best, worlds, years }: ProgrammePlan): string {
  const one = best.measures.length === 1
  const are = one ? 'it is' : 'they are'
  const worth = `worth ${moneyLine(best.worth)} more than ${one ? 'it takes' : 'they take'} over ${yearsText(years)}`
  if (worlds === null) return `${are} ${worth}`
  return `${are} worth more than ${one ? 'it takes' : 'they take'} in ${worlds.worth} of ${worlds.worlds} ${worldWords(worlds).many}`
}

/** Of what too few of the worlds agree on. */
function inFew({ best, worlds }: ProgrammePlan): string {
  const [are, takes] = best.measures.length === 1 ? ['is', 'it takes'] : ['are', 'they take']
  return `${are} worth more than ${takes} in only ${worlds!.worth} of ${worlds!.worlds} ${worldWords(worlds!).many}`
}

/** Whether cash alone would choose otherwise. */
export function onCashAlone({ best, best_on_cash, currency, years }: ProgrammePlan): Note {
  const same = sameSet(best, best_on_cash)
  const names = listText(best_on_cash.measures)
  const brings = `${moneyLine(best_on_cash.net_present_value.cash)} ${currency} over ${yearsText(years)}`
  const text = same
    ? best.measures.length === 0
      ? 'On cash alone it is the same.'
      : `By cash alone the choice is the same: ${brings}.`
    : best_on_cash.measures.length === 0
      ? 'By cash alone nothing would be done: what these measures bring is customers who stay and talk well of the firm, which is assumed value.'
      : `By cash alone one would do ${names} instead: ${brings}.`
  return { kind: 'note', text, tone: 'plain' }
}

function sameSet(one: Outcome, other: Outcome): boolean {
  return one.measures.join() === other.measures.join()
}

/** How sure it is that nothing else is better, and what took part. */
export function howSure({ selection, replications, confidence, currency, scenario, seed }: ProgrammePlan): Note {
  const { kind, sets, chance, unit } = selection
  const of =
    kind === 'all' ? `Of all ${sets} possible sets of measures` : `Of ${sets} sets of measures that a search met`
  const surely = chance === 1 ? 'for sure' : `with a chance of at least ${percentText(chance)}`
  const within = `the one above is within ${paidText(unit)} ${currency} of the best ${surely}, in this world`
  const told = `${scenario.name}: the same customers throughout (seed ${seed}), each figure from ${replications} replications; sets were looked at as often as it took to tell, in ${paidText(selection.replications)} replications of all`
  return {
    kind: 'note',
    text: `${of}, ${within}. ${told}. ± is the half-width of the ${percentText(confidence)} interval.`,
    tone: 'dim',
  }
}

/** What the figures rest on. */
export const ASSUMED =
  'Cash is what is paid: agents’ hours, replacing leavers, concessions, advertising, and what the measures take. Assumed value is that of customers kept and won: it rests on what a customer is worth and how people leave and talk. Capacity is hours that are paid anyway, of agents and managers; they become cash only where staffing follows, and are in no sum here. The ramp is straight in time, through the house half way where that could be simulated; programme costs are those that the file states.'
