import { Streams } from '../../src/core/engine/streams.js'
import { Purpose } from '../../src/core/journey/purposes.js'
import type { Model } from '../../src/model/model.js'
import type { StreamKey } from '../../src/simulation/key.js'
import { runAsJavaScript } from './run-as-javascript.js'

type PurposeName = keyof typeof Purpose
const NAMES = Object.fromEntries(Object.entries(Purpose).map(([name, number]) => [number, name])) as Record<
  number,
  PurposeName
>
const BY_TEAM = new Set<PurposeName>([
  'talk',
  'explain',
  'context',
  'treatment',
  'wrapUp',
  'decide',
  'misroute',
  'judgement',
  'courage',
  'refusal',
  'solves',
  'tools',
  'ownership',
])

/**
 * Every number that customers drew in a run, by what it meant to them: `talk #12 front 0` is customer 12's talk at the
 * first visit of the team `front`.
 */
export function recordedDraws(model: Model, key: StreamKey): ReadonlyMap<string, number> {
  const draws = new Map<string, number>()
  const places = new Map(model.teams.map((team) => [team.key, team.name]))
  const roles = new Map(model.managers.map((role) => [role.key, role.name]))
  const { uniform } = Streams.prototype
  Streams.prototype.uniform = function (subject, purpose, occurrence) {
    const u = uniform.call(this, subject, purpose, occurrence)
    const name = NAMES[purpose]!
    const [at, n] = [Math.floor(occurrence / 4096), occurrence % 4096]
    const where = BY_TEAM.has(name)
      ? `${places.get(at)} ${n}`
      : name === 'decision'
        ? `${roles.get(at)} ${n}`
        : `${occurrence}`
    draws.set(`${name} #${subject} ${where}`, u)
    return u
  }
  try {
    runAsJavaScript(model, key)
  } finally {
    Streams.prototype.uniform = uniform
  }
  return draws
}
