import { byId, idsOf } from './by-id.js'

/** A way for a journey to end. */
interface EndOfJourney {
  readonly id: string
  /** As a reader knows it. */
  readonly label: string
  /** How its measure, the share of journeys that end so, speaks of it; null where another measure tells that share. */
  readonly share: { readonly label: string; readonly noun: string; readonly definition: string } | null
}

/** Each has a counter, `ended_` and its id, in the same order. */
const ENDS = [
  { id: 'resolved', label: 'resolved', share: null },
  {
    id: 'refused',
    label: 'refused',
    share: {
      label: 'end refused',
      noun: 'the share of journeys that end refused',
      definition: 'Share of journeys that end with a refusal.',
    },
  },
  {
    id: 'gave_up',
    label: 'gave up',
    share: {
      label: 'end given up',
      noun: 'the share of journeys given up',
      definition: 'Share of journeys that end because the customer does not try again.',
    },
  },
  {
    id: 'abandoned',
    label: 'gave up in the queue',
    share: {
      label: 'end abandoned',
      noun: 'the share of journeys that end in a queue',
      definition: 'Share of journeys that end in a queue.',
    },
  },
  {
    id: 'turned_away',
    label: 'turned away',
    share: {
      label: 'end turned away',
      noun: 'the share of journeys that end turned away',
      definition: 'Share of journeys whose last contact is turned away.',
    },
  },
  {
    id: 'sent_away',
    label: 'sent away at closing',
    share: {
      label: 'end sent away',
      noun: 'the share of journeys that end sent away',
      definition: 'Share of journeys whose last contact is sent away because the house is closed.',
    },
  },
  {
    id: 'no_one_could_help',
    label: 'no one could help',
    share: {
      label: 'end without help',
      noun: 'the share of journeys that end without help',
      definition: 'Share of journeys that end at the end of the chain, where no one could help.',
    },
  },
] as const satisfies readonly EndOfJourney[]

/** How a journey ends. */
export const ENDINGS = idsOf(ENDS)
export type Ending = (typeof ENDINGS)[number]

export const ENDING: Readonly<Record<Ending, EndOfJourney>> = byId(ENDS)

/** Those with a measure of their own. */
export const SHARED_ENDINGS = ENDS.filter((end) => end.share !== null)
