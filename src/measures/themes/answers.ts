import { ASKER, ASKERS, type Asker } from '../../vocabulary/askers.js'
import { UNBOUNDED } from '../bounds.js'
import { cohort } from '../measure.js'
import { everyOf, hours, per, points, ratio } from '../ratio.js'

const REQUESTS = everyOf('requests', ASKERS, 'asker')

/** Of the requests of some: how many are granted, after how long, and what is paid. */
function byAsker(id: Asker) {
  const { label, noun } = ASKER[id]
  return [
    cohort({
      id: `granted_${id}` as const,
      label: `granted: ${label}`,
      noun: `the share of requests granted to ${noun}`,
      unit: 'share',
      better: null,
      definition: `Share of the requests of ${noun} that are granted, by whomever and however late.`,
      journey: per(`requests_${id}`, `yes_${id}`),
    }),
    cohort({
      id: `answer_time_${id}` as const,
      label: `time to the answer: ${label}`,
      noun: `the time to the answer of ${noun}`,
      unit: 'h',
      better: null,
      definition: `Hours from the first contact until ${noun} have their yes, or the case ends without one.`,
      journey: per(`requests_${id}`, hours(`answer_seconds_${id}`)),
    }),
    cohort({
      id: `remedy_${id}` as const,
      label: `paid: ${label}`,
      noun: `the money paid to ${noun}`,
      unit: 'currency',
      better: null,
      definition: `Money paid on a request of ${noun}, granted or not, substitutes included.`,
      journey: per(`requests_${id}`, `remedy_${id}`),
    }),
  ] as const
}

/** Who gets a yes: the deserving or the loud. */
export const ANSWERS = [
  cohort({
    id: 'granted',
    label: 'requests granted',
    noun: 'the share of requests granted',
    unit: 'share',
    better: null,
    definition:
      'Share of the requests for a remedy that agents have understood that are granted, by whomever and however late.',
    journey: ratio(everyOf('yes', ASKERS, 'asker'), REQUESTS),
  }),
  cohort({
    id: 'consistency',
    label: 'consistency',
    unit: 'share',
    better: 'higher',
    definition:
      'Chance that a request gets the same answer, yes or no, as another one like it: of the same issue, as due, as much within the rules, as novel, and for about the same amount (`answers.like_amounts`) with nobody’s limit in between.',
    journey: { ...per('compared', 'same_answers'), whileOpen: () => UNBOUNDED },
  }),
  cohort({
    id: 'loudness_premium',
    label: 'premium on being loud',
    unit: 'points',
    better: 'lower',
    signed: true,
    definition:
      'Points of a hundred by which requests of the loud, who demand a manager when refused, are granted more often than like requests of the quiet of the same segment.',
    journey: per('loud_matched', points('loud_gain')),
  }),
  cohort({
    id: 'merit_premium',
    label: 'premium on deserving it',
    unit: 'points',
    better: 'higher',
    signed: true,
    definition:
      'Points of a hundred by which requests for what is due are granted more often than requests for what is not that are otherwise like them, of equally loud customers of the same segment.',
    journey: per('merit_matched', points('merit_gain')),
  }),
  ...ASKERS.flatMap((id) => byAsker(id)),
] as const
