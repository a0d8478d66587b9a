import { EMPOWERMENT_KEY, type EmpowermentLever, type LeverId } from '../../vocabulary/levers.js'
import type { Culture, Lever, Scenario, Team } from '../scenario.js'

/** What a lever can be set to: a share, an amount, an amount without limit, or yes and no. */
export type LeverValue = number | 'unlimited' | boolean

/** One key of a scenario that states what is, and perhaps what leaders say. */
export interface LeverPlace<T extends LeverValue = LeverValue> {
  readonly lever: LeverId
  /** As `--set` takes it. */
  readonly path: string
  /** What would leave nothing to wish for. */
  readonly ideal: T
}

/** Makes another lever of one that is stated somewhere. */
type ChangeLever = <T extends LeverValue>(lever: Lever<T>, place: LeverPlace<T>) => Lever<T>

type Managers = NonNullable<Scenario['managers']>

/** The scenario with every lever that it states put through `change`; what it leaves out stays out. */
export function mapLevers(scenario: Scenario, change: ChangeLever): Scenario {
  const { teams, managers, culture } = scenario
  const changed = Object.entries(teams).map(([name, team]) => [name, mapTeam(team, `teams.${name}`, change)])
  return {
    ...scenario,
    teams: Object.fromEntries(changed),
    ...(managers === undefined ? {} : { managers: mapManagers(managers, change) }),
    ...(culture === undefined ? {} : { culture: mapCulture(culture, change) }),
  }
}

function mapManagers(managers: Managers, change: ChangeLever): Managers {
  const changed = Object.entries(managers).map(([name, role]) => [
    name,
    { ...role, ...mapLeadership(role.leadership, `managers.${name}`, change) },
  ])
  return Object.fromEntries(changed)
}

function mapCulture(culture: Culture, change: ChangeLever): Culture {
  return {
    ...culture,
    ...mapLeadership(culture.leadership, 'culture', change),
    ...(culture.silos === undefined ? {} : { silos: mapSilos(culture.silos, change) }),
  }
}

function mapLeadership(
  leadership: Lever<number> | undefined,
  path: string,
  change: ChangeLever,
): { readonly leadership?: Lever<number> } {
  if (leadership === undefined) return {}
  return { leadership: change(leadership, { lever: 'courage', path: `${path}.leadership`, ideal: 1 }) }
}

function mapTeam(team: Team, path: string, change: ChangeLever): Team {
  const { authority, empowerment } = team
  return {
    ...team,
    ...(authority === undefined ? {} : { authority: mapAuthority(authority, `${path}.authority`, change) }),
    ...(empowerment === undefined ? {} : { empowerment: mapEmpowerment(empowerment, `${path}.empowerment`, change) }),
  }
}

function mapAuthority(
  authority: NonNullable<Team['authority']>,
  path: string,
  change: ChangeLever,
): NonNullable<Team['authority']> {
  const { granted, exceptions } = authority
  return {
    ...authority,
    ...(granted === undefined
      ? {}
      : { granted: change(granted, { lever: 'authority', path: `${path}.granted`, ideal: 'unlimited' }) }),
    ...(exceptions === undefined
      ? {}
      : { exceptions: change(exceptions, { lever: 'exceptions', path: `${path}.exceptions`, ideal: true }) }),
  }
}

function mapEmpowerment(
  empowerment: NonNullable<Team['empowerment']>,
  path: string,
  change: ChangeLever,
): NonNullable<Team['empowerment']> {
  const stated = Object.entries(empowerment) as [EmpowermentLever, Lever<number>][]
  const changed = stated.map(([key, lever]) => [
    key,
    change(lever, { lever: EMPOWERMENT_KEY[key].lever, path: `${path}.${key}`, ideal: 1 }),
  ])
  return Object.fromEntries(changed)
}

function mapSilos(silos: NonNullable<Culture['silos']>, change: ChangeLever): NonNullable<Culture['silos']> {
  const place = (path: string) => ({ lever: 'silos', path, ideal: 0 }) as const
  if (!('borders' in silos)) return change(silos, place('culture.silos'))
  return {
    borders: silos.borders.map(({ between, silo }) => {
      return { between, silo: change(silo, place(`culture.silos.${between.join('-')}`)) }
    }),
  }
}
