import { SECOND } from '../../kernel/units.js'
import { currency } from '../values/money.js'
import { integer, positiveShare, TEN_YEARS } from '../values/number.js'
import { seconds } from '../values/time.js'
import { choice, text } from '../values/word.js'
import type { Draft } from './draft.js'
import { key, type Read, required, type Section, strict } from './section.js'

/** What is about the file rather than the organisation. */
export const FILE = {
  name: key(
    text,
    'What reports call this scenario; the name of the file where absent.',
    'the name of the file',
    'A label: it changes no figure.',
  ),
  description: key(text, 'What it shows.', 'none', 'For readers: it changes no figure.'),
  extends: key(
    text,
    'A file to build on, relative to this one; this file wins, null deletes.',
    'the file stands alone',
    'Maps merge by key, this file winning; lists, distributions and interval maps are replaced; null deletes.',
  ),
}

/** What is about the run: one for all designs that are held against each other, as they meet the same customers. */
export const RUN = {
  seed: key(
    text,
    'Any text; the same seed gives the same figures.',
    'runaround',
    'Every random decision is read from an address under the seed, so that designs with one seed meet the same customers.',
  ),
  horizon: key(
    seconds(SECOND, TEN_YEARS),
    'How long customers are counted, after the warm-up.',
    { parameter: 'run.horizon_weeks' },
    'Customers who arrive in this span are counted, and followed to their end.',
  ),
  warm_up: key(
    seconds(0, TEN_YEARS),
    'How long before counting begins.',
    { neutral: 0 },
    'The house runs for so long first, so that counting does not begin with empty lines.',
  ),
  replications: key(
    integer(1, 100_000),
    'How many independent runs.',
    { parameter: 'run.replications' },
    'Independent repetitions: four times as many halve the intervals.',
  ),
  precision: key(
    positiveShare,
    'Relative half-width to reach, instead of a number of runs.',
    'a fixed number of replications',
    'Batches are added until the half-widths of the headline figures are that small, relative to their means.',
  ),
}

function serviceLevel(section: Section) {
  return section({
    within: required(seconds(), 'Answered within.', 'The wait up to which an answer counts for service_level.'),
    of: key(
      choice('offered', 'answered', 'long_enough'),
      'Of which customers.',
      { neutral: 'offered' },
      'Whom service_level divides by: all who called, those answered, or all but those who hung up within the time.',
    ),
  })
}

/** How reports count, which changes nobody's journey. */
export function reporting(section: Section) {
  return {
    currency: key(
      currency,
      'Three letters.',
      { neutral: 'EUR', absent: 'that of the first amount, else EUR' },
      'A label: amounts are never converted.',
    ),
    service_level: key(
      serviceLevel(section),
      'How the service level is defined.',
      'within 20 s, of those offered',
      'Defines the measure service_level; it changes nobody’s journey.',
    ),
  }
}

export const REPORTING = reporting(strict)
export const SERVICE_LEVEL = serviceLevel(strict).shape
export type ServiceLevelOf = NonNullable<Read<typeof serviceLevel>['of']>

/** A run is as long as stated, or as long as a precision needs. */
export function checkRun(draft: Draft): void {
  if (!draft.has('replications') || !draft.has('precision')) return
  draft.refuseKey(
    ['precision'],
    'two-plans',
    'give "replications" or "precision", not both',
    'write null to delete one that is inherited',
  )
}
