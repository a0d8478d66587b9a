import * as z from 'zod'
import { didYouMean } from './nearest.js'
import { SCENARIO } from './scenario.js'
import type { Draft } from './sections/draft.js'
import { type Path, type Tree, treeAt } from './tree/tree.js'
import { NAME, type Refers } from './values/word.js'

/** A place of the language where names stand that another section gives. */
interface ReferringKey extends Refers {
  /** With NAME for a name of the author's and ITEM for a place in a list. */
  readonly path: Path
}

let found: readonly ReferringKey[] | undefined

/** Every such place, as the forms of the keys say, worked out once. */
export function references(): readonly ReferringKey[] {
  found ??= [...referring(SCENARIO as unknown as z.core.$ZodTypes, [])]
  return found
}

/** Looked for in the forms themselves: to write them out as JSON Schema first takes longer than to read a scenario. */
function* referring(form: z.core.$ZodTypes, path: Path): Generator<ReferringKey> {
  const { refers } = (z.globalRegistry.get(form) ?? {}) as { readonly refers?: Refers }
  if (refers !== undefined) yield { path, ...refers }
  for (const [below, step] of partsOf(form)) {
    yield* referring(below as z.core.$ZodTypes, step === undefined ? path : [...path, step])
  }
}

/** What a form is made of, and where it stands: at a key, or in the same place. */
function partsOf({ _zod: { def } }: z.core.$ZodTypes): readonly (readonly [form: z.core.$ZodType, step?: string])[] {
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).map(([key, value]) => [value, key])
    case 'record':
      return [[def.valueType, 'NAME']]
    case 'array':
      return [[def.element, 'ITEM']]
    case 'union':
      return def.options.map((option) => [option])
    case 'optional':
      return [[def.innerType]]
    case 'pipe':
      return [[def.in]]
    default:
      return []
  }
}

/** Every team, manager, issue, channel and kind of customer that is named must exist. */
export function checkReferences(draft: Draft): void {
  for (const { path, to, by } of references()) {
    for (const at of placesOf(draft.tree, path)) {
      if (by === 'value') {
        const written = treeAt(draft.tree, at)
        const name = written?.kind === 'scalar' && typeof written.value === 'string' ? written.value.trim() : ''
        if (NAME.test(name)) check(draft, to, name, at, false)
        continue
      }
      for (const key of draft.names(...at)) {
        const names = by === 'keys' ? [key] : bordering(key)
        for (const name of names) check(draft, to, name, [...at, key], true)
      }
    }
  }
}

/** The two teams of a border; none where a key is not written as one. */
function bordering(key: string): readonly string[] {
  const names = key.split('-').map((name) => name.trim())
  return names.length === 2 ? names : []
}

/** Where a path of the language leads in a text, in its order. */
export function placesOf(tree: Tree | undefined, path: Path, at: Path = []): readonly Path[] {
  const [step, ...rest] = path
  if (tree === undefined) return []
  if (step === undefined) return [at]
  const below = (name: string | number, value: Tree | undefined) => placesOf(value, rest, [...at, name])
  if (tree.kind === 'list') return step === 'ITEM' ? tree.items.flatMap((item, index) => below(index, item)) : []
  if (tree.kind !== 'map') return []
  if (step !== 'NAME') return below(step, tree.entries.get(String(step))?.value)
  return [...tree.entries].flatMap(([name, { value }]) => below(name, value))
}

function check(draft: Draft, section: Refers['to'], name: string, path: Path, isKey: boolean): void {
  const known = draft.names(section)
  if (known.includes(name)) return
  // Without any that is the problem, not each of its names; without managers, channels or kinds of customers there need be none.
  if ((section === 'teams' || section === 'issues') && known.length === 0) return
  const kind = section === 'customers' ? 'kind of customer' : section.slice(0, -1)
  const hint = () =>
    didYouMean(name, known) ?? (known.length > 0 ? `the ${section} are ${known.join(', ')}` : undefined)
  const refuse = isKey ? draft.refuseKey.bind(draft) : draft.refuse.bind(draft)
  refuse(path, `unknown-${section.slice(0, -1)}`, `there is no ${kind} "${name}"`, hint)
}
