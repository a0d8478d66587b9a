import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createProgram } from '../../../src/cli/program.js'

test('every file of a command is a command of the program, and documented', () => {
  const names = createProgram().commands.map((command) => command.name())
  const declared = readdirSync('src/cli/commands').flatMap((file) => {
    const text = readFileSync(`src/cli/commands/${file}`, 'utf8')
    return /^export function \w+Command\(/m.test(text) ? [file.replace('.ts', '')] : []
  })
  expect(declared.toSorted()).toEqual(names.toSorted())
  const pages = readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((page) => readFileSync(`docs/${page}`, 'utf8'))
  const told = (name: string) => pages.some((page) => page.includes(`runaround ${name}`))
  expect(names.filter((name) => !told(name))).toEqual([])
})

test('no command is put together from words outside the place that knows its options', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  const byHand = files.toSorted().filter((path) => /\[[^\]:]*'runaround',/.test(readFileSync(`src/${path}`, 'utf8')))
  // The report of a bug repeats the call as it was typed.
  expect(byHand).toEqual(['cli/failures.ts', 'cli/options.ts'])
})
