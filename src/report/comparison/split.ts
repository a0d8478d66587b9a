import type { Comparison } from '../../experiment/comparison.js'
import type { MeasureSplit, Split, SplitEffect } from '../../experiment/split.js'
import { findMeasure } from '../../measures/catalogue.js'
import { namingOf } from '../../measures/naming.js'
import { confidenceText, figureLine, figureText, guessText, percentText, unitText } from '../figure-text.js'
import type { Cell, Note, Section, Table, Waterfall } from '../report.js'
import { asJudged } from '../verdict-text.js'

/** So many measures fit beside the names of the groups. */
const MOST_COLUMNS = 4
const MOST_NAMED = 3

/** Why two designs differ: whose part of the difference is how large, in the first measure and in the others. */
export function splitSections(comparison: Comparison): readonly Section[] {
  const { split, base, variants } = comparison
  if (split === undefined) return []
  const ids = Object.keys(split.measures).filter((id) => happens(split.measures[id]!))
  const [lead, ...others] = ids
  if (lead === undefined)
    return [{ kind: 'note', text: 'Nothing that was compared happens in either design.', tone: 'plain' }]
  return [
    leadSentence(split, lead),
    waterfall(split, lead, base, variants[0]!),
    partTable(comparison, split, lead),
    ...(others.length === 0 ? [] : [otherParts(split, others)]),
  ]
}

function leadSentence(split: Split, id: string): Note {
  const found = split.measures[id]!
  const proven = bySize(split, found).filter((name) => found.parts[name]!.part.proven)
  const { noun } = namingOf(findMeasure(id)!)
  const named = proven.slice(0, MOST_NAMED).map((name) => `${name} (${percentText(found.parts[name]!.share)})`)
  const text =
    named.length === 0
      ? `No group of changes has a part of the difference in ${noun} that is beyond simulation noise.`
      : `Most of the difference in ${noun} comes from ${named.join(', ')}.`
  return { kind: 'note', text, tone: 'strong' }
}

function waterfall(split: Split, id: string, base: string, variant: string): Waterfall {
  const { unit, better } = findMeasure(id)!
  const found = split.measures[id]!
  const scale = unit === 'share' ? 100 : 1
  const level = (label: string, figure: MeasureSplit['base']) => ({
    label,
    value: (figure.mean ?? 0) * scale,
    text: figureLine(figure, unit),
  })
  return {
    kind: 'waterfall',
    title: `From ${base} to ${variant}: ${nameOf(split, id)}`,
    from: level(base, found.base),
    steps: bySize(split, found).map((name) => {
      const { part } = found.parts[name]!
      return { label: name, value: (part.mean ?? 0) * scale, text: signedText(part, unit) }
    }),
    to: level(variant, found.variant),
    tones: better === 'higher' ? { up: 'good', down: 'bad' } : { up: 'bad', down: 'good' },
  }
}

function partTable({ scenarios, base }: Comparison, split: Split, id: string): Table {
  const { unit } = findMeasure(id)!
  const found = split.measures[id]!
  const { replications, confidence } = scenarios[base]!
  return {
    kind: 'table',
    title: `Which changes make the difference: ${nameOf(split, id)}`,
    columns: [
      { heading: '', align: 'left', wraps: true },
      { heading: 'changes', align: 'right' },
      { heading: 'fair part', align: 'right' },
      { heading: 'of it', align: 'right' },
      { heading: 'alone', align: 'right' },
      { heading: 'last', align: 'right' },
      { heading: '', align: 'left' },
    ],
    rows: [
      ...bySize(split, found).map((name): readonly Cell[] => {
        const { part, share, alone, last } = found.parts[name]!
        const { changes } = split.groups.find((group) => group.name === name)!
        return [
          name,
          { text: String(changes.length), tone: 'dim' },
          signedText(part, unit),
          percentText(share),
          { text: signedPlain(alone, unit), tone: 'dim' },
          { text: signedPlain(last, unit), tone: 'dim' },
          part.proven ? '' : { text: '~', tone: 'dim' },
        ]
      }),
      ['all', '', { text: signedText(found.difference, unit), tone: 'strong' }, '', '', '', ''],
    ],
    note: `fair part: what the changes of a group add on average over ${ordersText(split)} of making them (Shapley value); the parts add up to the difference. alone: no other is made; last: all others are. ± of the fair parts is as wide as their verdicts take, which hold together with ${confidenceText(confidence)} confidence (Holm); ~ not beyond simulation noise.${guessText(replications)}`,
  }
}

function otherParts(split: Split, ids: readonly string[]): Table {
  const shown = ids.slice(0, MOST_COLUMNS)
  const cell = (effect: SplitEffect, id: string): Cell => {
    const { mean } = figureText(asJudged(effect), findMeasure(id)!.unit)
    const text = (effect.mean ?? 0) > 0 && /[1-9]/.test(mean) ? `+${mean}` : mean
    return effect.proven ? text : { text: `~ ${text}`, tone: 'dim' }
  }
  const left = ids.length - shown.length
  return {
    kind: 'table',
    title: 'The same in other measures',
    columns: [
      { heading: '', align: 'left' },
      ...shown.map((id) => ({ heading: nameOf(split, id), align: 'right' as const, wraps: true as const })),
    ],
    rows: [
      ...split.groups.map(({ name }): readonly Cell[] => [
        name,
        ...shown.map((id) => cell(split.measures[id]!.parts[name]!.part, id)),
      ]),
      ['all', ...shown.map((id) => cell(split.measures[id]!.difference, id))],
    ],
    ...(left === 0 ? {} : { note: `${left} more in JSON and CSV.` }),
  }
}

/** The largest part first. */
function bySize({ groups }: Split, { parts }: MeasureSplit): readonly string[] {
  const size = (name: string) => Math.abs(parts[name]!.part.mean ?? 0)
  return groups.map(({ name }) => name).sort((a, b) => size(b) - size(a))
}

function happens({ base, variant }: MeasureSplit): boolean {
  return (base.mean ?? 0) !== 0 || (variant.mean ?? 0) !== 0
}

function nameOf({ measures }: Split, id: string): string {
  const { label } = findMeasure(id)!
  const { unit } = measures[id]!
  return unit.startsWith('per ') ? label : `${label}, ${unitText(unit)}`
}

function signedText(effect: SplitEffect, unit: string): string {
  return signedPlain(asJudged(effect), unit)
}

function signedPlain(figure: MeasureSplit['together'], unit: string): string {
  const text = figureLine({ mean: figure.mean, half_width: figure.half_width }, unit)
  return (figure.mean ?? 0) > 0 && /[1-9]/.test(text.split(' ')[0]!) ? `+${text}` : text
}

function ordersText({ method, groups }: Split): string {
  if (method.orders !== null) return `${method.orders} random orders`
  return groups.length === 1 ? 'the only order' : groups.length === 2 ? 'both orders' : 'all orders'
}
