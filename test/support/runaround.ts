import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { call as callProgram } from '../../src/cli/call.js'

const PROGRAM = fileURLToPath(new URL('../../bin/runaround.js', import.meta.url))

export interface Outcome {
  /** Null where a signal ended the process. */
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

interface Surroundings {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
}

export interface Call extends Surroundings {
  readonly stdin?: string | Uint8Array
  /** Arguments of node itself. */
  readonly node?: readonly string[]
}

/** Calls under way in this process, which are made one after the other: what they change is the process's. */
let under: Promise<unknown> = Promise.resolve()

/**
 * Calls the program with no variable of this machine that would change its output: within this process, where it need not
 * start; as one of its own where that is what it takes, to read standard input or to start with node's arguments.
 */
export function runaround(args: readonly string[], call: Call = {}): Promise<Outcome> {
  if (call.stdin !== undefined || call.node !== undefined) return runaroundAsProcess(args, call)
  const outcome = under.then(() => runaroundHere(args, call))
  under = outcome.catch(() => {})
  return outcome
}

/** Runs the built program as a process, with no variable of this machine that would change its output. */
export function runaroundAsProcess(args: readonly string[], call: Call = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [...(call.node ?? []), PROGRAM, ...args], {
    cwd: call.cwd ?? emptyFolder(),
    env: environment(call),
  })
  child.stdin.on('error', () => {})
  child.stdin.end(call.stdin ?? '')
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
    })
  })
}

async function runaroundHere(args: readonly string[], call: Surroundings): Promise<Outcome> {
  const { argv, env, exitCode } = process
  const cwd = process.cwd()
  const [stdout, stderr] = [heard(process.stdout), heard(process.stderr)]
  process.chdir(call.cwd ?? emptyFolder())
  process.argv = [process.execPath, PROGRAM, ...args]
  process.env = environment(call)
  process.exitCode = undefined
  try {
    await callProgram()
    return { code: Number(process.exitCode ?? 0), signal: null, stdout: stdout.end(), stderr: stderr.end() }
  } finally {
    for (const stream of [stdout, stderr]) stream.end()
    process.chdir(cwd)
    Object.assign(process, { argv, env, exitCode })
  }
}

/** None says how far it is: whether a run takes so long that it would is up to the machine. */
function environment({ env }: Surroundings): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, CI: '1', ...env }
}

/** Takes what is written to a stream until the end, which gives all of it. */
function heard(stream: NodeJS.WriteStream): { readonly end: () => string } {
  const write = stream.write
  const said: Uint8Array[] = []
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    said.push(Buffer.from(chunk as string))
    const done = rest.find((it) => typeof it === 'function') as (() => void) | undefined
    if (done !== undefined) process.nextTick(done)
    return true
  }
  return {
    end: () => {
      stream.write = write
      return Buffer.concat(said).toString()
    },
  }
}

/** A new folder for one test, gone when the test has finished. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runaround-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
