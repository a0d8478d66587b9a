import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { HAS_REDIS, redis } from '../support/redis.js'
import { emptyFolder, runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

const PROGRAM = fileURLToPath(new URL('../../bin/runaround.js', import.meta.url))
const SHORT = QUEUE.replace('4 h', '1 h')
/** Some tenths of a second a replication. */
const LONG = QUEUE.replace('4 h', '10 weeks').replace('30 per hour', '200 per hour').replace('agents: 3', 'agents: 14')

const LONG_CALL = ['run', 'a.yaml', '--replications', '8', '--json']

/** What the long call prints without a queue. */
let printed: Promise<string> | undefined
function plain(): Promise<string> {
  printed ??= runaround([...LONG_CALL, '--quiet'], { cwd: folderWith({ 'a.yaml': LONG }) }).then(({ stdout }) => stdout)
  return printed
}

/** A worker that serves a queue until the test has finished. */
async function worker(url: string, program = PROGRAM, node: readonly string[] = []): Promise<ChildProcess> {
  const args = [...node, program, 'worker', '--queue', url, '--workers', '1']
  const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH }, stdio: ['ignore', 'ignore', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await saying(child, 'serves redis://')
  return child
}

function saying(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(words)) resolve()
    })
    child.on('close', () => reject(new Error(said)))
  })
}

/** A caller under way. */
function calling(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  const ended = new Promise<{ code: number | null; signal: string | null; stdout: string }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout: Buffer.concat(said).toString() }))
  })
  return { child, ended }
}

if (!HAS_REDIS) console.warn('SKIPPED: the queue is not tested, since this machine has no redis-server')

describe.skipIf(!HAS_REDIS)('a queue on a real Redis', { timeout: 120_000 }, () => {
  test('two workers do 200 tasks, and the bytes are those of the plain command', async () => {
    const { url } = await redis('--save', '')
    const cwd = folderWith({ 'a.yaml': SHORT })
    const call = ['sweep', 'a.yaml', '--vary', 'teams.desk.agents=1..40:1', '--metric', 'cost', '--json', '--quiet']
    await Promise.all([worker(url), worker(url)])
    const { code, stdout, stderr } = await runaround([...call, '--queue', url], { cwd })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe((await runaround(call, { cwd })).stdout)
  })

  test('a worker that is killed in the middle loses nothing: its task is done by another', async () => {
    const { url } = await redis('--save', '')
    const cwd = folderWith({ 'a.yaml': LONG })
    const call = LONG_CALL
    const [first] = await Promise.all([worker(url), worker(url)])
    const { child, ended } = calling([...call, '--queue', url], cwd)
    await saying(child, ' %')
    first!.kill('SIGKILL')
    const { code, stdout } = await ended
    expect(code).toBe(0)
    expect(stdout).toBe(await plain())
  })

  test('a Redis that is restarted in the middle, and has forgotten all, costs time only', async () => {
    const server = await redis('--save', '')
    const cwd = folderWith({ 'a.yaml': LONG })
    const call = LONG_CALL
    await worker(server.url)
    const { child, ended } = calling([...call, '--queue', server.url], cwd)
    await saying(child, ' %')
    await server.restart()
    const { code, stdout } = await ended
    expect(code).toBe(0)
    expect(stdout).toBe(await plain())
  })

  test('workers of another version are refused, and take no task', async () => {
    const { url } = await redis('--save', '')
    const cwd = folderWith({ 'a.yaml': SHORT })
    await worker(url, otherVersion())
    const { code, stdout, stderr } = await runaround(['run', 'a.yaml', '--queue', url], { cwd })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('error[other-program]')
    expect(stderr).toContain('are of runaround 9.9.9')
  })

  test('a task that no worker can do ends the call with the reason, and the worker does the next', async () => {
    const { url } = await redis('--save', '')
    const overload = SHORT.replace('1 h', '52 weeks').replace('30 per hour', '9000 per hour')
    const cwd = folderWith({ 'a.yaml': SHORT, 'poison.yaml': overload })
    await worker(url, PROGRAM, ['--max-old-space-size=64'])
    const poisoned = await runaround(['run', 'poison.yaml', '--replications', '1', '--queue', url], { cwd })
    expect([poisoned.code, poisoned.stdout]).toEqual([1, ''])
    expect(poisoned.stderr).toContain('error[out-of-memory]')
    const { code } = await runaround(['run', 'a.yaml', '--queue', url], { cwd })
    expect(code).toBe(0)
  })

  test('Ctrl-C at the caller leaves nothing in the queue, and what was finished is resumed', async () => {
    const { url } = await redis('--save', '')
    const cwd = folderWith({ 'a.yaml': LONG })
    const call = LONG_CALL
    await worker(url)
    const { child, ended } = calling([...call, '--queue', url, '--resume', 'done.jsonl'], cwd)
    await saying(child, ' %')
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: null, signal: 'SIGINT', stdout: '' })
    const keys = () => execFileSync('redis-cli', ['-u', url, 'keys', '*:wait']).toString().trim()
    expect(keys()).toBe('')
    const done = readFileSync(join(cwd, 'done.jsonl'), 'utf8').trimEnd().split('\n').length - 1
    expect(done).toBeGreaterThanOrEqual(1)
    const again = await runaround([...call, '--queue', url, '--resume', 'done.jsonl'], { cwd })
    expect(again.stderr).toContain(`${done} replications are finished already`)
    expect(again.stdout).toBe(await plain())
  })

  test('a worker that is asked to end finishes what is under way', async () => {
    const { url } = await redis('--save', '')
    const child = await worker(url)
    const ended = new Promise((resolve) => child.on('close', (code) => resolve(code)))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('a password is asked for, taken from the address or the environment, and never printed', async () => {
    const { url } = await redis('--save', '', '--requirepass', 'sesame')
    const cwd = folderWith({ 'a.yaml': SHORT })
    const call = ['run', 'a.yaml', '--quiet', '--json']
    const refused = await runaround([...call, '--queue', url.replace('//', '//:wrong-word@')], { cwd })
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain('error[queue-refused]')
    expect(refused.stderr).not.toContain('wrong-word')
    await worker(url.replace('//', '//:sesame@'))
    const env = { RUNAROUND_QUEUE_PASSWORD: 'sesame' }
    const { code, stdout, stderr } = await runaround([...call, '--queue', url], { cwd, env })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe((await runaround(call, { cwd })).stdout)
  })
})

test('a queue that is not there is a clear error, and no result', async () => {
  const cwd = folderWith({ 'a.yaml': SHORT })
  const call = ['run', 'a.yaml', '--queue']
  const dead = await runaround([...call, 'redis://:secret@127.0.0.1:1'], { cwd })
  expect([dead.code, dead.stdout]).toEqual([1, ''])
  expect(dead.stderr).toContain('error[queue-unreachable]: no Redis answers at redis://127.0.0.1:1 (ECONNREFUSED)')
  const wrong = await runaround([...call, 'http://:secret@farm'], { cwd })
  expect([wrong.code, wrong.stdout]).toEqual([2, ''])
  expect(wrong.stderr).toContain('error[not-a-queue]')
  expect(dead.stderr + wrong.stderr).not.toContain('secret')
})

/** The same program by another version. */
function otherVersion(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const folder = emptyFolder()
  for (const name of ['bin', 'dist']) cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const facts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...facts, version: '9.9.9' }))
  return join(folder, 'bin/runaround.js')
}
