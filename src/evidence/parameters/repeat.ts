import { behaviour } from '../parameter.js'

/** How often customers try again. */
export const REPEAT = [
  behaviour({
    id: 'repeat.at_most',
    label: 'Contacts after the first, where a segment states no limit',
    value: 5,
    range: [2, 10],
    unit: 'contacts',
    source: ['rage_2015'],
    direction: 'reported',
    size: 'assumed',
    changes: 'The firm’s own contacts per case',
    note: 'Serious complaints take 4.2 contacts on average. Always finite, or a journey might not end.',
  }),
  behaviour({
    id: 'repeat.redials',
    label: 'Redials in a journey',
    value: 20,
    range: [5, 50],
    unit: 'redials',
    source: ['anonymous_bank_1999'],
    direction: 'measured',
    size: 'assumed',
    changes: 'The firm’s own call records by caller',
    note: 'That most call again is measured; the limit only keeps journeys finite, whatever is answered in between.',
  }),
] as const
