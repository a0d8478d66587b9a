import { expect, test } from 'vitest'
import { retell } from '../../scripts/transcripts/retell.js'

const fenced = (...lines: string[]) => ['Before.', '', '```text', ...lines, '```', '', 'After.', ''].join('\n')

/** A program that prints its own call, some lines and a figure. */
const run = (command: string) => `${command}\na 1.5\nb 2.5\nc 3.5\nIn the end  42 ± 1\nlast\n`

test('a transcript becomes what its command prints, and what is around it stays', () => {
  expect(retell(fenced('$ npx runaround run a.yaml', 'stale'), run)).toBe(
    fenced('$ npx runaround run a.yaml', ...run('npx runaround run a.yaml').split('\n').slice(0, -1)),
  )
})

test('three dots stand for what is left out: the lines before keep their number, those after begin at the same words', () => {
  const page = fenced('$ npx runaround x', 'stale', 'a 9', '...', 'In the end  7 ± 3', '...', '$ echo 0', 'zero')
  expect(retell(page, (command) => (command === 'echo 0' ? '0\n' : run(command)))).toBe(
    fenced('$ npx runaround x', 'npx runaround x', 'a 1.5', '...', 'In the end  42 ± 1', '...', '$ echo 0', '0'),
  )
})

test('a command goes on after a backslash', () => {
  const called: string[] = []
  retell(fenced('$ npx runaround x \\', '  --y', 'stale'), (command) => {
    called.push(command)
    return ''
  })
  expect(called).toEqual(['npx runaround x \\\n  --y'])
})

test('blocks that call nothing stay as they are', () => {
  const page = fenced('npx runaround run a.yaml', '$ runaround run b.yaml')
  expect(retell(page, run)).toBe(page)
})

test('words that are no longer printed are said, not passed over', () => {
  expect(() => retell(fenced('$ npx runaround x', '...', 'Gone'), run)).toThrow('nothing in its output reads "Gone"')
})
