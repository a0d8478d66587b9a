import { spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { emptyFolder } from './runaround.js'

/** Whether this machine has a Redis to start. */
export const HAS_REDIS = spawnSync('redis-server', ['--version']).status === 0

/** A Redis of one test's own. */
export interface TestRedis {
  readonly url: string
  /** Ends it, and starts it again, with what it held where it was told to keep it. */
  readonly restart: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** @param options of redis-server */
export async function redis(...options: readonly string[]): Promise<TestRedis> {
  const port = await freePort()
  const cwd = emptyFolder()
  const start = () =>
    spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', ...options], { cwd, stdio: 'ignore' })
  let server = start()
  const stop = async () => {
    const ended = new Promise((resolve) => server.on('close', resolve))
    server.kill('SIGTERM')
    await ended
  }
  onTestFinished(stop)
  await answering(port)
  return {
    url: `redis://127.0.0.1:${port}`,
    stop,
    restart: async () => {
      await stop()
      await wait(500)
      server = start()
      await answering(port)
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

async function answering(port: number): Promise<void> {
  for (let i = 0; i < 200; i++) {
    const { stdout } = spawnSync('redis-cli', ['-p', String(port), 'ping'])
    if (/PONG|NOAUTH/.test(stdout.toString())) return
    await wait(50)
  }
  throw new Error('the Redis of the test does not answer')
}
