import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runaround } from '../support/runaround.js'

const FOUR = ['empowered', 'gatekeeper', 'hidden-exit', 'no-bot'].map((name) =>
  fileURLToPath(new URL(`../../scenarios/bots/${name}.yaml`, import.meta.url)),
)

test('four designs of a bot are answered in one screen', { timeout: 120_000 }, async () => {
  const { stdout } = await runaround(['compare', ...FOUR, '--replications', '2', '--set', 'horizon=1 week'])
  for (const words of ['trust', 'cost', 'resolution', 'contained', 'wanted a', 'talk with', 'hard', 'morale'])
    expect(stdout).toContain(words)
  const lines = stdout.split('\n')
  const until = lines.findIndex((line) => line.startsWith('Before you trust this'))
  expect(until > 0 ? until : lines.length).toBeLessThan(35)
})

test('the same customer is told with and without a bot that hides the exit', { timeout: 120_000 }, async () => {
  const { stdout } = await runaround(['trace', FOUR[3]!, '--customer', '77', '--in', FOUR[2]!])
  for (const words of ['The same', 'asks for a person', 'It talks on', 'kept from a', 'The assistant answers'])
    expect(stdout.replace(/\s+/g, ' ')).toContain(words)
})
