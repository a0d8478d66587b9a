import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure } from '../../src/kernel/failure.js'
import { parse } from './support/reading.js'

const TEXT = readFileSync('scenarios/base/homeware.yaml', 'utf8')
const WORDS = [
  'null',
  '-1',
  '{}',
  '[]',
  '~',
  '1e9',
  'true',
  ': ',
  '- ',
  '&a ',
  '*decent',
  '<<: ',
  '"',
  "'",
  '%',
  '\n',
  '  ',
  'NaN',
  '🙂',
  '|',
  '!x ',
  '{a: 1}',
  '0',
  '100%',
]

/** A garbled text may be refused, but only as the user's mistake, shown inside the text. */
test('no garbling of a scenario makes the program stumble', () => {
  const garbling = fc.record({ at: fc.nat(TEXT.length - 1), cut: fc.nat(12), word: fc.constantFrom('', ...WORDS) })
  const lines = TEXT.split('\n').length
  fc.assert(
    fc.property(fc.array(garbling, { minLength: 1, maxLength: 3 }), (garblings) => {
      const text = garblings.reduce((all, { at, cut, word }) => all.slice(0, at) + word + all.slice(at + cut), TEXT)
      try {
        parse(text)
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        for (const { line, column, source, code } of error.problems) {
          // Says how many more there are, and stands nowhere.
          if (code === 'too-many-problems') continue
          expect(line).toBeLessThanOrEqual(lines + 3)
          expect(column).toBeLessThanOrEqual([...(source ?? '')].length + 1)
        }
      }
    }),
    { seed: 20_264, numRuns: 150 },
  )
})
