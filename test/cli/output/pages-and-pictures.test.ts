import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { runaround, runaroundAsProcess } from '../../support/runaround.js'
import { folderWith, QUEUE } from '../../support/scenarios.js'

test.runIf(process.platform === 'linux')('--open opens the page that was written, and waits for nobody', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE, 'xdg-open': '#!/bin/sh\nprintf %s "$1" > opened\n' })
  chmodSync(join(cwd, 'xdg-open'), 0o755)
  const env = { PATH: `${cwd}${delimiter}${process.env.PATH}` }
  const { code } = await runaround(['run', 'a.yaml', '-o', 'a.html', '--open'], { cwd, env })
  for (let look = 0; look < 100 && !existsSync(join(cwd, 'opened')); look++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect([code, readFileSync(join(cwd, 'opened'), 'utf8')]).toEqual([0, join(cwd, 'a.html')])
})

test('where nothing opens a page, that is said, and the page is there', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const { code, stderr } = await runaroundAsProcess(['run', 'a.yaml', '-o', 'a.html', '--open'], {
    cwd,
    env: { PATH: cwd },
  })
  expect([code, stderr]).toEqual([0, expect.stringContaining('to open a.html with')])
  expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toMatch(/^<!doctype html>/)
})

test('a picture is the first of the report, or the one whose title is asked for', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const title = async (...more: readonly string[]) => {
    await runaround(['run', 'a.yaml', '-o', 'a.svg', ...more], { cwd })
    return /<title>(.*?)<\/title>/.exec(readFileSync(join(cwd, 'a.svg'), 'utf8'))?.[1]
  }
  expect(await title()).toBe('The ways that customers take')
  expect(await title('--picture', 'Where the TIME')).toMatch(/^Where the time goes/)
})

test.each([
  [['run', 'a.yaml', '--picture', 'nobody'], 'help: there are “The ways that customers take”'],
  [['sweep', 'a.yaml', '--vary', 'teams.desk.agents=3'], 'nothing of this report is drawn'],
])('%j has no such picture, says so, and writes nothing', async (args, said) => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  const { code, stderr } = await runaround([...args, '-o', 'a.svg', '-o', 'a.json'], { cwd })
  expect([code, stderr]).toEqual([2, expect.stringContaining(said)])
  expect(readdirSync(cwd)).toEqual(['a.yaml'])
})

test('a page has the text of the scenario, and of what it extends', async () => {
  const cwd = folderWith({
    'base.yaml': `${QUEUE}# the base & its <words>\n`,
    'a.yaml': 'extends: base.yaml\nname: Mine\n',
  })
  writeFileSync(join(cwd, 'b.yaml'), 'name: [')
  await runaround(['run', 'a.yaml', '-o', 'a.html'], { cwd })
  const page = readFileSync(join(cwd, 'a.html'), 'utf8')
  expect(page).toContain('extends: base.yaml\nname: Mine')
  expect(page).toContain('# the base &amp; its &lt;words&gt;')
})
