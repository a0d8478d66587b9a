import { behaviour } from '../parameter.js'

/** What it changes by which way customers come. */
export const CHANNELS = [
  behaviour({
    id: 'channels.reading',
    label: 'Time to read a case, over the time to hear it',
    value: 0.77,
    range: [0.5, 1],
    moves: 'flow',
    unit: 'factor',
    source: ['brysbaert_2019'],
    direction: 'measured',
    size: 'reported',
    changes: 'Time on the first screen of a written case, against the first minutes of a call about the same',
    note: 'By analogy: silent reading against reading aloud. What people write is mostly shorter than what they say, but less to the point.',
  }),
] as const
