import { family } from '../family.js'

const judging = family('judging', 'share')

const FRAME = {
  direction: 'measured',
  source: ['homburg_2005'],
  changes: 'Sorting a month’s discretionary cases by what settled them: the guideline, knowing the aim, or both',
  note: 'The study finds the effect of guidelines the stronger, and the two complementary. Sizes are chosen so.',
} as const
const NOVEL = {
  changes: 'The same sorting of cases that no playbook covers',
  note: 'What nobody foresaw no guideline settles by itself; knowing the aim does, the better with a frame.',
} as const

/**
 * Share of discretionary cases that agents can judge: what anybody can, what guidelines add, what orientation adds, and
 * what only the two together give, which is the rest.
 */
export const JUDGING = [
  judging('bare', {
    label: 'Discretionary cases that anybody can judge, without guidelines or orientation',
    value: 0.2,
    range: [0.05, 0.3],
    changes: FRAME.changes,
  }),
  judging('guidelines', {
    ...FRAME,
    label: 'Discretionary cases that full guidelines settle by themselves',
    value: 0.3,
    range: [0.2, 0.4],
  }),
  judging('orientation', {
    ...FRAME,
    label: 'Discretionary cases that full orientation settles by itself',
    value: 0.2,
    range: [0.1, 0.3],
  }),
  judging('novel.bare', {
    ...NOVEL,
    label: 'Novel cases that anybody can judge',
    value: 0.1,
    range: [0, 0.2],
  }),
  judging('novel.guidelines', {
    ...NOVEL,
    label: 'Novel cases that full guidelines settle by themselves',
    value: 0.1,
    range: [0, 0.2],
  }),
  judging('novel.orientation', {
    ...NOVEL,
    label: 'Novel cases that full orientation settles by itself',
    value: 0.4,
    range: [0.2, 0.5],
  }),
  judging('history', {
    label: 'Judgement lost where nothing is seen of the customer’s earlier contacts',
    value: 0.25,
    range: [0.05, 0.5],
    changes: 'Discretionary decisions with and without the customer’s record on the screen',
    note: 'Who does not know the customer cannot tell what is fair to this one.',
  }),
] as const
