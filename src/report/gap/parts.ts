import { endsOf } from '../../experiment/figures.js'
import type { ClaimsKept, Gap, StatedClaim, StatedLever } from '../../experiment/gap/gap.js'
import type { Figure } from '../../experiment/summary.js'
import { FURTHER_KEYS } from '../../vocabulary/levers.js'
import {
  confidenceText,
  exactText,
  figureLine,
  figureText,
  fixedText,
  NOTHING,
  percentText,
  signedText,
} from '../figure-text.js'
import { labelOf } from '../labels.js'
import type { Cell, Table } from '../report.js'
import { yearly } from '../yearly.js'
import { bySize } from './conclusion.js'

/** Each lever's part of the trust lost: its fair part, and what it does alone and last. */
export function partTable(gap: Gap): Table {
  const { gap: whole, interaction } = gap.measures.trust_loss
  const best = gap.reference === 'claimed' ? 'as claimed' : 'at its best'
  return {
    kind: 'table',
    title: 'Whose part it is: points of trust lost per case',
    columns: [
      { heading: '', align: 'left' },
      { heading: 'fair part', align: 'right' },
      { heading: 'of it', align: 'right' },
      { heading: 'alone', align: 'right' },
      { heading: 'last', align: 'right' },
      { heading: '', align: 'left' },
    ],
    rows: [
      ...bySize(gap).map(({ lever, effect }): readonly Cell[] => [
        lever,
        figureLine(effect.shapley),
        percentText(effect.share),
        { text: figureLine(effect.alone), tone: 'dim' },
        { text: figureLine(effect.last), tone: 'dim' },
        effect.shapley.proven ? '' : { text: '~', tone: 'dim' },
      ]),
      ...idle(gap).map((lever): readonly Cell[] => [lever, '0', '0 %', '', '', { text: best, tone: 'dim' }]),
      ['all together', { text: figureLine(whole), tone: 'strong' }, '', '', '', ''],
      ...(bySize(gap).length < 2
        ? []
        : [['only together', signedText(figureText(interaction), interaction.mean), '', '', '', '']]),
    ],
    ...(bySize(gap).length < 2 ? {} : { note: noteText(gap) }),
  }
}

/** The fair parts in the other measures. Null where none of them moves. */
export function otherParts(gap: Gap): Table | null {
  const { churn, word_of_mouth, cost } = gap.measures
  const columns = [
    { measure: 'churn' as const, heading: 'leaving, %', unit: 'share', found: churn, scale: 1 },
    { measure: 'word_of_mouth' as const, heading: 'net talk', unit: '', found: word_of_mouth, scale: 1 },
    { measure: 'cost' as const, heading: `${gap.currency} each`, unit: 'currency', found: cost, scale: 1 },
    {
      measure: 'cost' as const,
      heading: `1,000 ${gap.currency} a year`,
      unit: 'currency',
      found: cost,
      scale: gap.customers_per_year / 1000,
    },
  ].filter(({ found }) => found.actual.mean !== 0 || found.target.mean !== 0)
  if (columns.length === 0) return null
  const hasUnproven = columns.some(
    ({ found }) => !found.gap.proven || bySize(gap).some(({ lever }) => !found.levers[lever]!.shapley.proven),
  )
  const cell = (figure: Parameters<typeof yearly>[0], proven: boolean, unit: string, scale: number): Cell => {
    const scaled = yearly(figure, scale)
    const text = signedText(figureText(scaled, unit), scaled.mean)
    return proven ? text : { text: `~ ${text}`, tone: 'dim' }
  }
  return {
    kind: 'table',
    title: 'The same in leaving, talk and money',
    columns: [{ heading: '', align: 'left' }, ...columns.map(({ heading }) => ({ heading, align: 'right' as const }))],
    rows: [
      ...bySize(gap).map(({ lever }): readonly Cell[] => [
        lever,
        ...columns.map(({ found, unit, scale }) => {
          const { shapley } = found.levers[lever]!
          return cell(shapley, shapley.proven, unit, scale)
        }),
      ]),
      ['all together', ...columns.map(({ found, unit, scale }) => cell(found.gap, found.gap.proven, unit, scale))],
    ],
    note: `Fair parts of what the gap adds. leaving: % of cases whose customer leaves within a year; net talk: good conversations less bad ones against what would have been said without the case, per 1,000 cases.${hasUnproven ? ' ~ not beyond simulation noise.' : ''}`,
  }
}

function noteText(gap: Gap): string {
  return `fair part: what it takes off to make the lever true, on average over ${ordersText(gap)} (Shapley value); the parts add up. alone: nothing else is made true; last: everything else is already. only together: the whole less the sum of what each does alone; below zero where one does what another would.${unprovenText(gap)}`
}

function idle({ claims }: Gap): readonly string[] {
  return claims.filter(({ differs }) => !differs).map(({ lever }) => lever)
}

function ordersText({ method, claims }: Gap): string {
  const players = claims.filter(({ differs }) => differs).length
  if (method.orders !== null) return `${method.orders} random orders, whose own scatter ± includes`
  let orders = 1
  for (let i = 2; i <= players; i++) orders *= i
  return orders === 2 ? 'both orders' : `all ${fixedText(orders, 0)} orders`
}

function unprovenText(gap: Gap): string {
  const unproven = bySize(gap).some(({ effect }) => !effect.shapley.proven)
  const sure = confidenceText(gap.confidence)
  return unproven
    ? ` ~ not beyond simulation noise: all that is said so holds together with ${sure} confidence (Holm), while each ± stands by itself.`
    : ''
}

/** Of 100. */
const MOST = 100

/** Of the decisions that the claims cover, how many an agent can take, team by team, and what blocks the others. */
export function keptTable({ claims_kept, reference }: Gap): Table | null {
  const { teams, ...whole } = claims_kept
  if (whole.index.mean === null) return null
  const lines = Object.entries(teams).filter(([, { decisions }]) => decisions > 0)
  const all = lines.length > 1 ? [...lines, ['all teams', whole] as const] : lines
  const gates = Object.keys(whole.gates).filter((gate) => (whole.gates[gate]!.any.mean ?? 0) > 0)
  const covers = reference === 'claimed' ? 'the claims cover' : 'the ideal covers'
  return {
    kind: 'table',
    title: `Of 100 decisions that ${covers}, an agent can take`,
    columns: [
      { heading: '', align: 'left' },
      { heading: 'index', align: 'right' },
      ...gates.map((gate) => ({ heading: labelOf('gate', gate), align: 'right' as const })),
    ],
    rows: all.map(([name, kept]): readonly Cell[] => [
      name,
      { text: indexText(kept.index), tone: 'strong' },
      ...gates.map((gate) => gateText(kept, gate)),
    ]),
    ...(gates.length === 0
      ? {}
      : { note: 'The index, then what each gate blocks of 100, and in brackets what it alone blocks.' }),
  }
}

/** Of 100, so whole numbers will do. */
function indexText(figure: Figure): string {
  const { mean, half_width } = figure
  if (mean === null) return NOTHING
  const ends = endsOf(figure)
  if (ends !== null && (mean - half_width! < 0 || mean + half_width! > MOST))
    return `${fixedText(mean, 0)} (${fixedText(ends.low, 0)}–${fixedText(ends.high, 0)})`
  const half = half_width === null || half_width === 0 ? '' : ` ±${Math.max(1, Math.round(half_width))}`
  return `${fixedText(mean, 0)}${half}`
}

function gateText({ gates }: ClaimsKept, gate: string): string {
  const { any, only } = gates[gate]!
  const percent = (value: number | null) => (value === null ? NOTHING : fixedText(100 * value, 0))
  return `${percent(any.mean)} (${percent(only.mean)})`
}

/** Lever by lever: what leaders say, and what is; places that say the same are named together. */
export function claimTable({ claims, reference, currency, claims_kept }: Gap): Table {
  const teams = Object.keys(claims_kept.teams).length
  return {
    kind: 'table',
    columns: [
      { heading: '', align: 'left' },
      { heading: reference === 'claimed' ? 'claimed' : 'ideal', align: 'right' },
      { heading: 'is', align: 'right' },
      { heading: 'where', align: 'left', wraps: true },
    ],
    rows: claims.flatMap((claim) =>
      merged(claim).map(({ target, actual, ...where }, index) => [
        index === 0 ? claim.lever : '',
        valueText(claim, target, currency),
        valueText(claim, actual, currency),
        { text: whereText(where, teams), tone: 'dim' as const },
      ]),
    ),
  }
}

interface Place extends Pick<StatedLever, 'target' | 'actual'> {
  /** The last step of the path. */
  readonly key: string
  /** Teams or manager roles; empty for what is stated of the house. */
  readonly names: string[]
}

function merged({ places }: StatedClaim): readonly Place[] {
  const found = new Map<string, Place>()
  for (const { path, target, actual } of places) {
    const [section, name] = path.split('.')
    const key = keyOf(path)
    const same = `${key} ${target} ${actual}`
    const place = found.get(same) ?? { target, actual, key, names: [] }
    found.set(same, place)
    if (section !== 'culture') place.names.push(name!)
  }
  return [...found.values()]
}

/** `front_line, claims`; `guidelines, every team` where the lever goes by another key; a border, or everywhere. */
function whereText({ key, names }: Pick<Place, 'key' | 'names'>, teams: number): string {
  if (names.length === 0)
    return key === 'silos' ? 'everywhere' : FURTHER_KEYS.includes(key) ? `${key}, everywhere` : key
  const who = names.length === teams && teams > 1 ? 'every team' : names.join(', ')
  return FURTHER_KEYS.includes(key) ? `${key}, ${who}` : who
}

function keyOf(path: string): string {
  return path.split('.').at(-1)!
}

function valueText({ lever }: StatedClaim, value: StatedLever['actual'], currency: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value === 'unlimited') return value
  return lever === 'authority' ? `${exactText(value)} ${currency}` : `${exactText(roundedPercent(value))} %`
}

/** Without the last bits that 100 times a fraction may leave. */
function roundedPercent(share: number): number {
  return Number((100 * share).toPrecision(9))
}
