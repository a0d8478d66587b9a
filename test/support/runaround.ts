import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const PROGRAM = fileURLToPath(new URL('../../bin/runaround.js', import.meta.url))

export interface Outcome {
  /** Null where a signal ended the process. */
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Call {
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  readonly stdin?: string | Uint8Array
  /** Arguments of node itself. */
  readonly node?: readonly string[]
}

/** Runs the built program as a process, with no variable of this machine that would change its output. */
export function runaround(args: readonly string[], call: Call = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [...(call.node ?? []), PROGRAM, ...args], {
    cwd: call.cwd ?? emptyFolder(),
    env: { PATH: process.env.PATH, ...call.env },
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

/** A new folder for one test, gone when the test has finished. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'runaround-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
