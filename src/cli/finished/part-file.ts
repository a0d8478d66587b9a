import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Failure, failure, type Problem } from '../../kernel/failure.js'
import { shellWords } from '../../report/reproduce.js'
import type { Finished, Shard } from '../../tasks/finished.js'
import { programId } from '../../tasks/program-id.js'
import { commandWords } from '../options.js'
import { digestOf, inputsRead } from '../read-files.js'
import { checkOutputs, notWritten, writeOutputs } from '../write-files.js'
import { Lines, lineOf } from './lines.js'

/** What a part is of: parts belong together where all of it but the shard's number is the same. */
interface PartHead {
  readonly schema: 'runaround/part@1'
  /** Which program has simulated it. */
  readonly program: string
  readonly shard: number
  readonly of: number
  /** The words of the command after `runaround`, without how and where it was done. */
  readonly command: readonly string[]
  /** SHA-256 of every file that the command has read, by its path as given. */
  readonly inputs: Readonly<Record<string, string>>
}

const SCHEMA = 'runaround/part@1'
/** Between the head and the replications, and after them. */
const OPEN = ',"tasks":{'
const CLOSE = /^\},"count":(\d+)\}$/

/** A part that fills. */
export interface PartWriter {
  readonly keep: Finished['keep']
  /** Writes it, whole or not at all. @returns its path, and the replications in it @throws {SystemFailure} `not-written` */
  readonly finish: () => { readonly path: string; readonly count: number }
}

/**
 * Begins a part in a folder, which is made where there is none.
 * @param command words after `runaround`
 * @throws {Failure} where it could not be written, or `standard-input`
 */
export function beginPart({ index, of }: Shard, folder: string, command: readonly string[]): PartWriter {
  const inputs = Object.fromEntries(inputsRead())
  if ('-' in inputs) {
    throw failure('standard-input', 'a part is merged with the files that it was made of, and standard input is none', {
      hint: 'name a file',
    })
  }
  const path = join(folder, partName(index, of))
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw notWritten(path, error)
  }
  checkOutputs([{ file: path }])
  const head: PartHead = { schema: SCHEMA, program: programId(), shard: index, of, command, inputs }
  const lines = new Map<string, string>()
  return {
    keep: (name, observations) => {
      lines.set(name, lineOf(name, observations))
    },
    finish: () => {
      const rows = [...lines.values()].join(',\n')
      const opening = `${JSON.stringify(head).slice(0, -1)}${OPEN}`
      writeOutputs([{ file: path, text: `${opening}\n${rows}\n},"count":${lines.size}}\n` }])
      return { path, count: lines.size }
    },
  }
}

/** All parts of a call. */
export interface Parts extends Pick<Finished, 'find'> {
  readonly command: readonly string[]
}

interface Part extends PartHead {
  readonly path: string
  readonly lines: Lines
}

const PART = /^part-.*\.json$/

function partName(index: number, of: number): string {
  return `part-${index}-of-${of}.json`
}

/**
 * Reads the parts in a folder, and makes sure that they are all there, whole, of this program, of one call, and of files
 * that are as they were.
 * @throws {Failure} with a problem for each that is not
 */
export function readParts(folder: string): Parts {
  const paths = partPaths(folder)
  const read = paths.map(readPart)
  const problems = read.flatMap((part) => ('code' in part ? [part] : []))
  const parts = read.flatMap((part) => ('code' in part ? [] : [part]))
  const [first] = parts
  const [problem, ...others] = [
    ...problems,
    ...(first === undefined ? [] : [...unlike(first, parts), ...missing(first, parts, paths), ...changed(first)]),
  ]
  if (problem !== undefined) throw new Failure([problem, ...others])
  const find = (name: string) => {
    for (const { lines } of parts) {
      const found = lines.find(name)
      if (found !== undefined) return found
    }
    return undefined
  }
  return { find, command: first!.command }
}

function partPaths(folder: string): readonly string[] {
  let names: readonly string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const what = code === 'ENOENT' ? 'does not exist' : code === 'ENOTDIR' ? 'is no folder' : `cannot be read (${code})`
    throw failure('no-such-folder', `the folder "${folder}" of parts ${what}`)
  }
  const paths = names.filter((name) => PART.test(name)).sort()
  if (paths.length === 0) {
    throw failure('no-parts', `there is no part in "${folder}"`, {
      hint: 'make them first: the same command with --shard 1/3, 2/3 and 3/3, anywhere and in any order',
    })
  }
  return paths.map((name) => join(folder, name))
}

function readPart(path: string): Part | Problem {
  const problem = (code: string, message: string, hint: string): Problem => ({
    code,
    message: `"${path}" ${message}`,
    hint,
  })
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return problem('not-readable', `cannot be read (${(error as NodeJS.ErrnoException).code})`, 'make it readable')
  }
  const [opening = '', ...rows] = text.trimEnd().split('\n')
  const head = headOf(opening)
  if (head === undefined)
    return problem('no-part', 'is no part of a call', 'keep nothing else by such a name in the folder')
  const again = `run its shard again: ${shellWords(commandWords(head.command, []))} --shard ${head.shard}/${head.of}`
  if (head.program !== programId()) {
    return problem('other-program', `was made by runaround ${head.program}, and this is ${programId()}`, again)
  }
  const lines = new Lines()
  const close = CLOSE.exec(rows.pop() ?? '')
  const held = rows.filter((row) => row !== '')
  const isWhole = held.every((row) => lines.add(row)) && close !== null && Number(close[1]) === held.length
  return isWhole ? { ...head, path, lines } : problem('broken-part', 'is cut off or damaged', again)
}

function headOf(line: string): PartHead | undefined {
  if (!line.endsWith(OPEN)) return undefined
  try {
    const head = JSON.parse(`${line.slice(0, -OPEN.length)}}`) as PartHead
    return head.schema === SCHEMA ? head : undefined
  } catch {
    return undefined
  }
}

/** Parts of another call than the first, and those that are there twice. */
function unlike(first: Part, parts: readonly Part[]): readonly Problem[] {
  const others = parts.flatMap((part): readonly Problem[] => {
    const what = differenceOf(first, part)
    if (what === null) return []
    const hint = 'keep the parts of each call in a folder of their own'
    return [{ code: 'foreign-part', message: `"${part.path}" is of another call than "${first.path}": ${what}`, hint }]
  })
  const doubled = parts.flatMap((part, index): readonly Problem[] => {
    const twin = parts.slice(0, index).find(({ shard, of }) => shard === part.shard && of === part.of)
    if (twin === undefined) return []
    const message = `"${part.path}" is part ${part.shard} of ${part.of}, as "${twin.path}" is`
    return [{ code: 'double-part', message, hint: 'remove one of them' }]
  })
  return [...others, ...doubled]
}

function differenceOf(first: PartHead, part: PartHead): string | null {
  if (shellWords(part.command) !== shellWords(first.command)) return shellWords(commandWords(part.command, []))
  if (part.of !== first.of) return `it is one of ${part.of}, not of ${first.of}`
  const files = new Set([...Object.keys(first.inputs), ...Object.keys(part.inputs)])
  const other = [...files].find((file) => first.inputs[file] !== part.inputs[file])
  return other === undefined ? null : `"${other}" was not the same`
}

/** @param paths of all that are there: one that cannot be used is told of already */
function missing({ of, command }: Part, parts: readonly Part[], paths: readonly string[]): readonly Problem[] {
  const isThere = (shard: number) =>
    parts.some((part) => part.shard === shard) || paths.some((path) => basename(path) === partName(shard, of))
  return Array.from({ length: of }, (_, index) => index + 1)
    .filter((shard) => !isThere(shard))
    .map((shard) => ({
      code: 'missing-part',
      message: `part ${shard} of ${of} is not there`,
      hint: `run it: ${shellWords(commandWords(command, []))} --shard ${shard}/${of}`,
    }))
}

/** Files that are not what the parts were made of. */
function changed({ inputs }: Part): readonly Problem[] {
  return Object.entries(inputs).flatMap(([file, digest]): readonly Problem[] => {
    let found: string
    try {
      found = digestOf(readFileSync(file))
    } catch {
      const hint = 'merge where the shards were run: in a folder from which the same files are found'
      return [{ code: 'no-such-file', message: `"${file}", of which the parts were made, cannot be read`, hint }]
    }
    if (found === digest) return []
    const hint = 'put it back as it was, or run all shards again'
    return [{ code: 'changed-input', message: `"${file}" is no longer what the parts were made of`, hint }]
  })
}
