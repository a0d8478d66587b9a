import { getHeapStatistics } from 'node:v8'
import { expect, onTestFinished, test } from 'vitest'
import { OutOfMemory, WorkerLost } from '../../../src/tasks/faults.js'
import { Pool } from '../../../src/tasks/pool.js'
import { builtWorker } from '../../support/built-worker.js'

function poolOf(name: string, size: number): Pool {
  const pool = new Pool(builtWorker(new URL(`${name}.ts`, import.meta.url)), size)
  onTestFinished(() => pool.close())
  return pool
}

async function failureOf(tasks: readonly unknown[], size = 2): Promise<unknown> {
  return poolOf('broken', size)
    .run(tasks, () => {})
    .catch((caught: unknown) => caught)
}

test('every task runs once, on all processes, and its result is handed over with it', async () => {
  const results: [number, { task: number; pid: number }][] = []
  const tasks = Array.from({ length: 20 }, (_, i) => i)
  await poolOf('busy', 3).run<number, { task: number; pid: number }>(tasks, (task, result) => {
    results.push([task, result])
  })
  expect(results.map(([task]) => task).toSorted((a, b) => a - b)).toEqual(tasks)
  expect(results.every(([task, result]) => task === result.task)).toBe(true)
  expect(new Set(results.map(([, { pid }]) => pid)).size).toBe(3)
})

test('a second round runs on the same processes', async () => {
  const pool = poolOf('busy', 1)
  const pids = new Set<number>()
  for (const _ of [1, 2]) await pool.run<number, { pid: number }>([0], (_, { pid }) => pids.add(pid))
  expect(pids.size).toBe(1)
})

test('a failure in a worker is the one error of it all, with its trace', async () => {
  const error = await failureOf([0, 1, 'throw', 3, 'throw', 'throw'])
  expect(error).toBeInstanceOf(TypeError)
  expect(error).toMatchObject({ message: 'two is too much', stack: expect.stringContaining('worker.mjs') })
})

test('a worker that is killed is told from one with a bug, which shows its last words', async () => {
  expect(await failureOf([0, 'kill', 1])).toEqual(new WorkerLost('a worker process was killed (SIGKILL)'))
  const crash = await failureOf([0, 'exit', 1])
  expect(crash).toEqual(new Error('a worker process ended with exit code 3\na last word'))
  expect(crash).not.toBeInstanceOf(WorkerLost)
})

test('a worker whose file is missing is one error that names it', async () => {
  const pool = new Pool(new URL('no-such-worker.js', import.meta.url), 2)
  await expect(pool.run([0, 1, 2], () => {})).rejects.toThrow(/exit code 1\n.*Cannot find module .*no-such-worker/s)
  await pool.close()
})

test.each([
  ['at once', 'no\0node'],
  ['later', '/no/such/node'],
])('a process that the system refuses %s is one error that says why', async (_, node) => {
  const { execPath } = process
  onTestFinished(() => {
    process.execPath = execPath
  })
  process.execPath = node
  const error = await Promise.resolve()
    .then(() => failureOf([0, 1]))
    .catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(WorkerLost)
  expect(error).toHaveProperty('message', expect.stringMatching(/^the system refuses a worker process \(.*node/s))
})

test('a worker that is lost while it has nothing to do fails the round after', async () => {
  const pool = poolOf('busy', 1)
  const pids: number[] = []
  await pool.run<number, { pid: number }>([0], (_, { pid }) => pids.push(pid))
  process.kill(pids[0]!, 'SIGKILL')
  await expect(pool.run([0], () => {})).rejects.toThrow(WorkerLost)
})

test('a worker that runs out of memory is not taken for a bug', async () => {
  process.execArgv.push('--max-old-space-size=32')
  onTestFinished(() => void process.execArgv.pop())
  expect(await failureOf(['hold'], 1)).toBeInstanceOf(OutOfMemory)
})

test('nor is one whose simulation needs more memory than it may have', async () => {
  const crowd = await failureOf(['crowd'], 1)
  expect(crowd).toEqual(OutOfMemory.ofReplication(getHeapStatistics().heap_size_limit, 'a worker process'))
})
