import { measure, measureOfTeam, presentAt } from '../estimators.js'
import type { KnownFigure, RandomCase } from '../known-case.js'

const TEAMS = ['sales', 'billing'] as const

/** The same three figures of both teams. */
function ofBoth(line: Figures, blocked: Figures, occupancy: Figures): readonly KnownFigure[] {
  return TEAMS.flatMap((team, i) => [
    { name: `in line, ${team}`, expected: line[i]!, estimator: presentAt(team, 'line') },
    { name: `turned away, ${team}`, expected: blocked[i]!, estimator: measureOfTeam('blocked', team) },
    { name: `agents busy, ${team}`, expected: occupancy[i]!, estimator: measureOfTeam('occupancy', team) },
  ])
}

type Figures = readonly [sales: number, billing: number]

/** Agents who also serve the line of another team. */
export const SKILLS: readonly RandomCase[] = [
  {
    kind: 'random',
    id: 'D34',
    system: 'N-design: one of two teams helps the other',
    source: 'Markov chain, solved numerically (Garnett and Mandelbaum 2000 name the designs)',
    scenario: 'd34-helping-one-way.yaml',
    figures: ofBoth([1.373866, 1.180297], [0.0112877, 0.0165839], [0.853803, 0.749822]),
  },
  {
    kind: 'random',
    id: 'D35',
    system: 'X-design: two teams help each other, slower',
    source: 'Markov chain, solved numerically (Garnett and Mandelbaum 2000 name the designs)',
    scenario: 'd35-helping-each-other.yaml',
    figures: ofBoth([0.815015, 0.77673], [0.01623, 0.00153565], [0.766131, 0.795027]),
  },
  {
    kind: 'random',
    id: 'D36',
    system: 'X-design at full pace: M/M/5',
    source: 'Erlang C',
    scenario: 'd36-one-pool.yaml',
    figures: [
      { name: 'have to wait', expected: 0.554113, estimator: measure('delayed') },
      { name: 'mean wait (min)', expected: 1.108225, estimator: measure('queue_time') },
      { name: 'agents busy', expected: 0.8, estimator: measure('occupancy') },
    ],
  },
]
