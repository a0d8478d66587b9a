import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { folderWith, QUEUE } from '../support/scenarios.js'

const PROGRAM = fileURLToPath(new URL('../../bin/runaround.js', import.meta.url))

test.each([
  ['waiting for input', ['validate', '-']],
  ['simulating', ['run', 'long.yaml', '--replications', '100000']],
])(
  'Ctrl-C ends the program by the signal, which the shell reports as 130, without a word, while %s',
  async (_, args) => {
    const cwd = folderWith({ 'long.yaml': QUEUE.replace('4 h', '10 weeks') })
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { PATH: process.env.PATH, CI: '1' } })
    const said: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
    const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
      child.on('close', (code, signal) => resolve([code, signal]))
    })
    // Standard input stays open, so the program waits for it; the signal must find it at work, not starting.
    setTimeout(() => child.kill('SIGINT'), 700)
    expect(await ended).toEqual([null, 'SIGINT'])
    expect(Buffer.concat(said).toString()).toBe('')
  },
)
