import type { Gap, StatedClaim, StatedLever } from '../../../experiment/gap/gap.js'
import { exactText } from '../../figure-text.js'
import type { Table } from '../../report.js'

/** Lever by lever: what leaders say, and what is; places that say the same are named together. */
export function claimTable({ claims, reference, currency }: Gap): Table {
  return {
    kind: 'table',
    columns: [
      { heading: '', align: 'left' },
      { heading: reference === 'claimed' ? 'claimed' : 'ideal', align: 'right' },
      { heading: 'is', align: 'right' },
      { heading: 'where', align: 'left', wraps: true },
    ],
    rows: claims.flatMap((claim) =>
      merged(claim).map(({ target, actual, names }, index) => [
        index === 0 ? claim.lever : '',
        valueText(claim, target, currency),
        valueText(claim, actual, currency),
        { text: names.join(', '), tone: 'dim' as const },
      ]),
    ),
  }
}

function merged({ places }: StatedClaim): readonly (Pick<StatedLever, 'target' | 'actual'> & { names: string[] })[] {
  const found = new Map<string, Pick<StatedLever, 'target' | 'actual'> & { names: string[] }>()
  for (const { path, target, actual } of places) {
    const key = `${keyOf(path)} ${target} ${actual}`
    const known = found.get(key)
    if (known === undefined) found.set(key, { target, actual, names: [nameOf(path)] })
    else known.names.push(nameOf(path))
  }
  return [...found.values()]
}

/** `front_line`, or `front_line guidelines` where the lever goes by another key; silos are those of the house. */
function nameOf(path: string): string {
  const [section, name, ...rest] = path.split('.')
  if (section !== 'teams') return rest.join('.') === '' ? 'everywhere' : rest.join('.')
  return keyOf(path) === 'guidelines' ? `${name} (guidelines)` : name!
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
