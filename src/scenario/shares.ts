import { own } from '../kernel/own.js'
import { type Assignment, stepsOf } from './assign.js'
import type { Draft } from './sections/draft.js'
import { type MapTree, merge, type ScalarTree, type Tree, treeAt } from './tree/tree.js'
import { Mistake } from './values/form.js'
import { readShare } from './values/number.js'

/**
 * After assignments to shares of customers or issues, scales the shares that were not assigned so that all add up to
 * 100 % again.
 * @returns the tree, and a sentence for each section that was rescaled
 */
export function rescaleShares(tree: MapTree, assignments: readonly Assignment[]): { tree: MapTree; notes: string[] } {
  const notes: string[] = []
  let scaled = tree
  for (const section of ['customers', 'issues']) {
    const assigned = assignments.flatMap(({ path }) => {
      const steps = stepsOf(path)
      return steps.length === 3 && steps[0] === section && steps[2] === 'share' ? [steps[1]!] : []
    })
    const shares = sharesOf(scaled, section)
    if (assigned.length === 0 || shares === undefined) continue
    const others = [...shares].filter(([name]) => !assigned.includes(name))
    const taken = sum([...shares].filter(([name]) => assigned.includes(name)))
    const rest = sum(others)
    const factor = (1 - taken) / rest
    if (rest === 0 || taken > 1 || Math.abs(factor - 1) < 1e-9) continue
    scaled = merge(scaled, overlay(scaled, section, others, factor))
    const list = others.map(([name, share]) => `${name} ${percent(share)} -> ${percent(share * factor)}`).join(', ')
    notes.push(`the other shares of ${section} were rescaled to add up to 100%: ${list}`)
  }
  return { tree: scaled, notes }
}

/** The shares as written; undefined where one is missing or is no share. */
function sharesOf(tree: MapTree, section: string): ReadonlyMap<string, number> | undefined {
  const entries = treeAt(tree, [section])
  if (entries?.kind !== 'map') return undefined
  const shares = new Map<string, number>()
  for (const [name, { value }] of entries.entries) {
    if (value.kind === 'scalar' && value.value === null) continue
    const share = readable(treeAt(value, ['share']))
    if (share === undefined) return undefined
    shares.set(name, share)
  }
  return shares
}

function readable(tree: Tree | undefined): number | undefined {
  if (tree?.kind !== 'scalar' || tree.value === null) return undefined
  try {
    return readShare(tree.value)
  } catch (error) {
    if (error instanceof Mistake) return undefined
    throw error
  }
}

function overlay(
  tree: MapTree,
  section: string,
  others: readonly (readonly [string, number])[],
  factor: number,
): MapTree {
  const entry = (name: string, share: number) => {
    const origin = treeAt(tree, [section, name, 'share'])!.origin
    const value: ScalarTree = { kind: 'scalar', value: share * factor, origin }
    const holder = treeAt(tree, [section, name])!.origin
    return {
      key: holder,
      value: { kind: 'map', entries: new Map([['share', { key: origin, value }]]), origin: holder },
    } as const
  }
  const origin = treeAt(tree, [section])!.origin
  const entries = new Map(others.map(([name, share]) => [name, entry(name, share)]))
  return { ...tree, entries: new Map([[section, { key: origin, value: { kind: 'map', entries, origin } }]]) }
}

function sum(shares: readonly (readonly [string, number])[]): number {
  return shares.reduce((total, [, share]) => total + share, 0)
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}

/** Shares may miss 100 % by so much, for rounding. */
const TOLERANCE = 0.0001

/** The shares of customers, and those of issues, must add up to 100 %; a single entry may leave its share out. */
export function checkShares(
  draft: Draft<Readonly<Record<'customers' | 'issues', Readonly<Record<string, { readonly share: number }>>>>>,
): void {
  for (const section of ['customers', 'issues'] as const) {
    const names = draft.names(section)
    const shares = names.map((name) => own(draft.scenario[section], name)?.share)
    if (names.length === 1 && !draft.has(section, names[0]!, 'share')) continue
    const silent = names.filter((name) => !draft.has(section, name, 'share'))
    for (const name of silent) {
      draft.refuseKey(
        [section, name],
        'missing-key',
        `"share" is missing in ${section}.${name}`,
        'all shares add up to 100%',
      )
    }
    if (silent.length > 0 || names.length === 0 || shares.includes(undefined)) continue
    const total = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
    if (Math.abs(total - 1) <= TOLERANCE + 1e-12) continue
    const percent = Math.round(total * 10_000) / 100
    draft.refuseKey([section], 'shares-off', `the shares of ${section} add up to ${percent}%, not to 100%`)
  }
}
