import { type Behaviour, behaviour } from '../parameter.js'

const SURVEY = 'Answers on recommending matched with satisfaction and trust of the same customers'

function answer<const Name extends string>(
  name: Name,
  stated: Pick<Behaviour, 'label' | 'value' | 'range' | 'unit' | 'source' | 'direction' | 'size' | 'note'> &
    Partial<Pick<Behaviour, 'limits'>>,
): Behaviour<`recommending.${Name}`> {
  return behaviour({ id: `recommending.${name}` as const, moves: 'valuation', changes: SURVEY, ...stated })
}

/** What customers answer, 0 to 10, when they are asked how likely they are to recommend the firm: it moves the NPS alone. */
export const RECOMMENDING = [
  answer('least', {
    label: 'Mean answer on recommending of who feels nothing good',
    value: 1.33,
    range: [0, 2.7],
    limits: { low: 0, high: 10 },
    unit: 'score',
    source: ['lewis_2012'],
    direction: 'reported',
    size: 'reported',
    note: 'By analogy: found of how usable a product is, not of a contact.',
  }),
  answer('slope', {
    label: 'Answer on recommending gained per point of what is felt',
    value: 0.08,
    range: [0.06, 0.1],
    limits: { low: 0, high: 1 },
    unit: 'score',
    source: ['lewis_2012'],
    direction: 'reported',
    size: 'reported',
    note: 'By analogy: found of how usable a product is, 0 to 100, not of a contact.',
  }),
  answer('satisfaction', {
    label: 'Weight of satisfaction with the journey against trust in the firm',
    value: 0.5,
    range: [0.2, 0.8],
    unit: 'share',
    source: ['de_matos_2008'],
    direction: 'measured',
    size: 'assumed',
    note: 'That both go with recommending is measured; the equal split is assumed.',
  }),
  answer('scatter', {
    label: 'Scatter of answers about their mean, as the scale of a logistic law',
    value: 1.3,
    range: [0.7, 2],
    limits: { low: 0.05, high: 10 },
    unit: 'score',
    source: ['sauro_2010'],
    direction: 'reported',
    size: 'assumed',
    note: 'A standard deviation of 2.4: twice the variance that a score explains which is a third of all, were it to scatter by 21 points.',
  }),
] as const
