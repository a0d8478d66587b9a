import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const PROGRAM = fileURLToPath(new URL('../../bin/runaround.js', import.meta.url))

test('Ctrl-C ends the program by the signal, which the shell reports as 130, without a word', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'validate', '-'])
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.on('close', (code, signal) => resolve([code, signal]))
  })
  // Standard input stays open, so the program waits for it; the signal must find it there, not starting.
  setTimeout(() => child.kill('SIGINT'), 700)
  expect(await ended).toEqual([null, 'SIGINT'])
  expect(Buffer.concat(said).toString()).toBe('')
})
