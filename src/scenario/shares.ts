import { own } from '../kernel/own.js'
import { type Assignment, stepsOf } from './assign.js'
import type { Draft } from './sections/draft.js'
import { type MapTree, merge, type Path, type Tree, treeAt } from './tree/tree.js'
import { Mistake } from './values/form.js'
import { readShare } from './values/number.js'

/** Shares that add up to 100 %: of the entries at a path, by name, each below a key or as the entry itself. */
interface ShareGroup {
  /** As it is spoken of. */
  readonly name: string
  readonly at: Path
  readonly below: readonly string[]
}

/** The shares of a text that add up to 100 %: of customers, of issues, and of issues where some customers have a mix of their own. */
function shareGroups(tree: MapTree): readonly ShareGroup[] {
  const kinds = treeAt(tree, ['customers'])
  const mixed = kinds?.kind === 'map' ? [...kinds.entries.keys()] : []
  return [
    ...['customers', 'issues', 'channels'].map((section) => ({ name: section, at: [section], below: ['share'] })),
    ...mixed.map((kind) => ({ name: `customers.${kind}.issues`, at: ['customers', kind, 'issues'], below: [] })),
  ]
}

/**
 * After assignments to shares of customers, issues or channels, scales the shares that were not assigned so that all add up to
 * 100 % again.
 * @returns the tree, and a sentence for each section that was rescaled
 */
export function rescaleShares(tree: MapTree, assignments: readonly Assignment[]): { tree: MapTree; notes: string[] } {
  const notes: string[] = []
  let scaled = tree
  const paths = assignments.map(({ path }) => stepsOf(path))
  for (const group of shareGroups(tree)) {
    const shares = sharesOf(scaled, group)
    if (shares === undefined) continue
    const isAssigned = (name: string) =>
      paths.some((path) => path.join('.') === [...group.at, name, ...group.below].join('.'))
    const others = [...shares].filter(([name]) => !isAssigned(name))
    if (others.length === shares.size) continue
    const taken = sum([...shares].filter(([name]) => isAssigned(name)))
    const rest = sum(others)
    const factor = (1 - taken) / rest
    if (rest === 0 || taken > 1 || Math.abs(factor - 1) < 1e-9) continue
    for (const [name, share] of others) scaled = withShare(scaled, [...group.at, name, ...group.below], share * factor)
    const list = others.map(([name, share]) => `${name} ${percent(share)} -> ${percent(share * factor)}`).join(', ')
    notes.push(`the other shares of ${group.name} were rescaled to add up to 100%: ${list}`)
  }
  return { tree: scaled, notes }
}

/** The shares as written; undefined where one is missing or is no share. */
function sharesOf(tree: MapTree, { at, below }: ShareGroup): ReadonlyMap<string, number> | undefined {
  const entries = treeAt(tree, at)
  if (entries?.kind !== 'map') return undefined
  const shares = new Map<string, number>()
  for (const [name, { value }] of entries.entries) {
    if (value.kind === 'scalar' && value.value === null) continue
    const share = readable(treeAt(value, below))
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

/** The tree with another share at a path, which says where it was written. */
function withShare(tree: MapTree, path: Path, share: number): MapTree {
  const { origin } = treeAt(tree, path)!
  const value: Tree = { kind: 'scalar', value: share, origin }
  const laid = path.reduceRight<Tree>((below, step, index) => {
    const holder = treeAt(tree, path.slice(0, index))!.origin
    const key = treeAt(tree, path.slice(0, index + 1))!.origin
    return { kind: 'map', entries: new Map([[String(step), { key, value: below }]]), origin: holder }
  }, value)
  return merge(tree, laid as MapTree)
}

function sum(shares: readonly (readonly [string, number])[]): number {
  return shares.reduce((total, [, share]) => total + share, 0)
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}

/** Shares may miss 100 % by so much, for rounding. */
const TOLERANCE = 0.0001

interface Shares {
  readonly customers: Readonly<
    Record<string, { readonly share: number; readonly issues?: Readonly<Record<string, number>> }>
  >
  readonly issues: Readonly<Record<string, { readonly share: number }>>
}

/**
 * The shares of customers, and those of issues, must add up to 100 %; a single entry may leave its share out, and issues do
 * where all customers have a mix of their own.
 */
export function checkShares(draft: Draft<Shares>): void {
  const kinds = draft.names('customers')
  const mixes = kinds.map((kind) => ['customers', kind, 'issues'])
  const allMixed = kinds.length > 0 && mixes.every((mix) => draft.has(...mix))
  for (const section of ['customers', 'issues'] as const) {
    const names = draft.names(section)
    const written = names.filter((name) => draft.has(section, name, 'share'))
    if (section === 'issues' && allMixed) {
      for (const name of written) {
        draft.refuseIdle([section, name, 'share'], 'where all customers state "issues" of their own', ...mixes)
      }
      continue
    }
    if (names.length === 1 && written.length === 0) continue
    for (const name of names.filter((name) => !written.includes(name))) {
      draft.refuseKey(
        [section, name],
        'missing-key',
        `"share" is missing in ${section}.${name}`,
        'all shares add up to 100%',
      )
    }
    if (written.length < names.length || names.length === 0) continue
    checkSum(
      draft,
      [section],
      names.map((name) => own(draft.scenario[section], name)?.share),
    )
  }
  for (const [index, mix] of mixes.entries()) {
    const { issues } = own(draft.scenario.customers, kinds[index]!) ?? {}
    if (issues !== undefined && draft.has(...mix))
      checkSum(
        draft,
        mix,
        draft.names(...mix).map((name) => own(issues, name)),
      )
  }
}

/**
 * Refuses shares that do not add up to 100 %.
 * @param shares undefined of what is no share, which is a mistake of its own
 */
export function checkSum(draft: Draft, path: readonly string[], shares: readonly (number | undefined)[]): void {
  if (shares.includes(undefined)) return
  const total = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)
  if (Math.abs(total - 1) <= TOLERANCE + 1e-12) return
  const percent = Math.round(total * 10_000) / 100
  draft.refuseKey(path, 'shares-off', `the shares of ${path.join('.')} add up to ${percent}%, not to 100%`)
}
