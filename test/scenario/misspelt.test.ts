import { expect, test } from 'vitest'
import { EVERYTHING } from './support/everything.js'
import { problems, summary } from './support/reading.js'

const file = (text: string) => summary(problems(`extends: base.yaml\n${text}`, [], { 'base.yaml': EVERYTHING }))

test('what is wrong within a misspelt key is told with it, at its line', () => {
  expect(file('culure:\n  refusal: 4\n  substitute:\n    worth: much\n')).toEqual([
    'unknown-key:2',
    'too-large:3',
    'no-share:5',
  ])
  expect(file('horizn: 6\nteams:\n  front_line:\n    authorty:\n      granted: lots\n')).toEqual([
    'unknown-key:2',
    'missing-unit:2',
    'unknown-key:5',
    'no-money:6',
  ])
})

test('nothing is told of a misspelt key whose value would be right, or that a file writes rightly as well', () => {
  expect(file('culure: {refusal: 4%}\n')).toEqual(['unknown-key:2'])
  expect(file('culure: {refusal: 4}\nculture: {refusal: 5%}\n')).toEqual(['unknown-key:2'])
})

test('nor of a key that may mean two, or none', () => {
  expect(file('events: [{ao: -1, at: week 1, do: training}]\n')).toEqual(['unknown-key:2'])
  expect(file('weather: {refusal: 4}\n')).toEqual(['unknown-key:2'])
})
