import { PRIORS } from '../../evidence/priors.js'
import type { Fit, FittedFigure } from '../../experiment/fit/fit.js'
import { fixedText, levelText, unitText } from '../figure-text.js'
import type { Note } from '../report.js'
import { observedName } from '../run/against-yours.js'
import { listed, unknownName } from './names.js'

/** As much as this of what was open has to be settled for an unknown to count as known. */
const KNOWN = 0.9
/** With less than this it is as open as before. */
const OPEN = 0.5

/** What to remember: what is reached, what is known by now, and what is still open. */
export function fitSentence({ figures, unknowns }: Fit): string {
  const reached = figures.filter(({ verdict }) => verdict === 'agrees').length
  const known = unknowns.filter(({ learned }) => learned >= KNOWN).map(({ path }) => unknownName(path))
  const open = unknowns.filter(({ learned }) => learned < OPEN).map(({ path }) => unknownName(path))
  const all = figures.length === 1 ? 'your figure' : `${reached} of your ${figures.length} figures`
  const which = reached === figures.length && figures.length > 1 ? `all of your ${figures.length} figures` : all
  const first = reached === 0 ? 'The model reaches none of your figures' : `The model reaches ${which}`
  const settled = known.length === 0 ? 'settle no unknown' : `settle ${listed(known)}`
  const left = open.length === 0 ? '' : ` and leave ${listed(open)} open`
  return `${first}; they ${settled}${left}.`
}

/** All that qualifies it. */
export function qualifications(fit: Fit): readonly Note[] {
  return [
    ...fit.figures.flatMap(missedText),
    ...unmovedText(fit),
    ...fit.trade_offs.map((trade) => tradeText(trade.unknowns)),
    ...moreUnknownsText(fit),
    ...directly(fit),
  ].map((text): Note => ({ kind: 'note', text, tone: 'plain' }))
}

function missedText(figure: FittedFigure): readonly string[] {
  const { verdict, yours, after, nearest, unit } = figure
  const text = (value: number) => `${levelText(value, unit)} ${unit === 'per journey' ? '' : unitText(unit)}`.trim()
  const name = observedName(figure)
  if (verdict === 'unknown') return [`${capital(name)}: the model sees nothing of it, so that it was left out.`]
  if (verdict === 'out_of_reach') {
    const near =
      nearest === undefined || nearest === after
        ? ' Nothing that is unknown moves it.'
        : ` With all that moves it at the end of what is believed it comes to ${text(nearest)}.`
    return [
      `${capital(name)}: yours is ${text(yours)}, and no value of the unknowns brings the model there.${near} It was set aside: either it is counted otherwise than here, or something else in the file is of another firm.`,
    ]
  }
  if (verdict !== 'off' || after === null) return []
  const far = nearest === undefined || nearest === after ? '' : ` (as far as ${text(nearest)})`
  return [
    `${capital(name)}: the model comes to ${text(after)}, yours is ${text(yours)}. It could be reached by itself${far}, but ${pullText(figure)}.`,
  ]
}

/** `then contacts would be off by 4.1 standard errors, and abandonment by 2.3`. */
function pullText({ against = [] }: FittedFigure): string {
  const [first, ...others] = against.map((one) => ({
    name: observedName(one),
    by: fixedText(Math.abs(one.standard_errors), 1),
  }))
  if (first === undefined) return 'the other figures pull the other way'
  const rest = others.map(({ name, by }) => `, and ${name} by ${by}`).join('')
  return `then ${first.name} would be off by ${first.by} standard errors${rest}`
}

function unmovedText({ unknowns }: Fit): readonly string[] {
  const unmoved = unknowns.filter(({ moves }) => !moves).map(({ path }) => unknownName(path))
  if (unmoved.length === 0) return []
  const what = unmoved.length === 1 ? 'moves' : 'move'
  return [
    `${capital(listed(unmoved))} ${what} none of your figures beyond chance: what is said of ${unmoved.length === 1 ? 'it' : 'them'} is what was believed before.`,
  ]
}

function tradeText(unknowns: Fit['trade_offs'][number]['unknowns']): string {
  const [first, ...others] = unknowns
  const alike = others.filter(({ part }) => part * first!.part < 0)
  const against = others.filter(({ part }) => part * first!.part > 0)
  const name = unknownName(first!.path)
  const parts = [
    ...(alike.length === 0 ? [] : [`more of ${listed(alike.map(({ path }) => unknownName(path)))}`]),
    ...(against.length === 0 ? [] : [`less of ${listed(against.map(({ path }) => unknownName(path)))}`]),
  ]
  return `These figures cannot tell ${name} from ${listed(others.map(({ path }) => unknownName(path)))}: more of ${name} looks like ${listed(parts)}.`
}

function moreUnknownsText({ unknowns, figures }: Fit): readonly string[] {
  const counted = figures.filter(({ verdict }) => verdict !== 'unknown' && verdict !== 'out_of_reach').length
  if (unknowns.length <= counted) return []
  return [
    `There are ${unknowns.length} unknowns and ${counted === 1 ? 'one figure' : `${counted} figures`} to tell them by: where the figures leave a choice, it was made by what was believed.`,
  ]
}

/** How to look at what is open itself, where the evidence registry says how. */
function directly({ unknowns }: Fit): readonly string[] {
  return unknowns.flatMap(({ path, registry, learned }) => {
    const prior = PRIORS.find((one) => one.path === registry)
    if (learned >= OPEN || prior === undefined) return []
    const how = `${prior.changes.charAt(0).toLowerCase()}${prior.changes.slice(1)}`
    return [`To see ${unknownName(path)} itself: ${how}${how.endsWith('?') ? '' : '.'}`]
  })
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
