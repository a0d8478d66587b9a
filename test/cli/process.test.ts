import { mkdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runaround, runaroundAsProcess } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

/** The other tests call the program in their own process: here it is seen from outside, as a shell sees it. */

test.each([
  ['0 where all is well', ['validate', 'a.yaml'], 0],
  ['0 for help', ['run', '--help'], 0],
  ['2 for a mistake in the call', ['run', 'a.yaml', '--wrokers', '2'], 2],
  ['2 for a mistake in a scenario', ['validate', 'wrong.yaml'], 2],
  ['10 for a missed expectation', ['run', 'strict.yaml'], 10],
  ['12 where nothing was accepted', ['check', 'a.yaml', '--replications', '10'], 12],
])('it ends with %s, and writes to each stream what it says when called in a process', async (_, args, expected) => {
  const cwd = folderWith({
    'a.yaml': QUEUE,
    'wrong.yaml': `${QUEUE}horizont: 3 h\n`,
    'strict.yaml': `${QUEUE}expect: {handle_time: "< 1"}\n`,
  })
  mkdirSync(`${cwd}/baselines`)
  const [outside, inside] = [await runaroundAsProcess(args, { cwd }), await runaround(args, { cwd })]
  expect(outside.code).toBe(expected)
  expect(withoutTimes(outside)).toEqual(withoutTimes(inside))
})

test('it ends with 11 where a design is worse than accepted', async () => {
  const cwd = folderWith({ 'a.yaml': QUEUE })
  await runaround(['baseline', 'save', 'a.yaml', '--replications', '10'], { cwd })
  const { code, stdout } = await runaroundAsProcess(['check', 'a.yaml', '--set', 'teams.desk.agents=2'], { cwd })
  expect([code, stdout.split('\n')[0]]).toEqual([11, '1 design checked: 1 worse than accepted'])
})

function withoutTimes<T extends { readonly stderr: string }>(outcome: T): T {
  return { ...outcome, stderr: outcome.stderr.replace(/ in \d+\.\d s/g, '') }
}
