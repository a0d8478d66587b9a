import type { SourceKey } from './bibliography.js'
import type { Limits, Unit } from './limits.js'
import { type Behaviour, behaviour, type Strength } from './parameter.js'

interface Member {
  readonly label: string
  readonly value: number
  readonly range: readonly [number, number]
  readonly limits?: Limits
  readonly atMost?: string
  readonly unit?: Unit
  readonly direction?: Strength
  readonly size?: Strength
  readonly source?: readonly SourceKey[]
  readonly changes: string
  readonly note?: string
}

/** States the parameters of one family: assumed, and in the family's unit, unless they say otherwise. */
export function family<const Family extends string>(
  id: Family,
  unit: Unit,
): <const Name extends string>(name: Name, member: Member) => Behaviour<`${Family}.${Name}`> {
  return (name, member) =>
    behaviour({ unit, direction: 'assumed', size: 'assumed', source: [], ...member, id: `${id}.${name}` as const })
}
