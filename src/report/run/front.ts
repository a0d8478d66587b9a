import type { Figure, Summary } from '../../experiment/summary.js'
import type { MeasureId } from '../../measures/catalogue.js'
import {
  durationText,
  exactText,
  fixedText,
  intervalText,
  percentText,
  saysSomething,
  significantText,
} from '../figure-text.js'
import { labelOf } from '../labels.js'
import type { Note, Section, Warnings } from '../report.js'
import { expectationVerdictText } from '../verdict-text.js'
import { openShare } from './answer.js'

/** What a reader is told to do next: where to find out what each lever is worth, and what the answer rests on. */
export interface NextSteps {
  /** The words of commands; null where the scenario has no lever to try. */
  readonly gap: readonly string[] | null
  readonly sensitivity: readonly string[]
}

/** The answer in one sentence. */
export function answerSentence(summary: Summary): string {
  const { measures, currency } = summary
  const mean = (id: MeasureId) => measures[id]?.mean ?? null
  const [trust, cost, solved, first] = [
    mean('trust_loss'),
    mean('cost'),
    mean('resolution'),
    mean('first_contact_resolution'),
  ]
  if (trust === null) {
    const open = openShare(summary)
    return open === null
      ? 'Nothing can be said: nobody was observed.'
      : `More comes in than can be dealt with: ${percentText(open)} of the journeys had not ended when the run was stopped.`
  }
  const money = cost === null || cost === 0 ? '' : ` and ${significantText(cost)} ${currency}`
  const points = `${significantText(Math.abs(trust))} points of the customer’s trust`
  const what =
    trust >= 0
      ? `costs the firm ${points}${money}`
      : `wins the firm ${points}${money === '' ? '' : `, and costs${money.replace(' and', '')}`}`
  const ends = solved === null ? '' : `; ${percentText(solved)} of the problems are solved`
  const once = ends === '' || first === null ? '' : `, ${percentText(first)} at the first contact`
  return `A case ${what}${ends}${once}.`
}

const MILLION = 1_000_000
/** A sum of a year in words. */
function yearText(figure: Figure, currency: string): string {
  const { mean, half_width } = figure
  const [unit, name] = Math.abs(mean ?? 0) >= MILLION ? [MILLION, ' million'] : [1, '']
  const decimals = unit === 1 ? 0 : 2
  const half = half_width === null ? '' : ` ± ${fixedText(half_width / unit, decimals)}`
  return `${fixedText((mean ?? 0) / unit, decimals)}${half}${name} ${currency}`
}

/** What it comes to in a year: people and money. Null where neither is known. */
export function aYear({ measures, cost_by_part, currency }: Summary): Note | null {
  const { customers_lost: lost, cost_a_year: cost, cost: each } = measures
  const parts = [
    ...(lost === undefined || !saysSomething(lost) || lost.mean === null ? [] : [lostText(lost)]),
    ...(cost === undefined || cost.mean === null || cost.mean === 0
      ? []
      : [`all of it costs ${yearText(cost, currency)}${valueText(cost_by_part, each)}`]),
  ]
  if (parts.length === 0) return null
  const text = parts.join(', and ')
  return {
    kind: 'note',
    title: 'What it means a year',
    text: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
    tone: 'plain',
  }
}

function lostText({ mean, half_width }: Figure): string {
  const half = half_width === null ? '' : ` ± ${fixedText(half_width, 0)}`
  const persons = `${fixedText(Math.abs(mean!), 0)}${half} customers`
  return mean! >= 0 ? `${persons} leave who would have stayed` : `${persons} stay who would have left`
}

function valueText(parts: Summary['cost_by_part'], each: Figure | undefined): string {
  const value = (parts.churn?.mean ?? 0) + (parts.word_of_mouth?.mean ?? 0)
  const share = value / (each?.mean ?? 0)
  return share > 0 && share < 1 ? `, ${percentText(share)} of it the value of customers lost or put off` : ''
}

const MOST_NAMED = 3

/** What keeps agents from deciding, and what takes the trust. */
export function inTheWay(summary: Summary): Note {
  return {
    kind: 'note',
    title: 'What stands in the way',
    text: [gatesText(summary), causesText(summary), answersText(summary)].join(''),
    tone: 'plain',
  }
}

function gatesText({ gates }: Summary): string {
  const blocking = Object.entries(gates)
    .filter(([, { any }]) => (any.mean ?? 0) > 0)
    .sort(([, a], [, b]) => b.any.mean! - a.any.mean!)
  if (blocking.length === 0) return 'Nothing keeps agents from deciding.'
  const named = blocking
    .slice(0, MOST_NAMED)
    .map(
      ([gate, { any }], index) =>
        `${labelOf('gate', gate)} ${index === 0 ? `blocks ${percentText(any.mean)} of decisions` : percentText(any.mean)}`,
    )
  const [first, ...others] = named
  const alone = aloneMost(gates)
  const one =
    alone === null ? '' : ` Opened alone, ${labelOf('gate', alone.gate)} frees most: ${percentText(alone.share)}.`
  const head = first!.charAt(0).toUpperCase() + first!.slice(1)
  return `${[head, ...others].join(', ')}.${one}`
}

function aloneMost(gates: Summary['gates']): { readonly gate: string; readonly share: number } | null {
  const [most] = Object.entries(gates)
    .map(([gate, { only }]) => ({ gate, share: only.mean ?? 0 }))
    .sort((a, b) => b.share - a.share)
  return most === undefined || most.share === 0 ? null : most
}

function causesText({ trust_loss_by_cause: causes }: Summary): string {
  const worst = Object.entries(causes)
    .filter(([, { mean }]) => (mean ?? 0) > 0)
    .sort(([, a], [, b]) => b.mean! - a.mean!)
    .slice(0, MOST_NAMED)
    .map(
      ([cause, { mean }], index) =>
        `“${labelOf('trust', cause)}” (${fixedText(mean!, 1)}${index === 0 ? ' points' : ''})`,
    )
  return worst.length === 0 ? '' : ` Trust goes by ${worst.join(', ')}.`
}

/** Who keeps those waiting who have to ask. */
function answersText({ breakdown }: Summary): string {
  const [slowest] = Object.entries(breakdown.manager)
    .flatMap(([name, { approval_wait }]) =>
      (approval_wait?.mean ?? 0) > 0 ? [{ name, wait: approval_wait!.mean! }] : [],
    )
    .sort((a, b) => b.wait - a.wait)
  return slowest === undefined ? '' : ` Slowest answer: ${slowest.name}, ${durationText(slowest.wait)}.`
}

/** What to do with the answer. */
export function whatNext({ gates }: Summary, { gap, sensitivity }: NextSteps): readonly Section[] {
  const alone = aloneMost(gates)
  const begin =
    alone === null
      ? ''
      : `Look at ${labelOf('gate', alone.gate)} first, and try it together with what blocks beside it. `
  const text =
    gap === null
      ? 'There is no lever here that could be better. What would turn the answer round:'
      : `${begin}What each lever is worth, alone and with the others:`
  return [
    { kind: 'note', title: 'What to do next', text, tone: 'plain' },
    { kind: 'command', words: gap ?? sensitivity },
  ]
}

/** How far to trust it, in a few words. */
export function howSure(summary: Summary, assumed: number): Note {
  const { customers, replications, confidence } = summary
  const runs = replications === 1 ? 'one replication' : `${exactText(replications)} replications`
  const text = [
    `${exactText(customers)} cases in ${runs}.${intervalText(replications, confidence)}`,
    ...observedText(summary),
    ...expectedText(summary),
    ...(assumed === 0 ? [] : [`It rests on ${exactText(assumed)} assumed ${assumed === 1 ? 'size' : 'sizes'}.`]),
  ].join(' ')
  return { kind: 'note', title: 'How sure', text, tone: 'plain' }
}

function observedText({ observed = [] }: Summary): readonly string[] {
  if (observed.length === 0) return []
  const count = (...verdicts: readonly string[]) => observed.filter(({ verdict }) => verdicts.includes(verdict)).length
  const off = count('off')
  return [
    `Of ${exactText(observed.length)} figures of yours ${exactText(count('agrees', 'near'))} agree with the model${off === 0 ? '' : `, ${exactText(off)} ${off === 1 ? 'is' : 'are'} off`}.`,
  ]
}

function expectedText({ expectations }: Summary): readonly string[] {
  if (expectations.length === 0) return []
  const missed = expectations.filter(({ verdict }) => verdict !== 'met')
  if (missed.length === 0)
    return [
      expectations.length === 1
        ? 'What is expected holds.'
        : `All ${exactText(expectations.length)} expectations hold.`,
    ]
  return missed.map((one) => `Expected: ${one.path} ${one.threshold}: ${expectationVerdictText(one)}.`)
}

const MOST_WARNINGS = 2

/** What not to miss before the figures are used, without what to do about it. */
export function warningsInBrief(all: Warnings | null): Warnings | null {
  if (all === null) return null
  const shown = all.warnings.slice(0, MOST_WARNINGS).map(({ message }) => ({ message, advice: '' }))
  const more = all.warnings.length - shown.length
  return { ...all, warnings: more === 0 ? shown : [...shown, { message: `${more} more: --full.`, advice: '' }] }
}

/** How sure, where that is the end of it: with where all else is. */
export function howSureInBrief(note: Note): Note {
  return { ...note, text: `${note.text} Every figure: --full.` }
}
