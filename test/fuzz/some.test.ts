import { expect, test } from 'vitest'
import { judge } from './judge.js'
import { bundled, mutation } from './mutations.js'

// A small part of `npm run fuzz`.
test('validate accepts exactly what run runs, and neither crashes on mutations nor prints what is no number', () => {
  const from = bundled()
  const verdicts = Array.from({ length: 150 }, (_, at) => ({ at, ...judge(mutation('some', at, from)) }))
  expect(verdicts.filter(({ faults }) => faults.length > 0)).toEqual([])
  // Both ways are gone.
  expect(new Set(verdicts.map(({ exit }) => exit))).toEqual(new Set([0, 2]))
})
