import type { Gap, StatedClaim, StatedLever } from '../../../experiment/gap/gap.js'
import { exactText } from '../../figure-text.js'
import type { Table } from '../../report.js'

/** Lever by lever: what leaders say, and what is; places that say the same are named together. */
export function claimTable({ claims, reference, currency, claims_kept }: Gap): Table {
  const teams = Object.keys(claims_kept.teams).length
  return {
    kind: 'table',
    columns: [
      { heading: '', align: 'left' },
      { heading: reference === 'claimed' ? 'claimed' : 'ideal', align: 'right' },
      { heading: 'is', align: 'right' },
      { heading: 'where', align: 'left', wraps: true },
    ],
    rows: claims.flatMap((claim) =>
      merged(claim).map(({ target, actual, ...where }, index) => [
        index === 0 ? claim.lever : '',
        valueText(claim, target, currency),
        valueText(claim, actual, currency),
        { text: whereText(where, teams), tone: 'dim' as const },
      ]),
    ),
  }
}

interface Place extends Pick<StatedLever, 'target' | 'actual'> {
  /** The last step of the path. */
  readonly key: string
  /** Teams or manager roles; empty for what is stated of the house. */
  readonly names: string[]
}

function merged({ places }: StatedClaim): readonly Place[] {
  const found = new Map<string, Place>()
  for (const { path, target, actual } of places) {
    const [section, name] = path.split('.')
    const key = keyOf(path)
    const same = `${key} ${target} ${actual}`
    const place = found.get(same) ?? { target, actual, key, names: [] }
    found.set(same, place)
    if (section !== 'culture') place.names.push(name!)
  }
  return [...found.values()]
}

/** Levers that go by further keys than their own. */
const FURTHER_KEYS = ['guidelines', 'recognition', 'leadership']

/** `front_line, claims`; `guidelines, every team` where the lever goes by another key; a border, or everywhere. */
function whereText({ key, names }: Pick<Place, 'key' | 'names'>, teams: number): string {
  if (names.length === 0)
    return key === 'silos' ? 'everywhere' : FURTHER_KEYS.includes(key) ? `${key}, everywhere` : key
  const who = names.length === teams && teams > 1 ? 'every team' : names.join(', ')
  return FURTHER_KEYS.includes(key) ? `${key}, ${who}` : who
}

function keyOf(path: string): string {
  return path.split('.').at(-1)!
}

function valueText({ lever }: StatedClaim, value: StatedLever['actual'], currency: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value === 'unlimited') return value
  return lever === 'authority' ? `${exactText(value)} ${currency}` : `${exactText(roundedPercent(value))} %`
}

/** Without the last bits that 100 times a fraction may leave. */
function roundedPercent(share: number): number {
  return Number((100 * share).toPrecision(9))
}
