import { expect, test } from 'vitest'
import { renderProblems } from '../../../src/cli/problem-text.js'

const PLAIN = { colour: false, columns: 80 }
const UNKNOWN_KEY = {
  code: 'unknown-key',
  message: 'no such key "agentz" in a team',
  file: 'shop.yaml',
  line: 12,
  column: 5,
  length: 6,
  source: '    agentz: 4',
  hint: 'did you mean "agents"?',
}

test('a problem shows its place, its line with a caret, and what to do', () => {
  expect(renderProblems([UNKNOWN_KEY], PLAIN)).toBe(
    [
      'error[unknown-key]: no such key "agentz" in a team',
      '  --> shop.yaml:12:5',
      '   |',
      '12 |     agentz: 4',
      '   |     ^^^^^^',
      '   = help: did you mean "agents"?',
      '',
    ].join('\n'),
  )
})

test('a problem without a place is one line', () => {
  expect(renderProblems([{ code: 'x', message: 'no' }], PLAIN)).toBe('error[x]: no\n')
})

test('every problem is shown, and how many there are', () => {
  const text = renderProblems([UNKNOWN_KEY, { code: 'x', message: 'no' }], PLAIN)
  expect(text).toContain('error[unknown-key]')
  expect(text).toContain('error[x]: no')
  expect(text.endsWith('\n2 problems\n')).toBe(true)
})

test('a caret stands under its character after tabs', () => {
  const text = renderProblems([{ ...UNKNOWN_KEY, source: '\t\tagentz: 4', column: 3 }], PLAIN)
  expect(text).toContain('\n   | \t\t^^^^^^\n')
})

test('a caret counts characters, not their halves', () => {
  const text = renderProblems([{ ...UNKNOWN_KEY, source: '😀: agentz', column: 4 }], PLAIN)
  expect(text).toContain('\n   |    ^^^^^^\n')
})

test('a long line is cut to the width, with the caret still under its character', () => {
  const source = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`
  const lines = renderProblems([{ ...UNKNOWN_KEY, source, column: 501, length: 4 }], PLAIN).split('\n')
  const shown = lines.find((line) => line.startsWith('12 |'))!
  const carets = lines.find((line) => line.includes('^'))!
  expect(shown.length).toBeLessThanOrEqual(80)
  expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE')
})

test('control characters of a file never reach the terminal', () => {
  const text = renderProblems([{ ...UNKNOWN_KEY, source: 'x\u001b[2Jy\u0007', message: '\u001b]0;owned' }], PLAIN)
  expect(text).not.toContain('\u001b')
  expect(text).not.toContain('\u0007')
})

test('colour changes nothing but colour', () => {
  const coloured = renderProblems([UNKNOWN_KEY], { colour: true, columns: 80 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a colour is
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderProblems([UNKNOWN_KEY], PLAIN))
  expect(coloured).toContain('\u001b[31m')
})
