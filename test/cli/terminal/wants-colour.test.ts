import { expect, test } from 'vitest'
import { columnsOf, wantsColour } from '../../../src/cli/terminal.js'

const TERMINAL = { isTTY: true }
const PIPE = {}

test.each([
  ['a terminal', TERMINAL, undefined, {}, true],
  ['a pipe', PIPE, undefined, {}, false],
  ['a dumb terminal', TERMINAL, undefined, { TERM: 'dumb' }, false],
  ['NO_COLOR on a terminal', TERMINAL, undefined, { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR', TERMINAL, undefined, { NO_COLOR: '' }, true],
  ['FORCE_COLOR in a pipe', PIPE, undefined, { FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR=0 on a terminal', TERMINAL, undefined, { FORCE_COLOR: '0' }, false],
  ['--color against NO_COLOR', PIPE, true, { NO_COLOR: '1' }, true],
  ['--no-color against FORCE_COLOR', TERMINAL, false, { FORCE_COLOR: '1' }, false],
])('colour is decided for %s', (_, stream, flag, env, wanted) => {
  expect(wantsColour(stream, flag, env)).toBe(wanted)
})

test('the width is that of the terminal, else of COLUMNS, else 80', () => {
  expect(columnsOf({ columns: 132 }, { COLUMNS: '60' })).toBe(132)
  expect(columnsOf({}, { COLUMNS: '60' })).toBe(60)
  expect(columnsOf({}, { COLUMNS: 'wide' })).toBe(80)
  expect(columnsOf({ columns: 0 }, {})).toBe(80)
})
