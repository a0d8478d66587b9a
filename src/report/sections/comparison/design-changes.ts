import type { Change, Comparison } from '../../../experiment/comparison.js'
import { NOTHING } from '../../figure-text.js'
import type { Note, Table } from '../../report.js'

/** Sections whose entries have names; the same change at several of them is said once. */
const NAMED = ['customers', 'issues', 'teams', 'managers']

interface Place {
  /** With `*` for the name. */
  readonly pattern: string
  readonly names: readonly string[]
  readonly text: string
}

/** What differs between the designs themselves, before any figure. */
export function designChanges({ base, changes }: Comparison, label: string): Table | Note {
  const title = `What differs: ${base} → ${label}`
  const found = changes[label]!
  if (found.length === 0) {
    return { kind: 'note', title, text: 'Nothing in the organisation, its customers or its issues.', tone: 'plain' }
  }
  return {
    kind: 'table',
    title,
    columns: [
      { heading: '', align: 'left', wraps: true },
      { heading: '', align: 'left', wraps: true },
    ],
    rows: merged(placesOf(found)).map((place) => [{ text: pathOf(place), tone: 'dim' }, place.text]),
  }
}

/** Changes under one parent in one line. */
function placesOf(changes: readonly Change[]): readonly Place[] {
  const byParent = new Map<string, string[]>()
  for (const { path, base, variant } of changes) {
    const steps = path.split('.')
    const key = steps.pop()!
    const parent = steps.join('.')
    const text = `${key} ${base ?? NOTHING} → ${variant ?? NOTHING}`
    byParent.set(parent, [...(byParent.get(parent) ?? []), text])
  }
  return [...byParent].map(([parent, texts]) => {
    const [section = '', name, ...rest] = parent.split('.')
    const isNamed = NAMED.includes(section) && name !== undefined
    return {
      pattern: isNamed ? [section, '*', ...rest].join('.') : parent,
      names: isNamed ? [name] : [],
      text: texts.join(', '),
    }
  })
}

function merged(places: readonly Place[]): readonly Place[] {
  const byWhat = new Map<string, Place>()
  for (const place of places) {
    const what = JSON.stringify([place.pattern, place.text])
    const before = byWhat.get(what)
    byWhat.set(what, { ...place, names: [...(before?.names ?? []), ...place.names] })
  }
  return [...byWhat.values()]
}

/** As a shell would write several paths in one. */
function pathOf({ pattern, names }: Place): string {
  if (names.length === 0) return pattern
  return pattern.replace('*', () => (names.length === 1 ? names[0]! : `{${names.join(', ')}}`))
}
