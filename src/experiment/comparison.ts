import { invariant } from '../kernel/invariant.js'
import type { MeasureId } from '../measures/catalogue.js'
import type { Model } from '../model/model.js'
import type { Change } from '../scenario/differences.js'
import { judgedTogether, type PairedDifference } from '../statistics/paired-difference.js'
import type { BreakEven } from './break-even.js'
import { type ChannelDifferences, channelDifferences } from './channel-differences.js'
import {
  type Differences,
  differenceJudged,
  differenceOf,
  happensSomewhere,
  type Named,
  type NamedVariant,
} from './difference.js'
import type { Ranking } from './ranking.js'
import type { Split } from './split.js'
import type { MeasureSummary, Summary } from './summary.js'
import type { Worlds } from './worlds.js'

/** Designs on the same customers: the body of `compare --json` and `whatif --json`. */
export interface Comparison {
  readonly schema: 'runaround/comparison@1'
  /** Version of the program. */
  readonly runaround: string
  /** Label of the design that the others are held against. */
  readonly base: string
  /** Labels, in the order of the call. */
  readonly variants: readonly string[]
  /** By label: how the variant's organisation departs from the base, path by path. */
  readonly changes: Readonly<Record<string, readonly Change[]>>
  /** By label, the base among them: what `run` says of each. */
  readonly scenarios: Readonly<Record<string, Summary>>
  /** By label of the variant. */
  readonly differences: Readonly<Record<string, Differences>>
  /** Where all designs have several channels in common. */
  readonly differences_by_channel?: ChannelDifferences
  /** Where several variants are held against the base, or `--where` asks for it. */
  readonly ranking?: Ranking
  /** Where `--split` asks for it, of base and only variant. */
  readonly split?: Split
  /** By label of the variant; null where no customer is worth anything. */
  readonly break_even?: Readonly<Record<string, BreakEven | null>>
  /** Where `--worlds` asks for them. */
  readonly worlds?: Worlds
}

/** What designs are compared on where nothing else is named; as in a report of one, in its order. */
export const COMPARED: readonly MeasureId[] = [
  'handle_time',
  'repeat_explanations',
  'trust_loss',
  'word_of_mouth',
  'cost',
  'concession',
  'over_granting',
  'first_contact_resolution',
  'resolution',
  'contacts',
  'transfers',
  'journey_time',
  'customer_time',
  'hold_time',
  'speed_of_answer',
  'service_level',
  'abandonment',
  'on_the_spot',
  'refusals',
  'approval_wait',
  'satisfaction',
  'effort',
  'distrust',
  'churn',
  'occupancy',
]

/** The same where a bot answers in any of them: what becomes of customers, of the money and of the people's work. */
const WITH_BOTS: readonly MeasureId[] = [
  'trust_loss',
  'cost',
  'resolution',
  'contained',
  'got_no_person',
  'operating_cost_per_contact',
  'people_talk',
  'people_discretion',
  'agent_morale',
  'satisfaction',
]

/** What these designs are compared on where nothing else is named. */
export function comparedIn(models: readonly Pick<Model, 'teams'>[]): readonly MeasureId[] {
  return models.some(({ teams }) => teams.some(({ bot }) => bot !== null)) ? WITH_BOTS : COMPARED
}

/** What a design is called that is another one with all the changes that were asked for. */
export const THE_CHANGE = 'the change'

/** A difference on its way: what it is, and its place among all. */
interface Tested {
  readonly label: string
  readonly id: MeasureId
  readonly paired: PairedDifference
  readonly better: MeasureSummary['better']
  /** Whether it is one of those that Holm's correction is over. */
  readonly counts: boolean
}

/**
 * Holds each variant against the base, replication by replication. Verdicts are right together, over all variants and
 * measures asked for: in a share of `confidence` of such comparisons none of them is false. What happens in no design
 * is not tested, and takes no part.
 * @param measures those to compare; nothing else is tested
 */
export function compareSummaries(
  base: Named,
  variants: readonly NamedVariant[],
  measures: readonly MeasureId[],
): Comparison {
  const designs = [base, ...variants]
  invariant(new Set(designs.map(({ label }) => label)).size === designs.length, 'every design has a label of its own')
  const happening = new Set(measures.filter((id) => happensSomewhere(id, designs)))
  const tested = variants.flatMap(({ label, summary }) =>
    measures.map((id): Tested => {
      const [before, after] = [base.summary.measures[id]!, summary.measures[id]!]
      const paired = differenceOf(before, after, base.summary.confidence)
      const counts = happening.has(id) && !Number.isNaN(paired.pValue)
      return { label, id, paired, better: before.better, counts }
    }),
  )
  const counting = tested.filter(({ counts }) => counts)
  const together = judgedTogether(
    counting.map(({ paired }) => paired),
    base.summary.confidence,
  )
  const byChannel = channelDifferences(base, variants)
  const judgedOf = new Map(counting.map((test, index) => [test, together[index]!]))
  return {
    schema: 'runaround/comparison@1',
    runaround: base.summary.runaround,
    base: base.label,
    variants: variants.map(({ label }) => label),
    changes: Object.fromEntries(variants.map(({ label, changes }) => [label, changes])),
    scenarios: Object.fromEntries(designs.map(({ label, summary }) => [label, summary])),
    differences: Object.fromEntries(variants.map(({ label }) => [label, differencesOf(label)])),
    ...(byChannel === undefined ? {} : { differences_by_channel: byChannel }),
  }

  function differencesOf(label: string): Differences {
    const own = tested.filter((test) => test.label === label)
    return Object.fromEntries(
      own.map((test) => [test.id, differenceJudged(test.paired, judgedOf.get(test) ?? null, test.better)]),
    )
  }
}
