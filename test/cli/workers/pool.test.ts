import { expect, test } from 'vitest'
import { Pool } from '../../../src/cli/workers/pool.js'

const worker = (name: string) => new URL(`${name}.mjs`, import.meta.url)

test('every task runs once, on all threads, and its result is handed over with it', async () => {
  const pool = new Pool(worker('busy'), 3)
  const results: [number, { task: number; threadId: number }][] = []
  const tasks = Array.from({ length: 20 }, (_, i) => i)
  await pool.run<number, { task: number; threadId: number }>(tasks, (task, result) => results.push([task, result]))
  await pool.close()
  expect(results.map(([task]) => task).toSorted((a, b) => a - b)).toEqual(tasks)
  expect(results.every(([task, result]) => task === result.task)).toBe(true)
  expect(new Set(results.map(([, { threadId }]) => threadId)).size).toBe(3)
})

test('a second round runs on the same threads', async () => {
  const pool = new Pool(worker('busy'), 1)
  const threads = new Set<number>()
  for (const _ of [1, 2]) await pool.run<number, { threadId: number }>([0], (_, { threadId }) => threads.add(threadId))
  await pool.close()
  expect(threads.size).toBe(1)
})

test('a failure in a worker is the one error of it all, with its trace', async () => {
  const pool = new Pool(worker('broken'), 2)
  const error = await pool.run([0, 1, 2, 3, 2, 2], () => {}).catch((caught: unknown) => caught)
  await pool.close()
  expect(error).toMatchObject({ message: 'two is too much', stack: expect.stringContaining('broken.mjs') })
})
