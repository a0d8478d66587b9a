import { SHARED_ENDINGS } from '../../vocabulary/endings.js'
import { cohort } from '../measure.js'
import { per } from '../ratio.js'

/** The share of journeys that end so. */
function share({ id, share }: (typeof SHARED_ENDINGS)[number]) {
  return cohort({
    id: `ended_${id}` as const,
    ...share,
    unit: 'share',
    better: 'lower',
    journey: per('journeys', `ended_${id}`),
  })
}

/** Whether the problem is solved, and how the journey ends otherwise. */
export const RESOLUTION = [
  cohort({
    id: 'first_contact_resolution',
    label: 'first-contact resolution',
    alias: 'FCR',
    unit: 'share',
    better: 'higher',
    definition: 'Share of all journeys that are resolved in the first contact and not reopened.',
    journey: per('journeys', 'first_contact_resolved'),
  }),
  cohort({
    id: 'resolution',
    label: 'resolution',
    unit: 'share',
    better: 'higher',
    definition: 'Share of journeys that end resolved, after however many contacts.',
    journey: per('journeys', 'ended_resolved'),
  }),
  cohort({
    id: 'reopening',
    label: 'reopening',
    unit: 'share',
    better: 'lower',
    definition: 'Share of resolutions that do not hold.',
    journey: per('resolutions', 'reopenings'),
  }),
  ...SHARED_ENDINGS.map(share),
] as const
