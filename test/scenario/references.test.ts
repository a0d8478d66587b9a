import { expect, test } from 'vitest'
import { keysBelow } from '../../src/scenario/key-facts.js'
import { explainedSchema, waysOf } from '../../src/scenario/language.js'
import { placesOf, references } from '../../src/scenario/references.js'
import { ProblemList } from '../../src/scenario/tree/problem-list.js'
import { readYaml } from '../../src/scenario/tree/read-yaml.js'
import { type Path, place, treeAt } from '../../src/scenario/tree/tree.js'
import { EVERYTHING } from './support/everything.js'
import { problems } from './support/reading.js'

const EVENTS = `events:
  - {at: week 1, do: training, team: claims}
  - {at: week 1, do: manager_leaves, manager: supervisor}
`
const REPLAY = 'at: [{time: 1 s, segment: regular, issue: washer}]'
const SIGNING = '$&\n  finance: {people: 1, signs_with: director}\n  law: {people: 1, signs_with: [director, finance]}'
const TEXT = EVERYTHING.replace('arrivals: 38 per hour', REPLAY).replace('managers:', SIGNING) + EVENTS
const tree = readYaml({ name: 'test.yaml', text: TEXT }, new ProblemList())!

/** The text with another name at a place. */
function renamed(path: Path, at: 'key' | 'value', name: string): string {
  const { start, end } = place(tree, path, at)
  return TEXT.slice(0, start) + name + TEXT.slice(end)
}

const namesIn = (path: Path) => {
  const found = treeAt(tree, path)
  return found?.kind === 'map' ? [...found.entries.keys()] : []
}

test.each(references().map((reference) => ({ ...reference, name: reference.path.join('.') })))(
  '$name names one of the $to, and nobody else',
  ({ path, to, by }) => {
    const wrong = placesOf(tree, path).flatMap((at) => {
      if (by === 'value') return [renamed(at, 'value', 'nobody')]
      const keys = namesIn(at)
      return keys.map((key) => renamed([...at, key], 'key', by === 'keys' ? 'nobody' : `nobody-${key.split('-')[1]}`))
    })
    expect(wrong.length).toBeGreaterThan(0)
    const [noun, kind] = to === 'customers' ? ['customer', 'kind of customer'] : [to.slice(0, -1), to.slice(0, -1)]
    for (const text of wrong) {
      const found = problems(text).filter(({ code }) => code === `unknown-${noun}`)
      expect(found.map(({ message }) => message)).toEqual([`there is no ${kind} "nobody"`])
    }
  },
)

test('a map by names either refers to them, gives them, or is by paths or hours', () => {
  const referring = references().map(({ path, by }) => `${path.join('.')}${by === 'value' ? '' : '.NAME'}`)
  const free = [...keysBelow(explainedSchema(), [])]
    .map(({ path }) => path.join('.'))
    .filter((path) => /NAME$/.test(path))
  const others = free.filter((path) => !referring.includes(path))
  const giving = ['channels', 'customers', 'issues', 'managers', 'programme', 'teams']
  const byPath = ['beliefs', 'draws', 'expect', 'observed', 'programme.NAME.set', 'unknown']
  const byHours = ['demand.profile.hours', 'demand.profile.weekdays', 'teams.NAME.agents', 'managers.NAME.people']
  const known = [...giving, ...byPath, ...byHours].map((path) => `${path}.NAME`)
  expect([...new Set(others)].toSorted()).toEqual(known.toSorted())
})

test('they are found in the forms as in the JSON Schema that is made of them', () => {
  const written = [...keysBelow(explainedSchema(), [])].flatMap(({ path, schema }) =>
    waysOf(schema).flatMap(({ refers }) => (refers === undefined ? [] : [{ path, ...(refers as object) }])),
  )
  expect(references()).toEqual(written)
})

test('a value that is the name of something says of what', () => {
  const keys = [...keysBelow(explainedSchema(), [])].flatMap(({ path, schema }) =>
    waysOf(schema).map((way) => ({ path, way })),
  )
  const names = keys.filter(
    ({ way }) => String(way.pattern).includes('[A-Za-z][A-Za-z0-9_]*') && way.refers === undefined,
  )
  expect(names.map(({ path }) => path.join('.'))).toEqual([])
})
