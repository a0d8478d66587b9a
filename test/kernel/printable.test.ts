import { expect, test } from 'vitest'
import { onOneLine, printable } from '../../src/kernel/printable.js'

test.each([
  ['an escape sequence', 'a\u001b[31mb', 'a\u{FFFD}[31mb'],
  ['a bell, a backspace and a C1 control', '\u0007\u0008\u009b', '\u{FFFD}\u{FFFD}\u{FFFD}'],
  ['a mark that reads on from right to left', 'gpj\u202Elmay', 'gpj\u{FFFD}lmay'],
  ['isolates and single marks', '\u2066\u2069\u200F\u061C', '\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}'],
  ['a line feed', 'a\nb', 'a\u{FFFD}b'],
])('%s does not reach a terminal, and is seen to have been there', (_, text, shown) => {
  expect(printable(text)).toBe(shown)
})

test('tabs, accents, other scripts and joined emoji stay as they are', () => {
  const text = 'a\tÉcole קפה 顧客 👩‍💻'
  expect(printable(text)).toBe(text)
})

test('on one line, line feeds and tabs are one blank', () => {
  expect(onOneLine('a\r\n\tb\u2028c\u001b')).toBe('a b c\u{FFFD}')
})
