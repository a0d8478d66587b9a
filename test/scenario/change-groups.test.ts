import { expect, test } from 'vitest'
import { differingGroups, groupOf, mixed, structuralDiff } from '../../src/scenario/differences.js'
import { parseFile } from './support/reading.js'

const [ersatz, empowered] = ['ersatz', 'empowered'].map((name) => parseFile(`scenarios/${name}.yaml`).written)

test('a change belongs to its section, within teams to what it is about', () => {
  const paths = [
    'teams.a.agents',
    'teams.a',
    'teams.a.authority.granted',
    'teams.a.empowerment.tools',
    'culture.review',
  ]
  expect([...paths, 'teams.a.transfer.mode', 'silos.remedies'].map((path) => groupOf(path.split('.')))).toEqual([
    ...['teams', 'teams', 'authority', 'empowerment', 'culture'],
    ...['silos', 'silos'],
  ])
})

test('a design in between differs from either end only in the groups that are not, or are, as there', () => {
  const groups = differingGroups(ersatz!, empowered!)
  expect(groups).toContain('culture')
  expect(structuralDiff(mixed(ersatz!, empowered!, new Set()), ersatz!)).toEqual([])
  expect(structuralDiff(mixed(ersatz!, empowered!, new Set(groups)), empowered!)).toEqual([])
  const some = mixed(ersatz!, empowered!, new Set(['culture', 'authority']))
  expect(new Set(differingGroups(ersatz!, some))).toEqual(new Set(['culture', 'authority']))
  expect(differingGroups(some, empowered!)).toEqual(groups.filter((group) => !['culture', 'authority'].includes(group)))
})

test('name, seed and length of the run stay those of the base', () => {
  const variant = { ...empowered!, seed: 'other', horizon: '1 day' }
  const all = mixed(ersatz!, variant, new Set([...differingGroups(ersatz!, variant), 'seed', 'horizon', 'name']))
  expect([all.name, all.seed, all.horizon]).toEqual([ersatz!.name, ersatz!.seed, ersatz!.horizon])
})
