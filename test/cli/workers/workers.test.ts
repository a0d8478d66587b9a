import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { childrenOf, isRunning } from '../../support/processes.js'
import { runaround } from '../../support/runaround.js'
import { folderWith, QUEUE } from '../../support/scenarios.js'

const PROGRAM = fileURLToPath(new URL('../../../bin/runaround.js', import.meta.url))
const isLinux = process.platform === 'linux'

/** So much that worker processes are at work from the start. */
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
  expect(await out('--workers', '5')).toBe(await out('--workers', '1'))
  const precise = ['--precision', '2%', '--metric', 'handle_time']
  expect(await out('--workers', '3', ...precise)).toBe(await out('--workers', '1', ...precise))
})

test('a worker that runs out of memory is one error that names the limit, and nothing else', async () => {
  const crowd = QUEUE.replace('30 per hour', '300000 per hour')
  const cwd = folderWith({ 'a.yaml': crowd })
  const node = ['--max-old-space-size=64']
  const { code, stdout, stderr } = await runaround(['run', 'a.yaml', '--workers', '2'], { cwd, node })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(
    /^error\[out-of-memory\]: a replication needs more memory than the \d+ MB that a worker process may have\n {2}= help: .*\n$/,
  )
})

test.each([
  ['the only worker', ['run', 'a.yaml', '--workers', '1'], 'a replication needs'],
  ['a replication in the process itself', ['run', 'c.yaml', '--replications', '1'], 'a replication needs'],
  ['rows of CSV', ['run', 'b.yaml', '--replications', '400', '--format', 'csv'], 'the results need'],
  ['points of a sweep', ['sweep', 'b.yaml', '--vary', 'teams.desk.agents=1..100:1'], 'the results need'],
])('too little memory for %s is one error, wherever it is', async (_, args, what) => {
  const crowd = QUEUE.replace('30 per hour', '300000 per hour')
  const fewer = QUEUE.replace('30 per hour', '100000 per hour')
  const cwd = folderWith({ 'a.yaml': crowd, 'b.yaml': QUEUE.replace('4 h', '1 min'), 'c.yaml': fewer })
  const { code, stdout, stderr } = await runaround([...args, '--quiet'], { cwd, node: ['--max-old-space-size=20'] })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(new RegExp(`^error\\[out-of-memory\\]: ${what} [^\\n]*\\n {2}= help: [^\\n]*\\n$`))
})

interface AtWork {
  readonly program: ChildProcess
  readonly workers: readonly number[]
  /** Exit code and signal. */
  readonly ended: Promise<[number | null, NodeJS.Signals | null]>
  readonly said: () => string
}

/** A long run that three worker processes are busy with, in a process group of its own as in a shell. */
async function atWork(...options: string[]): Promise<AtWork> {
  const cwd = folderWith({ 'a.yaml': LONG })
  const args = [PROGRAM, 'run', 'a.yaml', '--workers', '3', '--replications', '10000', ...options]
  const program = spawn(process.execPath, args, { cwd, env: { PATH: process.env.PATH }, detached: true })
  const pid = program.pid!
  let said = ''
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
  const ended: AtWork['ended'] = new Promise((resolve) => {
    program.on('close', (code, signal) => resolve([code, signal]))
  })
  await vi.waitFor(() => expect(childrenOf(pid)).toHaveLength(3), 10_000)
  const workers = childrenOf(pid)
  onTestFinished(() => {
    for (const left of [pid, ...workers].filter(isRunning)) process.kill(left, 'SIGKILL')
  })
  return { program, workers, ended, said: () => said }
}

/** A replication takes so many minutes that its end is not what ends a worker. */
const HARDLY_ENDING = [
  '--set',
  'horizon=500 weeks',
  '--set',
  'demand.arrivals=6000 per hour',
  '--set',
  'teams.desk.agents=400',
]

/** Long enough that all are in the middle of a replication, and have more to do. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 400))

test.runIf(isLinux).each([
  ['Ctrl-C in a terminal, which all processes get,', 'SIGINT', true],
  ['SIGINT to the program alone', 'SIGINT', false],
  ['SIGTERM to the program alone', 'SIGTERM', false],
  ['the end of a terminal', 'SIGHUP', true],
] as const)('%s ends a run at once and without a word, workers and all', async (_, signal, toAll) => {
  const { program, workers, ended, said } = await atWork('--quiet', ...HARDLY_ENDING)
  await settled()
  process.kill(toAll ? -program.pid! : program.pid!, signal)
  expect(await ended).toEqual([null, signal])
  await nobodyRuns(workers)
  expect(said()).toBe('')
})

test.runIf(isLinux)('Ctrl-C while the workers start is no failure either', async () => {
  const { program, workers, ended, said } = await atWork('--quiet')
  process.kill(-program.pid!, 'SIGINT')
  expect(await ended).toEqual([null, 'SIGINT'])
  await nobodyRuns(workers)
  expect(said()).toBe('')
})

test.runIf(isLinux)('a killed worker is one clear error, and the others end', async () => {
  const { workers, ended, said } = await atWork('--quiet', ...HARDLY_ENDING)
  await settled()
  process.kill(workers[1]!, 'SIGKILL')
  expect(await ended).toEqual([1, null])
  await nobodyRuns(workers)
  expect(said()).toMatch(/^error\[worker-lost\]: a worker process was killed \(SIGKILL\)\n {2}= help: .*--workers 1\n$/)
})

test.runIf(isLinux)('a reader that leaves ends the workers too', async () => {
  const { program, workers, ended } = await atWork('--replications', '60')
  await new Promise((resolve) => program.stderr!.once('data', resolve))
  expect(workers.filter(isRunning)).toHaveLength(3)
  program.stderr!.destroy()
  expect(await ended).toEqual([0, null])
  await nobodyRuns(workers)
})

test.runIf(isLinux)('workers whose parent is killed end after the replication at hand', async () => {
  const { program, workers } = await atWork('--quiet')
  await settled()
  program.kill('SIGKILL')
  await nobodyRuns(workers)
})

/** A killed process is gone a moment after the kill. */
async function nobodyRuns(workers: readonly number[]): Promise<void> {
  await vi.waitFor(() => expect(workers.filter(isRunning)).toEqual([]), { timeout: 10_000, interval: 20 })
}
