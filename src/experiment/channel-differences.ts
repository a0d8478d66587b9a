import { findMeasure, type MeasureId } from '../measures/catalogue.js'
import { judgedTogether, type PairedDifference, pairedRatios } from '../statistics/paired-difference.js'
import { type Differences, differenceJudged, type Named } from './difference.js'
import type { ChannelFigure, Summary } from './summary.js'

/** What designs are compared on by channel, in the order of the report of one. */
export const COMPARED_BY_CHANNEL: readonly MeasureId[] = [
  'contacts',
  'speed_of_answer',
  'service_level',
  'abandonment',
  'trust_loss',
]

/** By label of the variant and by channel. */
export type ChannelDifferences = Readonly<Record<string, Readonly<Record<string, Differences>>>>

/** The channels that all of these designs have, in the order of the first; none unless there are several. */
export function commonChannels(summaries: readonly Summary[]): readonly string[] {
  const [first, ...others] = summaries.map(({ breakdown }) => Object.keys(breakdown.channel ?? {}))
  const common = first!.filter((name) => others.every((names) => names.includes(name)))
  return common.length > 1 ? common : []
}

/**
 * Holds each variant against the base channel by channel. Verdicts are right together, over all variants, channels and
 * measures: they are a family of their own beside those of the whole house.
 * @returns undefined where the designs have no several channels in common
 */
export function channelDifferences(base: Named, variants: readonly Named[]): ChannelDifferences | undefined {
  const channels = commonChannels([base, ...variants].map(({ summary }) => summary))
  if (channels.length === 0) return undefined
  const { confidence } = base.summary
  const tested = variants.flatMap(({ label, summary }) =>
    channels.flatMap((channel) =>
      COMPARED_BY_CHANNEL.map((id) => {
        const figureOf = ({ breakdown }: Summary) => breakdown.channel![channel]![id]!
        return { label, channel, id, paired: differenceOf(figureOf(base.summary), figureOf(summary), confidence) }
      }),
    ),
  )
  const together = judgedTogether(
    tested.map(({ paired }) => paired),
    confidence,
  )
  const judged = tested.map(
    (test, index) => [test, differenceJudged(test.paired, together[index]!, betterOf(test.id))] as const,
  )
  return Object.fromEntries(
    variants.map(({ label }) => [
      label,
      Object.fromEntries(
        channels.map((channel) => [
          channel,
          Object.fromEntries(
            judged
              .filter(([test]) => test.label === label && test.channel === channel)
              .map(([test, difference]) => [test.id, difference]),
          ),
        ]),
      ),
    ]),
  )
}

/** Where they come is no merit: more contacts by one channel are fewer by another. */
function betterOf(id: MeasureId) {
  return id === 'contacts' ? null : findMeasure(id)!.better
}

function differenceOf(before: ChannelFigure, after: ChannelFigure, confidence: number): PairedDifference {
  const isKnown = before.mean !== null && after.mean !== null
  const sums = ({ numerators = [], denominators = [] }: ChannelFigure) =>
    isKnown ? { numerators, denominators } : { numerators: [], denominators: [] }
  return pairedRatios(sums(before), sums(after), confidence)
}
