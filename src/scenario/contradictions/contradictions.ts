import { type Beliefs, defaults } from '../../evidence/registry.js'
import { MINUTE } from '../../kernel/units.js'
import type { Scenario } from '../scenario.js'
import type { Draft } from '../sections/draft.js'
import { amongFigures, waitsBeyond } from './among-figures.js'
import { cannotHappen } from './cannot-happen.js'
import { type Contradiction, Figures } from './contradiction.js'
import { withParts } from './with-parts.js'
import { withTimes } from './with-times.js'
import { withVolume } from './with-volume.js'

/**
 * What the observed figures of a firm contradict among themselves by arithmetic: that holds of any design. A figure may be
 * off by its error, and by `observed.floor` of itself where it states none.
 */
export function contradictionsAmong(scenario: Scenario): readonly Contradiction[] {
  const { observed = [], service_level, teams } = scenario
  if (observed.length === 0) return []
  const settled = settledOf(scenario)
  const figures = new Figures(observed, settled['observed.floor'])
  const { within = settled['run.service_level_seconds'], of = 'offered' } = service_level ?? {}
  // Who is turned or sent away waits for no answer, and may be any number.
  const losesOnlyPatience = Object.values(teams).every(({ queue_limit, at_close }) => {
    return queue_limit === undefined && at_close !== 'leave'
  })
  return [...amongFigures(figures), ...(losesOnlyPatience ? waitsBeyond(figures, within / MINUTE, of) : [])]
}

/** What they contradict of the file that describes the firm as it stands. */
export function contradictionsWithFile(scenario: Scenario): readonly Contradiction[] {
  const { observed = [], events = [] } = scenario
  if (observed.length === 0) return []
  const floor = settledOf(scenario)['observed.floor']
  const figures = new Figures(observed, floor)
  // A surge moves the volume away from what the file states.
  const isSteady = events.every((event) => event.do !== 'demand_surge')
  return [
    ...cannotHappen(figures, scenario, floor),
    ...withParts(figures, scenario),
    ...(isSteady ? withVolume(figures, scenario) : []),
    ...withTimes(figures, scenario),
  ]
}

function settledOf({ beliefs }: Scenario): Beliefs {
  return { ...defaults(), ...beliefs }
}

/**
 * Refuses what cannot be.
 * @param isAsWritten the design is that of its file, with nothing set: else it is not the firm that was observed
 */
export function refuseContradictions(draft: Draft, scenario: Scenario, isAsWritten: boolean): void {
  const ofFile = isAsWritten ? contradictionsWithFile(scenario) : []
  for (const { code, isCertain, path, message, hint } of [...contradictionsAmong(scenario), ...ofFile]) {
    const at = ['observed', path]
    // What another file builds on was observed of the firm that the other file describes.
    const isOwn = draft.isOfThisFile(at) || code === 'figures-contradict'
    if (isCertain && isOwn) draft.refuse(draft.has(...at, 'value') ? [...at, 'value'] : at, code, message, hint)
  }
}
