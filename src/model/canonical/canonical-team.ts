import type { EmpowermentLever, Lever, Team } from '../../scenario/scenario.js'
import { TRANSFER_MODE, USUAL_MODE } from '../../vocabulary/transfers.js'
import { type Canonical, compact, isOne, isZero } from './compact.js'

/** What leadership fills in where a team does not state it. */
const FILLED: ReadonlySet<string> = new Set<EmpowermentLever>(['orientation', 'recognition'])

/** What makes a value neutral or not. */
interface Around {
  /** The scenario has silos, against which a stated misroute share of 0 is not neutral. */
  readonly silos: boolean
  /** Leadership fills in orientation and recognition, against which stating them is not neutral. */
  readonly isLed: boolean
  /** The house closes, at which a team does something. */
  readonly closes: boolean
}

/** A team without neutral mechanisms. */
export function canonicalTeam(
  team: Team,
  { silos, isLed, closes }: Around,
  names: { readonly team: (name: string) => string; readonly manager: (name: string) => string },
): Canonical {
  const { reports_to, overflow, authority = {}, empowerment = {}, transfer = {} } = team
  const mode = transfer.mode ?? USUAL_MODE
  return compact(
    {
      ...team,
      market_wage: team.market_wage === team.wage ? undefined : team.market_wage,
      reports_to: reports_to && names.manager(reports_to),
      overflow: overflow && { ...overflow, to: names.team(overflow.to) },
      authority: compact({
        granted: lever(authority.granted, 'unlimited'),
        exceptions: lever(authority.exceptions, true),
        routine: authority.routine,
      }),
      empowerment: compact(
        Object.fromEntries(
          Object.entries(empowerment).map(([name, value]) => [
            name,
            lever(value, isLed && FILLED.has(name) ? null : 1),
          ]),
        ),
      ),
      transfer: compact(
        { ...transfer, context: transfer.context === TRANSFER_MODE[mode].context ? undefined : transfer.context },
        { mode: (value) => value === USUAL_MODE, misroute: (value) => value === 0 && !silos },
      ),
    },
    {
      wage: isZero,
      shrinkage: isZero,
      spread: isZero,
      talk_factor: isOne,
      explain_factor: isOne,
      ownership: (value) => value === 'none',
      at_close: (value) => !closes || value === 'serve',
      time_target: (value) => (value as { readonly pressure: number }).pressure === 0,
    },
  )
}

/** A lever without a claim that says nothing new; nothing where it changes nothing. */
function lever<T>(value: Lever<T> | undefined, neutral: T | null): Lever<T> | undefined {
  if (value === undefined) return undefined
  const claimed = value.claimed === undefined || value.claimed === value.actual ? undefined : value.claimed
  if (claimed === undefined) return value.actual === neutral ? undefined : { actual: value.actual }
  return { claimed, actual: value.actual }
}
