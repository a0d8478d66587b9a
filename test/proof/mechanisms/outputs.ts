import { MINUTE } from '../../../src/kernel/units.js'
import { findMeasure, type MeasureId } from '../../../src/measures/catalogue.js'
import { LABELS } from '../../../src/report/labels.js'
import type { Gate } from '../../../src/vocabulary/gates.js'
import type { TrustCause } from '../../../src/vocabulary/trust-causes.js'
import {
  type Estimator,
  measure,
  measureOfIssue,
  measureOfManager,
  measureOfTeam,
  share,
  times,
} from '../verify/estimators.js'

/** A figure in which a mechanism is seen. */
export interface Output {
  /** As the page names it. */
  readonly name: string
  /** The measure's; `share` is shown in per cent. */
  readonly unit: string
  readonly estimator: Estimator
}

/** A measure of the catalogue over the whole house. */
export function of(id: MeasureId): Output {
  const { label, unit } = findMeasure(id)!
  return { name: label, unit, estimator: measure(id) }
}

/** The same over the journeys about one issue. */
export function ofIssue(id: MeasureId, issue: string): Output {
  const { label, unit } = findMeasure(id)!
  return { name: `${label}, issue ${issue}`, unit, estimator: measureOfIssue(id, issue) }
}

/** The same over one team. */
export function ofTeam(id: MeasureId, team: string): Output {
  const { label, unit } = findMeasure(id)!
  return { name: `${label} of the ${team} team`, unit, estimator: measureOfTeam(id, team) }
}

/** The same over one manager role. */
export function ofManager(id: MeasureId, role: string): Output {
  const { label, unit } = findMeasure(id)!
  return { name: `${label} of the ${role}`, unit, estimator: measureOfManager(id, role) }
}

/** Trust lost by a cause, in points per customer. */
export function trustLostBy(cause: TrustCause): Output {
  return {
    name: `trust lost: ${LABELS.trust[cause]}`,
    unit: 'points',
    estimator: share([`trust_${cause}`], ['customers']),
  }
}

/** Trust gained by a cause, in points per customer. */
export function trustGainedBy(cause: TrustCause): Output {
  const { estimator } = trustLostBy(cause)
  return { name: `trust gained: ${LABELS.trust[cause]}`, unit: 'points', estimator: times(-1, estimator) }
}

/** Share of decisions that a gate blocks first. */
export function blockedBy(gate: Gate): Output {
  return {
    name: `blocked by ${LABELS.gate[gate]}`,
    unit: 'share',
    estimator: share([`blocked_first_${gate}`], ['decisions']),
  }
}

/** Minutes of waiting for approvals per journey, 0 where nobody asks for one. */
export const WAIT_FOR_APPROVALS: Output = {
  name: 'waiting for approvals, per journey',
  unit: 'min',
  estimator: times(1 / MINUTE, share(['approval_wait_seconds'], ['journeys'])),
}

/** Share of refusals on policy after which the customer demands a manager. */
export const DEMANDED: Output = {
  name: 'demands for a manager, of refusals on policy',
  unit: 'share',
  estimator: share(['manager_demands'], ['refused_on_policy']),
}

/** Layers of management passed per journey, 0 where nobody asks. */
export const LAYERS_PASSED: Output = {
  name: 'layers passed',
  unit: 'per journey',
  estimator: share(['approval_layers'], ['journeys']),
}

/** Minutes of talk in one leg. */
export const TALK_PER_LEG: Output = {
  name: 'talk in one leg',
  unit: 'min',
  estimator: times(1 / MINUTE, share(['time_talking'], ['legs'])),
}
