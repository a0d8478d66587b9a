import type { Gap } from '../../../experiment/gap/gap.js'
import { confidenceText, figureLine, figureText, fixedText, percentText } from '../../figure-text.js'
import type { Cell, Table } from '../../report.js'
import { yearly } from './gap-sentence.js'
import { bySize, signedText } from './gap-text.js'

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
