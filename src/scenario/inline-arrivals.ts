import type { ReadSource } from './extend.js'
import { didYouMean } from './nearest.js'
import { rowsOf } from './tree/csv.js'
import { type ProblemList, position } from './tree/problem-list.js'
import { type MapTree, type Origin, type ScalarTree, type Tree, treeAt } from './tree/tree.js'
import { DECIMAL } from './values/form.js'

/** What a table of arrivals states of each, in columns that the scenario names. */
const STATED = ['time', 'segment', 'issue', 'talk'] as const
/** Of these, what is in seconds where a cell has no unit. */
const TIMES: readonly string[] = ['time', 'talk']
const PLAIN_NUMBER = new RegExp(`^-?(?:${DECIMAL})$`)

/**
 * Puts the rows in the place of `at: {file: calls.csv, time: COLUMN, ...}`, as the list that its author could have
 * written: what is wrong with a cell is then found as anywhere, and pointed at in the table.
 * @param known the sections that were met before, each with what became of it
 */
export function inlineArrivals(
  tree: MapTree,
  read: ReadSource,
  problems: ProblemList,
  known: WeakMap<Tree, MapTree>,
): MapTree {
  const demand = tree.entries.get('demand')
  const at = demand?.value.kind === 'map' ? demand.value.entries.get('at') : undefined
  if (demand?.value.kind !== 'map' || at?.value.kind !== 'map') return tree
  let section = known.get(demand.value)
  if (section === undefined) {
    const list = rowsAsList(at.value, read, problems)
    // Without rows there is a problem already, or one that the schema sees.
    if (list === undefined) return tree
    section = { ...demand.value, entries: new Map(demand.value.entries).set('at', { ...at, value: list }) }
    known.set(demand.value, section)
  }
  return { ...tree, entries: new Map(tree.entries).set('demand', { ...demand, value: section }) }
}

function rowsAsList(asked: MapTree, read: ReadSource, problems: ProblemList): Tree | undefined {
  const file = textAt(asked, 'file')
  const columns = STATED.flatMap((key) => {
    const name = textAt(asked, key)
    return name === undefined ? [] : [{ key, ...name }]
  })
  const written = [...asked.entries.values()].filter(({ value }) => value.kind !== 'scalar' || value.value !== null)
  if (file === undefined || columns[0]?.key !== 'time' || written.length > columns.length + 1) return undefined
  const { text: path, origin } = file
  if (!/\.csv$/i.test(path)) {
    // Rows are shown where they are wrong, and what a scenario names may be a secret.
    problems.add(
      origin,
      'no-table',
      `"${path}" is no CSV file`,
      'arrivals are read from a file whose name ends in .csv',
    )
    return undefined
  }
  const rows = problems.attempt(() => rowsOf(read(path, origin.source, position(origin))))
  if (rows === undefined) return undefined
  const [header, ...below] = rows
  const names = header?.cells.map(({ text }) => text) ?? []
  const before = problems.count
  for (const { text, origin } of columns) {
    const among = () => didYouMean(text, names) ?? `its columns are ${names.join(', ')}`
    if (!names.includes(text)) problems.add(origin, 'no-such-column', `${path} has no column "${text}"`, among)
    else if (names.indexOf(text) !== names.lastIndexOf(text)) {
      const hint = 'give each column a name of its own'
      problems.add(origin, 'doubled-column', `${path} has several columns "${text}"`, hint)
    }
  }
  if (below.length === 0) problems.add(origin, 'no-rows', `${path} has no rows`)
  if (problems.count > before) return undefined
  const places = columns.map(({ key, text }) => ({ key, place: names.indexOf(text) }))
  const items = below.map((row): MapTree => {
    const entries = places.flatMap(({ key, place }) => {
      const cell = row.cells[place]
      if (cell === undefined || (cell.text === '' && key !== 'time')) return []
      return [[key, { key: cell.origin, value: scalar(key, cell) }] as const]
    })
    return { kind: 'map', entries: new Map(entries), origin: row.origin }
  })
  return { kind: 'list', items, origin: asked.origin }
}

function textAt(tree: MapTree, key: string): { readonly text: string; readonly origin: Origin } | undefined {
  const found = treeAt(tree, [key])
  if (found?.kind !== 'scalar' || (typeof found.value !== 'string' && typeof found.value !== 'number')) return undefined
  return { text: String(found.value).trim(), origin: found.origin }
}

function scalar(key: string, { text, origin }: { readonly text: string; readonly origin: Origin }): ScalarTree {
  const value = TIMES.includes(key) && PLAIN_NUMBER.test(text) ? `${text} s` : text
  return { kind: 'scalar', value, origin }
}
