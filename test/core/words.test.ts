import { expect, test } from 'vitest'
import { Formula } from '../../src/core/engine/law.js'
import { Gate, GateBit } from '../../src/core/journey/gates.js'
import { finish, observe } from '../../src/core/journey/observe.js'
import { open, step } from '../../src/core/journey/simulate.js'
import { Simulation } from '../../src/core/journey/simulation.js'
import { Obstacle } from '../../src/core/ledger/answers.js'
import { Durations } from '../../src/core/ledger/durations.js'
import type { Told } from '../../src/core/ledger/telling.js'
import { ApprovalPolicy } from '../../src/core/model/model.js'
import { type AtClose, type Ownership, TransferMode } from '../../src/core/model/team-model.js'
import { FACETS, TrustKind } from '../../src/core/model/trust-sizes.js'
import { type DistributionSpec, distribution } from '../../src/distributions/distribution.js'
import { DURATION_NAMES } from '../../src/ledger/durations.js'
import type { LedgerEvent } from '../../src/ledger/event.js'
import { compile } from '../../src/model/compile.js'
import type { Team } from '../../src/scenario/scenario.js'
import { PLAIN_POLICIES, type ApprovalPolicy as PolicyOfWords } from '../../src/vocabulary/approvals.js'
import { DISTRIBUTIONS } from '../../src/vocabulary/distributions.js'
import { GATES } from '../../src/vocabulary/gates.js'
import { OBSTACLES } from '../../src/vocabulary/obstacles.js'
import { type TransferMode as ModeOfWords, TRANSFER_MODES } from '../../src/vocabulary/transfers.js'
import { TRUST_CAUSE, TRUST_CAUSES } from '../../src/vocabulary/trust-causes.js'
import type { Same } from '../support/same.js'
import { QUEUE } from '../support/scenarios.js'
import { namesOf, scenarioOf } from '../support/tracing.js'

// The core has numbers for what the language and the reports have words for. Whoever adds one on one side alone is told here.

test('what the core tells is what a listener hears', () => {
  const same: Same<keyof typeof Told, LedgerEvent['event']> = true
  expect(same).toBe(true)
})

test('what a team states as a word has a number of that name', () => {
  const same: readonly [
    Same<keyof typeof TransferMode, ModeOfWords>,
    Same<keyof typeof AtClose, NonNullable<Team['at_close']>>,
    Same<keyof typeof Ownership, NonNullable<Team['ownership']>>,
    Same<keyof typeof ApprovalPolicy, PolicyOfWords>,
  ] = [true, true, true, true]
  expect(same).toHaveLength(4)
  expect(namesOf(TransferMode)).toEqual(TRANSFER_MODES)
  expect(namesOf(ApprovalPolicy)).toEqual([...PLAIN_POLICIES, 'duty_manager'])
})

test('gates are numbered in the order in which a block is booked, and each has its bit', () => {
  expect(namesOf(Gate).map((name) => [name, Gate[name]])).toEqual(GATES.map((name, place) => [name, place]))
  expect(namesOf(GateBit).map((name) => [name, GateBit[name]])).toEqual(GATES.map((name, place) => [name, 1 << place]))
})

test('obstacles are numbered in their order, gates first', () => {
  expect(namesOf(Obstacle).map((name) => [name, Obstacle[name]])).toEqual(OBSTACLES.map((name, place) => [name, place]))
})

test('some cause moves trust in each way that there is, but for facets that nobody has', () => {
  const used = new Set(TRUST_CAUSES.map((cause) => TRUST_CAUSE[cause].kind))
  expect([...used].toSorted((a, b) => a - b)).toEqual(namesOf(TrustKind).map((name) => TrustKind[name]))
  const { shifts } = compile(scenarioOf(QUEUE)).trust
  expect(shifts).toHaveLength(TRUST_CAUSES.length * FACETS)
})

test('some law comes to each formula', () => {
  const specs: { readonly [Id in DistributionSpec['law']]: Extract<DistributionSpec, { readonly law: Id }> } = {
    constant: { law: 'constant', value: 7 },
    exponential: { law: 'exponential', mean: 5 },
    lognormal: { law: 'lognormal', mean: 5, cv: 0.8 },
    gamma: { law: 'gamma', mean: 2, cv: 0.3 },
    erlang: { law: 'erlang', mean: 60, k: 4 },
    weibull: { law: 'weibull', mean: 10, shape: 2 },
    hyperexponential: { law: 'hyperexponential', mean: 10, cv: 3 },
    uniform: { law: 'uniform', low: 1, high: 4 },
    triangular: { law: 'triangular', low: 0, mode: 1, high: 5 },
    pert: { law: 'pert', low: 0, mode: 1, high: 6 },
    empirical: { law: 'empirical', values: [1, 2] },
  }
  expect(Object.keys(specs).toSorted()).toEqual(DISTRIBUTIONS.map(({ id }) => id).toSorted())
  const formulas = new Set(Object.values(specs).map((spec) => distribution(spec).formula))
  expect([...formulas].toSorted((a, b) => a - b)).toEqual(namesOf(Formula).map((name) => Formula[name]))
})

test('durations are left in the order of their names', () => {
  expect(Object.keys(new Durations())).toEqual(DURATION_NAMES)
  const sim = new Simulation([compile(scenarioOf(QUEUE, ['horizon=10 min']))], 1, 2, false)
  open(sim)
  while (step(sim));
  finish(sim)
  const { durations } = sim.ledger.books
  for (const [place, left] of observe(sim, 0).durations.entries()) expect(left).toBe(durations[DURATION_NAMES[place]!])
})
