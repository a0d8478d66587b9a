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
  behaviour({
    id: 'channels.at_once',
    label: 'Chats that an agent holds at once',
    value: 3,
    range: [2, 6],
    limits: { low: 1, high: 50, whole: true },
    moves: 'flow',
    unit: 'contacts',
    source: ['chat_benchmarks'],
    direction: 'reported',
    size: 'reported',
    changes: 'The limit set in the firm’s own chat tool',
  }),
  behaviour({
    id: 'channels.slowed',
    label: 'By how much each further chat slows all of an agent’s down',
    value: 0.15,
    range: [0, 0.6],
    moves: 'flow',
    unit: 'share',
    source: ['tezcan_zhang_2014', 'chat_benchmarks'],
    direction: 'reported',
    size: 'assumed',
    changes: 'Length of chats by how many their agent had in hand, which any chat tool records',
    note: 'Models of chat centres take the pace as a given function of how many an agent has in hand, and leave its size to the firm. At 0 all go as if alone; at 100 % an agent does no more in several than one by one.',
  }),
] as const
