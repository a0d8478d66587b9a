import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runaround } from '../../support/runaround.js'
import { folderWith, QUEUE } from '../../support/scenarios.js'

const PROGRAM = fileURLToPath(new URL('../../../bin/runaround.js', import.meta.url))

/** So much that threads are at work from the start. */
const LONG = `name: Queue
horizon: 4 weeks
replications: 7
demand: {arrivals: 60 per hour}
issues: {question: {talk: exponential(3 min), chain: [desk]}}
teams: {desk: {agents: 4}}
`

test('any number of workers gives the same bytes, for several files and with a precision too', async () => {
  const cwd = folderWith({ 'a.yaml': LONG, 'b.yaml': 'extends: a.yaml\nname: More\nteams: {desk: {agents: 5}}\n' })
  const out = async (...options: string[]) => {
    const { code, stdout } = await runaround(['run', 'a.yaml', 'b.yaml', '--json', ...options], { cwd })
    expect(code).toBe(0)
    return stdout
  }
  const [one, two, five] = [await out('--workers', '1'), await out('--workers', '2'), await out('--workers', '5')]
  expect(two).toBe(one)
  expect(five).toBe(one)
  const precise = ['--precision', '1%', '--metric', 'handle_time']
  expect(await out('--workers', '3', ...precise)).toBe(await out('--workers', '1', ...precise))
})

test('a worker that runs out of memory is one error that names the limit', async () => {
  const crowd = QUEUE.replace('30 per hour', '1000000 per hour')
  const cwd = folderWith({ 'a.yaml': crowd })
  const node = ['--max-old-space-size=64']
  const { code, stdout, stderr } = await runaround(['run', 'a.yaml', '--workers', '2'], { cwd, node })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(
    /^error\[out-of-memory\]: a replication needs more memory than the \d+ MB that a thread may have\n/,
  )
  expect(stderr).not.toContain('internal error')
  expect(stderr.match(/error/g)).toHaveLength(1)
})

test.runIf(process.platform === 'linux')('Ctrl-C ends a run with workers at once, threads and all', async () => {
  const cwd = folderWith({ 'a.yaml': LONG })
  const args = [PROGRAM, 'run', 'a.yaml', '--workers', '3', '--replications', '10000', '--quiet']
  const child = spawn(process.execPath, args, { cwd, env: { PATH: process.env.PATH } })
  const alone = threadsOf(child.pid!)
  let most = alone
  for (let i = 0; i < 100 && most < alone + 3; i++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    most = threadsOf(child.pid!)
  }
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve([code, signal])))
  const start = Date.now()
  child.kill('SIGINT')
  expect(await ended).toEqual([null, 'SIGINT'])
  expect(Date.now() - start).toBeLessThan(2000)
  expect(() => threadsOf(child.pid!)).toThrow()
})

function threadsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).length
}
