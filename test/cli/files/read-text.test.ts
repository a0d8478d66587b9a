import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../../src/cli/read-files.js'
import { Failure } from '../../../src/kernel/failure.js'
import { emptyFolder } from '../../support/runaround.js'

function fileOf(content: string | Uint8Array): string {
  const path = join(emptyFolder(), 'a.yaml')
  writeFileSync(path, content)
  return path
}

function codeOf(path: string): string {
  try {
    readText(path)
  } catch (error) {
    if (error instanceof Failure) return error.problems[0].code
    throw error
  }
  return 'read'
}

test('a text comes back as it is, without a byte order mark', () => {
  expect(readText(fileOf('\u{FEFF}naïve: 1\n'))).toBe('naïve: 1\n')
})

test('what is no text file is refused with a code of its own', () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'inner'))
  expect(codeOf(join(folder, 'none.yaml'))).toBe('no-such-file')
  expect(codeOf(join(fileOf('x'), 'below-a-file.yaml'))).toBe('no-such-file')
  expect(codeOf(join(folder, 'inner'))).toBe('is-a-directory')
  expect(codeOf(fileOf(''))).toBe('empty-file')
  expect(codeOf(fileOf(' \n\t\n'))).toBe('empty-file')
  expect(codeOf(fileOf('a\0b'))).toBe('binary-file')
  expect(codeOf(fileOf(new Uint8Array([0x61, 0xff, 0xfe])))).toBe('binary-file')
})

test('a file larger than 10 MB is refused, also one that never ends', () => {
  const path = join(emptyFolder(), 'large.yaml')
  const handle = openSync(path, 'w')
  writeSync(handle, 'x', 10 * 1024 * 1024)
  closeSync(handle)
  expect(codeOf(path)).toBe('file-too-large')
  expect(codeOf('/dev/zero')).toBe('file-too-large')
})

test('a problem points at the place where the file was asked for', () => {
  const askedAt = { file: 'child.yaml', line: 3, column: 10 }
  try {
    readText('/nowhere/base.yaml', askedAt)
    expect.unreachable()
  } catch (error) {
    expect((error as Failure).problems[0]).toMatchObject({ ...askedAt, message: '/nowhere/base.yaml does not exist' })
  }
})
