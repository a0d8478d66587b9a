import type { LedgerEvent } from '../../../../src/ledger/event.js'
import type { HeardEvent, TraceCase } from '../known-case.js'

function every(wanted: LedgerEvent['event']): (events: readonly HeardEvent[]) => readonly HeardEvent[] {
  return (events) => events.filter(({ event }) => event === wanted)
}

/** When those arrived who would hang up. */
function arrivalsOfAbandoned(events: readonly HeardEvent[]): readonly HeardEvent[] {
  const abandoned = new Set(every('abandoned')(events).map(({ customer }) => customer))
  return every('arrived')(events).filter(({ customer }) => abandoned.has(customer))
}

/** Systems without chance. */
export const TRACES: readonly TraceCase[] = [
  {
    kind: 'trace',
    id: 'D19',
    system: 'capacity 1, 3, 1',
    source: 'r-simmer, tests/testthat/test-simmer-resource-schedule.R',
    scenario: 'd19-capacity-rises-and-falls.yaml',
    figures: [{ name: 'ends (min)', expected: [2, 3, 3], pick: every('ended') }],
  },
  {
    kind: 'trace',
    id: 'D20',
    system: 'capacity 0, 1, 0, 1',
    source: 'r-simmer, tests/testthat/test-simmer-resource-schedule.R',
    scenario: 'd20-nobody-there-at-first.yaml',
    figures: [{ name: 'ends (min)', expected: [10, 20, 25], pick: every('ended') }],
  },
  {
    kind: 'trace',
    id: 'D21',
    system: 'reneging, D/D/1+D',
    source: 'Ciw, tests/test_node.py, test_reneging_records',
    scenario: 'd21-reneging.yaml',
    figures: [
      { name: 'arrivals of abandoned (min)', expected: [14, 28], pick: arrivalsOfAbandoned },
      { name: 'abandon (min)', expected: [17, 31], pick: every('abandoned') },
    ],
  },
  {
    kind: 'trace',
    id: 'D22',
    system: 'nine jobs, three agents',
    source: 'SimPy, tests/test_resources.py, test_resource_slots',
    scenario: 'd22-first-come.yaml',
    figures: [{ name: 'starts (min)', expected: [0, 0, 0, 1, 1, 1, 2, 2, 2], pick: every('answered') }],
  },
]
