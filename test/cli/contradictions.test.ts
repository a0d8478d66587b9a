import { expect, test } from 'vitest'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

test('figures that contradict each other are told before anything runs, at their line and with the sum', async () => {
  const cwd = folderWith({ 'a.yaml': `${QUEUE}observed:\n  contacts_a_day: 2000\n  AHT: 9 min\n` })
  const { code, stdout, stderr } = await runaround(['run', 'a.yaml'], { cwd })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('error[contradicts-file]: 2,000 contacts × 7 days × 9 min is 2,100 agent hours a week')
  expect(stderr).toContain(' --> a.yaml:9:8')
})

test('validate warns of figures that can hardly be, and run goes on', async () => {
  const cwd = folderWith({ 'a.yaml': `${QUEUE}observed:\n  contacts_a_day: 1500\n  FCR: 95%\n` })
  const { code, stdout } = await runaround(['validate', 'a.yaml'], { cwd })
  expect(code).toBe(0)
  expect(stdout).toContain(
    'warning[unlikely-figure]: 1,500 contacts for 720 cases a business day leave 1.083 further contacts',
  )
  expect((await runaround(['run', 'a.yaml', '--replications', '1', '--quiet'], { cwd })).code).toBe(0)
})
