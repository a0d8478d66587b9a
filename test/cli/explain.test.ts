import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runaround } from '../support/runaround.js'

test('explain alone lists the measures, with unit and meaning', async () => {
  const { code, stdout, stderr } = await runaround(['explain'])
  expect([code, stderr]).toEqual([0, ''])
  for (const id of ['handle_time', 'repeat_explanations', 'trust_loss', 'word_of_mouth']) expect(stdout).toContain(id)
})

test('a measure is explained with its formula, a parameter with its range', async () => {
  for (const name of ['first_contact_resolution', 'fcr']) {
    expect((await runaround(['explain', name])).stdout).toMatch(/^first_contact_resolution \(FCR\)/)
  }
  const { stdout } = await runaround(['explain', 'trust.gain_ratio'])
  expect(stdout).toMatch(/^trust\.gain_ratio\n/)
  expect(stdout).toContain('1.3 to 2.5')
})

test('with --json the declaration itself is printed', async () => {
  const json = async (...id: string[]) => JSON.parse((await runaround(['explain', ...id, '--json'])).stdout)
  expect(await json('trust_loss')).toMatchObject({ id: 'trust_loss', unit: 'points', better: 'lower' })
  expect(await json('trust.gain_ratio')).toMatchObject({ value: 2, range: [1.3, 2.5] })
  expect((await json()).map(({ id }: { id: string }) => id)).toContain('handle_time')
})

test('--all explains every measure and parameter, as a page, as text within 80 columns, or as data', async () => {
  const page = await runaround(['explain', '--all', '--format', 'markdown'])
  expect(page.stdout).toBe(readFileSync('docs/reference.md', 'utf8'))
  const { stdout } = await runaround(['explain', '--all'])
  for (const id of ['trust_loss', 'trust.gain_ratio', 'run.stop_growth']) expect(stdout).toContain(`\n${id}\n`)
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  const data = JSON.parse((await runaround(['explain', '--all', '--json'])).stdout)
  expect(Object.keys(data)).toEqual(['schema', 'parameters', 'measures', 'qualifications', 'sources'])
})

test('one id may be explained as Markdown, but not one and all', async () => {
  const { stdout } = await runaround(['explain', 'trust.gain_ratio', '--format', 'markdown'])
  expect(stdout).toMatch(/^# trust\.gain/)
  const { code, stderr } = await runaround(['explain', 'trust_loss', '--all'])
  expect(code).toBe(2)
  expect(stderr).toContain('--all explains "trust_loss" and everything else')
})

test('a key of the language is explained with what it does, how it is written and what holds where it is absent', async () => {
  const { stdout } = await runaround(['explain', 'teams.front_line.authority.granted'])
  expect(stdout).toMatch(/^teams\.NAME\.authority\.granted\n/)
  for (const words of ['where absent  unlimited', 'an amount such as 600 USD, or unlimited', 'gate of authority']) {
    expect(stdout.replace(/\s+/g, ' ')).toContain(words.replace(/\s+/g, ' '))
  }
  expect((await runaround(['explain', 'spell'])).stdout).toContain('runaround explain deciding.spell')
  expect((await runaround(['explain', 'wage'])).stdout).toMatch(/^Keys called wage\n/)
  const json = JSON.parse((await runaround(['explain', 'culture.silos', '--json'])).stdout)
  expect(json).toMatchObject({ path: 'culture.silos', absent: '0 %: no walls' })
})

test('a number says which claims research does not bear out', async () => {
  expect((await runaround(['explain', 'trust.size.transfer'])).stdout).toContain('“Transfers cause the damage”')
})

test.each([
  ['handle_tim', 'did you mean "handle_time"?'],
  ['trust.gain_ration', 'did you mean "trust.gain_ratio"?'],
  ['transfer.mod', 'did you mean "transfer.mode"?'],
  ['zzzzzzzz', 'runaround explain lists the measures'],
])('an unknown id (%s) exits with 2 and a suggestion', async (id, hint) => {
  const { code, stdout, stderr } = await runaround(['explain', id])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(hint)
})
