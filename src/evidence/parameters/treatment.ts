import { type Behaviour, behaviour } from '../parameter.js'

function courtesy<const Name extends string>(
  name: Name,
  label: string,
  value: number,
  range: readonly [number, number],
  { changes, direction = 'assumed', moves = 'valuation' }: Pick<Behaviour, 'changes'> & Partial<Behaviour>,
): Behaviour<`treatment.${Name}`> {
  return behaviour({
    id: `treatment.${name}` as const,
    moves,
    label,
    value,
    range,
    unit: 'share',
    source: direction === 'assumed' ? [] : ['five9_2013', 'gelbrich_2011'],
    direction,
    size: 'assumed',
    changes,
  })
}

const SURVEY = 'Courtesy scores of the firm’s own quality monitoring, 0 to 1'

/** Courtesy of a leg, 0 (cold) to 1 (warm), and what bends it. */
export const TREATMENT = [
  courtesy('mean', 'Mean courtesy at full training and normal load', 0.72, [0.5, 0.9], { changes: SURVEY }),
  courtesy('training', 'Courtesy lost without training', 0.2, [0, 0.4], {
    changes: `${SURVEY}, of trained and untrained agents`,
  }),
  behaviour({
    id: 'treatment.guidelines',
    moves: 'valuation',
    label: 'Courtesy lost without guidelines for how to treat who complains',
    value: 0.08,
    range: [0, 0.2],
    unit: 'share',
    direction: 'measured',
    size: 'assumed',
    source: ['homburg_2005'],
    changes: `${SURVEY}, before and after guidelines for behaviour`,
    note: 'Guidelines for behaviour are found to work through interactional justice.',
  }),
  courtesy('morale', 'Courtesy gained from the lowest to the highest morale', 0.2, [0, 0.4], {
    changes: `${SURVEY}, against a survey of agents`,
  }),
  courtesy('load', 'Courtesy lost per unit of occupancy above the threshold', 0.3, [0, 1], {
    changes: `${SURVEY}, in calm and busy hours`,
  }),
  // Morale falls above it too, and low morale makes agents leave.
  courtesy('load_threshold', 'Occupancy above which courtesy falls', 0.85, [0.7, 0.95], {
    changes: `${SURVEY}, against occupancy`,
    direction: 'assumed',
    moves: 'flow',
  }),
  courtesy('half_range', 'Half-range of courtesy around its mean', 0.28, [0.1, 0.4], {
    changes: `The spread of ${SURVEY.toLowerCase()}`,
  }),
  courtesy('poor', 'Courtesy below which treatment is poor', 0.4, [0.2, 0.5], {
    changes: 'Scores of the calls that customers complain about',
    direction: 'reported',
  }),
  courtesy('warm', 'Courtesy above which treatment is warm', 0.85, [0.7, 0.95], {
    changes: 'Scores of the calls that customers praise',
    direction: 'reported',
  }),
] as const
