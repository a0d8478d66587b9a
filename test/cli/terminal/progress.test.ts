import { expect, test } from 'vitest'
import { Progress } from '../../../src/cli/progress.js'

/** What a run of ten steps writes. */
function written(isTerminal: boolean, millisecondsPerStep: number): string {
  let text = ''
  let time = 0
  const progress = new Progress('shop.yaml', { write: (more) => (text += more), isTerminal, now: () => time })
  for (let step = 1; step <= 10; step++) {
    time += millisecondsPerStep
    progress.reach(step / 10)
  }
  progress.finish()
  return text
}

test('a short run shows no progress', () => {
  expect(written(true, 99)).toBe('')
  expect(written(false, 99)).toBe('')
})

test('a long run draws one bar on a terminal, and clears it', () => {
  const text = written(true, 300)
  expect(text).toContain('\r████████████░░░░░░░░░░░░  50 %  2 s left  shop.yaml')
  expect(text).not.toContain('\n')
  expect(text.endsWith('\r\u001b[K')).toBe(true)
})

test('a long run writes a line per tenth where there is no terminal', () => {
  const lines = ['40', '50', '60', '70', '80', '90', '100'].map((percent) => `shop.yaml: ${percent} %\n`)
  expect(written(false, 300)).toBe(lines.join(''))
})

test('the bar says how long it will take still, in seconds or minutes', () => {
  expect(written(true, 10_000)).toContain('10 %  90 s left')
  expect(written(true, 60_000)).toContain('10 %  9 min left')
})
