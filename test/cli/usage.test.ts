import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { emptyFolder, runaround } from '../support/runaround.js'

const COMMANDS = ['run', 'trace', 'validate', 'init', 'explain', 'schema']

test.each([[], ...COMMANDS.map((command) => [command])])('help begins with an example: %s', async (...command) => {
  const { code, stdout, stderr } = await runaround([...command, '--help'])
  expect(stdout).toMatch(/^Example:\n {2}\$ runaround /)
  expect([code, stderr]).toEqual([0, ''])
})

test('the version goes to standard output', async () => {
  const { code, stdout, stderr } = await runaround(['--version'])
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect([code, stderr]).toEqual([0, ''])
})

test.each([
  ['an unknown command', ['inot'], 'error[unknown-command]', 'did you mean init?'],
  ['an unknown option', ['init', '--quite'], 'error[unknown-option]', 'did you mean --quiet?'],
  ['too many arguments', ['init', 'a', 'b', 'c'], 'error[excess-arguments]', 'runaround init --help'],
  ['no command', [], 'Usage: runaround', ''],
])('%s exits with 2, says so on standard error and nothing on standard output', async (_, args, what, help) => {
  const { code, stdout, stderr } = await runaround(args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(what)
  expect(stderr).toContain(help)
})

test('a bug of ours exits with 1, with a trace and what to report', async () => {
  const breaking = join(emptyFolder(), 'break.mjs')
  writeFileSync(
    breaking,
    `import fs from 'node:fs'
     import { syncBuiltinESMExports } from 'node:module'
     fs.writeFileSync = () => { throw new TypeError('broken on purpose') }
     syncBuiltinESMExports()`,
  )
  const { code, stdout, stderr } = await runaround(['init'], { node: ['--import', breaking] })
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('internal error: this is a bug in runaround')
  expect(stderr).toMatch(/TypeError: broken on purpose\n\s+at /)
  expect(stderr).toMatch(/command: runaround init\n\s+version: runaround \d/)
})

test('errors are coloured when forced, and plain with NO_COLOR', async () => {
  const forced = await runaround(['inot'], { env: { FORCE_COLOR: '1' } })
  const plain = await runaround(['inot'], { env: { NO_COLOR: '1', FORCE_COLOR: '1' } })
  expect(forced.stderr).toContain('\u001b[')
  expect(plain.stderr).not.toContain('\u001b[')
})

test('a reader that leaves early ends the program quietly with 0', async () => {
  const program = fileURLToPath(new URL('../../bin/runaround.js', import.meta.url))
  const child = spawn('bash', [
    '-c',
    `"$0" "$1" --help | head -c 1; echo " \${PIPESTATUS[0]}"`,
    process.execPath,
    program,
  ])
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  await new Promise((resolve) => child.on('close', resolve))
  expect(Buffer.concat(out).toString()).toBe('E 0\n')
  expect(Buffer.concat(err).toString()).toBe('')
})
