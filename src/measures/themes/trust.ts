import { TRUST_CAUSES } from '../../vocabulary/trust-causes.js'
import { between } from '../bounds.js'
import { cohort } from '../measure.js'
import { everyOf, per } from '../ratio.js'

const FULL = 100

const LOST = everyOf('trust', TRUST_CAUSES, 'cause')

/** What dealing with the firm does to a customer's belief in it. Cases that were prevented count too. */
export const TRUST = [
  cohort({
    id: 'trust_loss',
    label: 'trust loss',
    signed: true,
    unit: 'points',
    better: 'lower',
    definition: 'Points of trust, of 100, that a customer loses on balance from first contact to the end.',
    journey: {
      ...per('customers', LOST),
      // Whoever is open may lose all the trust that is left, or win all that is missing.
      whileOpen: (row) => {
        const [lost, open, left] = [LOST.of(row), row('open_journeys'), row('open_trust')]
        return between((lost - (FULL * open - left)) / row('customers'), (lost + left) / row('customers'))
      },
    },
    channel: per('journeys', 'trust_lost'),
  }),
  cohort({
    id: 'trust_final',
    label: 'trust at the end',
    unit: 'points',
    better: 'higher',
    definition: 'Trust at the end, 0 to 100: the mean of ability, benevolence and integrity.',
    journey: per('customers', 'trust_final'),
  }),
  cohort({
    id: 'trust_ability',
    label: 'trust in ability',
    unit: 'points',
    better: 'higher',
    definition: '"They can do it", at the end, 0 to 100.',
    journey: per('customers', 'trust_ability'),
  }),
  cohort({
    id: 'trust_benevolence',
    label: 'trust in benevolence',
    unit: 'points',
    better: 'higher',
    definition: '"They care about me", at the end, 0 to 100.',
    journey: per('customers', 'trust_benevolence'),
  }),
  cohort({
    id: 'trust_integrity',
    label: 'trust in integrity',
    unit: 'points',
    better: 'higher',
    definition: '"They keep their word", at the end, 0 to 100.',
    journey: per('customers', 'trust_integrity'),
  }),
  cohort({
    id: 'distrust',
    label: 'distrust',
    unit: 'share',
    better: 'lower',
    definition:
      'Share of cases whose customer ends with benevolence below the distrust line: "you don’t care, therefore I don’t trust you".',
    journey: per('customers', 'distrusting'),
  }),
] as const
