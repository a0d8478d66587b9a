import { TEAM, type TeamCounter } from '../../src/ledger/counters.js'
import { cheapExpect } from './cheap-expect.js'
import { namesOf, type Run } from './tracing.js'

/** Relative equality; absolute near zero. */
export function close(a: number, b: number, tolerance = 1e-9): void {
  cheapExpect(Math.abs(a - b)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(a), Math.abs(b)))
}

export function teamsKeepTheLaws(run: Run): void {
  const names = run.model.teams.map(({ name }) => name)
  for (const counter of namesOf(TEAM)) {
    for (const name of names) if (!(run.team(name, counter) >= -1e-6)) throw new Error(`${counter} of ${name}`)
  }
  const pairs = [
    ['legs', 'legs'],
    ['transfers_out', 'transfers'],
    ['misroutes_out', 'misroutes'],
    ['decisions', 'decisions'],
    ['on_the_spot', 'on_the_spot'],
    ['escalations', 'escalations'],
    ['refused_on_policy', 'refused_on_policy'],
    ['repeat_explanations', 'repeat_explanations'],
    ['handle_seconds', 'handle_seconds'],
    ['concession', 'concession'],
  ] as const
  const total = (counter: TeamCounter) => names.reduce((sum, name) => sum + run.team(name, counter), 0)
  for (const [team, journey] of pairs) close(total(team), run.sum(journey))
  for (const how of ['abandoned', 'blocked', 'sent_away'] as const) {
    // One that began in writing, and was never offered, may end in a line: the team's matter alone.
    if (run.model.channels.length === 1) cheapExpect(total(how)).toBe(run.sum(`${how}_contacts`))
    else cheapExpect(total(how)).toBeGreaterThanOrEqual(run.sum(`${how}_contacts`))
  }
  // Whoever is offered is answered, gives up, is turned or sent away, or moves on to another line; the house's waits are all of them.
  for (const name of names) {
    const ended = (['answered', 'abandoned', 'blocked', 'sent_away', 'moved_on'] as const).map((counter) =>
      run.team(name, counter),
    )
    cheapExpect(ended.reduce((sum, count) => sum + count)).toBe(run.team(name, 'offered'))
    cheapExpect(run.team(name, 'delayed')).toBeLessThanOrEqual(run.team(name, 'offered'))
    cheapExpect(run.team(name, 'occupied_seconds')).toBeLessThanOrEqual(run.team(name, 'busy_seconds'))
  }
  close(total('wait_seconds'), run.sum('time_queue') + run.sum('time_hold_handover'))
  cheapExpect(total('offered') - total('moved_on')).toBeGreaterThanOrEqual(run.sum('offered'))
  run.model.teams.forEach(({ name }) => {
    const [seats, people] = [run.team(name, 'seat_seconds'), run.team(name, 'person_seconds')]
    const upTo = (most: number) => most * (1 + 1e-9) + 1e-6
    cheapExpect(people).toBeLessThanOrEqual(upTo(seats))
    cheapExpect(run.team(name, 'skill_seconds')).toBeLessThanOrEqual(upTo(people))
    cheapExpect(run.team(name, 'morale_seconds')).toBeLessThanOrEqual(upTo(people))
    cheapExpect(run.team(name, 'confidence_seconds')).toBeLessThanOrEqual(upTo(run.team(name, 'fearing_seconds')))
  })
  run.model.teams.forEach(({ name, staffing, bot }) => {
    // Nobody is ever on duty there.
    if (bot !== null)
      for (const paid of [
        'on_duty_seconds',
        'payroll_seconds',
        'labour_busy',
        'labour_idle',
        'person_seconds',
        'people_legs',
      ] as const)
        cheapExpect(run.team(name, paid)).toBe(0)
    if (staffing.unlimited || bot !== null) return
    const [busy, onDuty] = [run.team(name, 'busy_seconds'), run.team(name, 'on_duty_seconds')]
    cheapExpect(busy).toBeLessThanOrEqual(onDuty * (1 + 1e-9) + 1e-6)
  })
}
