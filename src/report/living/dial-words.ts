import type { Dial, DialKind, Position } from '../../experiment/dials/dial.js'
import { EMPOWERMENT_KEY, EMPOWERMENT_KEYS, type EmpowermentLever } from '../../vocabulary/levers.js'
import { amountText, exactText, percentText } from '../figure-text.js'

/** A dial as a reader knows it. */
export interface DialWords {
  readonly label: string
  /** A sentence. */
  readonly meaning: string
  /** Of each position. */
  readonly positions: readonly string[]
  /** The positions have no order from little to much. */
  readonly isChoice: boolean
}

const LABELS: Readonly<Record<DialKind, readonly [label: string, meaning: string]>> = {
  authority: ['limit', 'The amount that an agent may grant alone.'],
  exceptions: ['exceptions', 'Whether agents may grant what the rules except.'],
  ...(Object.fromEntries(
    EMPOWERMENT_KEYS.map((key) => [key, [key === 'safety' ? 'courage' : key, EMPOWERMENT_KEY[key].meaning]]),
  ) as unknown as Record<EmpowermentLever, readonly [string, string]>),
  agents: ['people', 'How many are at their desks.'],
  leadership: ['leadership', 'Of the decisions that managers look at, the share that is not criticised.'],
  silos: ['walls', 'How closed the borders between teams with different managers are.'],
  policy: ['who is asked', 'Whom an agent asks who may not decide.'],
  refusal: ['refusals', 'How often an agent who may not decide refuses instead of asking.'],
}

/** @param currency of the file; empty where it has none */
export function dialWords({ kind, positions, written }: Dial, currency: string): DialWords {
  const [label, meaning] = LABELS[kind]
  const stated = positions[written]!
  return {
    label,
    meaning,
    positions: positions.map((position) => positionText(kind, position, stated, currency)),
    isChoice: kind === 'policy' || kind === 'exceptions',
  }
}

function positionText(kind: DialKind, { value }: Position, stated: Position, currency: string): string {
  if (value === 'unlimited') return 'no limit'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (kind === 'authority') return [amountText(value as number), currency].filter((part) => part !== '').join(' ')
  if (kind === 'policy') return policyText(value)
  if (kind === 'agents') return staffText(value, stated.value)
  return shareText(value as number)
}

/** As it was stated, without the last bits that 100 times a fraction may leave. */
function shareText(share: number): string {
  return `${exactText(Number((share * 100).toPrecision(12)))} %`
}

function policyText(value: Position['value']): string {
  if (value === 'ladder') return 'every manager up the ladder'
  if (value === 'direct') return 'the lowest manager who may decide'
  return `first ${(value as { readonly duty_manager: string }).duty_manager}, on duty for all`
}

type Interval = { readonly start: number; readonly end: number; readonly agents: number }

/** A number, or hours at desks a week, as they differ from interval to interval. */
function staffText(value: Position['value'], stated: Position['value']): string {
  if (typeof value === 'number') return exactText(value)
  const hours = (of: Position['value']) =>
    (of as readonly Interval[]).reduce((sum, { start, end, agents }) => sum + (end - start) * agents, 0)
  const numbers = (value as readonly Interval[]).map(({ agents }) => agents)
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  const range = least === most ? exactText(most) : `${exactText(least)} to ${exactText(most)}`
  return `${range}, ${percentText(hours(value) / hours(stated))} of the hours`
}
