import {
  type assignments,
  type CallOf,
  confidence,
  type Declared,
  draws,
  flag,
  metrics,
  precision,
  replications,
  STRICT,
  seed,
  text,
  worlds,
} from '../options.js'
import { OUTPUT } from '../output-options.js'
import { SHARED_WORK } from '../work-options.js'

const WHERE: Declared<string> = {
  ...text('--where <threshold>', 'name the cheapest design that holds it, such as "trust_loss < 6"'),
  again: true,
}

const SPLIT: Declared<boolean> = {
  ...flag(
    '--split',
    'share the difference of two designs fairly over the groups of changes between them: teams, authority, empowerment, silos, approvals, culture, ...',
    'again',
  ),
  conflicts: ['precision', 'pairs'],
}

/** The options that `compare` and `whatif` share. */
export const COMPARING = {
  seed: seed('the base’s'),
  replications: replications('how many independent repetitions'),
  precision: precision('every design’s half-widths'),
  confidence: confidence('of intervals and verdicts (default: 95%)'),
  strict: STRICT,
  metric: metrics(
    'the measures to compare, and that a precision is about; the first ranks several designs (default: trust_loss)',
    'again',
  ),
  where: WHERE,
  split: SPLIT,
  pairs: flag(
    '--pairs',
    'of several variants, print each against the base in full instead of all in one table',
    'again',
  ),
  worlds: worlds('the designs'),
  draws: draws('the designs'),
  ...SHARED_WORK,
  ...OUTPUT,
} as const

/** The calls of both, as read. */
export type CompareCall = CallOf<typeof COMPARING & { readonly set: ReturnType<typeof assignments> }>

export const COMPARING_HELP = `
CSV has a row for each variant and measure; what is not known stays empty:
  design          the variant
  measure, unit   its id, and what the figures are in: shares as fractions
  cause           empty for the measure itself; what it is booked by follows,
                  adds up to it and is not tested one by one
  base, variant   the measure in either design
  difference      variant less base, on the same customers
  half_width      of the difference’s confidence interval
  p_value         of this difference alone, two-sided
  p_adjusted      by Holm over all differences; the verdict rests on it
  half_width_adjusted
                  of the interval on which the verdict rests, as printed
  verdict         better, worse, differs (no direction is better) or unproven
and of several variants, or with --where:
  rank            of the variant among all designs, by the first measure
  holds           whether it holds --where
and with --worlds or --draws, of whose firms the same is said:
  worlds          in how many the difference is known
  worlds_better   in how many the variant is better
  worlds_worse    in how many it is worse
  worlds_low      nine tenths of the differences lie between this
  worlds_high     and this
With --split it has a row for each measure and group of changes instead, and one
for the whole (all); the figures are what the changes add to the measure:
  measure, unit, group, changes
                  changes: how many paths differ
  part, half_width
                  the group’s fair part of the difference (Shapley value)
  sampling_half_width
                  the part of that which comes from drawing orders
  share           of the difference
  p_adjusted, half_width_adjusted, proven
                  by Holm over all parts of all measures
  alone, alone_half_width, last, last_half_width
                  where it alone is changed, and after all others
`
