import { Chalk } from 'chalk'
import { failure } from '../kernel/failure.js'
import type { Format, Look } from '../report/formats/format.js'
import { type Findings, print } from '../report/formats/format.js'
import type { TerminalOptions } from '../report/formats/terminal.js'
import { packageVersion } from '../tasks/package-root.js'
import { openFile } from './open-file.js'
import type { Output, OutputCall } from './output-options.js'
import { sourcesRead } from './read-files.js'
import { checkStandardOutput, columnsOf, tell, wantsColour } from './terminal.js'
import { checkOutputs, writeOutputs } from './write-files.js'

/** Of a text file, which any screen is to show. */
const FILE_WIDTH = 80
const PLAIN: TerminalOptions = { chalk: new Chalk({ level: 0 }), width: FILE_WIDTH }

/** How standard output wants to be written to. */
export function lookOf({ color, full }: { readonly color?: boolean; readonly full?: boolean }): TerminalOptions {
  const colour = wantsColour(process.stdout, color, process.env)
  return {
    chalk: new Chalk({ level: colour ? 1 : 0 }),
    width: columnsOf(process.stdout, process.env),
    full: full === true,
  }
}

/**
 * Prints results, or writes them to the files of the call; both where a format to print is named as well.
 * @throws {SystemFailure} `not-written`
 */
export function deliver<F extends Format>(call: OutputCall<F>, found: Findings<F>): void {
  const { output = [] } = call
  if (output.length > 0) {
    writeResults(call, found)
    tell(`written: ${output.map(({ file }) => file).join(', ')}`, call)
  }
  const format = printed(call)
  if (format !== undefined) process.stdout.write(print(found, format as F, { ...lookOf(call), ...ownLook(call) }))
}

/** Writes results to the files of a call, each in its format, and opens a page where that is asked for. @throws {SystemFailure} `not-written` */
export function writeResults<F extends Format>(call: OutputCall<F>, found: Findings<F>): void {
  const { output = [], open } = call
  const look: Look = { ...PLAIN, ...ownLook(call) }
  writeOutputs(output.map(({ file, format }) => ({ file, text: print(found, format, look) })))
  if (open !== true) return
  for (const { file, format } of output) if (format === 'html') openFile(file, call)
}

/** What a call says of how its pages and pictures look. */
function ownLook({ title, for: client, picture }: OutputCall<Format>): Pick<Look, 'page' | 'picture'> {
  return {
    page: { version: packageVersion(), sources: sourcesRead(), ...defined({ title, client }) },
    ...defined({ picture }),
  }
}

function defined<T extends object>(values: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}

/**
 * Makes sure that the results will get where they are to go, before anything is simulated: called when all is read.
 * @param besides what else the call is to write
 * @throws {Failure} as `checkOutputs` does {@link SystemFailure} where what is printed would be lost
 */
export function checkDelivery(call: OutputCall<Format>, besides: readonly Pick<Output<Format>, 'file'>[] = []): void {
  checkLook(call)
  checkOutputs([...(call.output ?? []), ...besides])
  if (besides.length === 0 && printed(call) !== undefined) checkStandardOutput()
}

/** @throws {Failure} `no-effect` where a page or a picture is spoken of, and none is written */
export function checkLook(call: OutputCall<Format>): void {
  const { title, for: client, open, picture, output = [] } = call
  const isWritten = output.some(({ format }) => format === 'html')
  const about: readonly (readonly [option: string, isGiven: boolean, hasEffect: boolean, ending: string])[] = [
    ['--title', title !== undefined, asksFor('html', call), 'html'],
    ['--for', client !== undefined, asksFor('html', call), 'html'],
    ['--open', open === true, isWritten, 'html'],
    ['--picture', picture !== undefined, asksFor('svg', call), 'svg'],
  ]
  for (const [option, isGiven, hasEffect, ending] of about) {
    if (!isGiven || hasEffect) continue
    throw failure('no-effect', `${option} is about a .${ending} file, and none is written`, {
      hint: `add -o report.${ending}`,
    })
  }
}

/** Whether a call wants its results in that format, printed or in a file. */
export function asksFor(format: Format, call: OutputCall<Format>): boolean {
  return printed(call) === format || call.output?.some((output) => output.format === format) === true
}

/** The format to print; none where results go to files, and no other is named. */
function printed({ json, format, output = [] }: OutputCall<Format>): Format | undefined {
  return json === true ? 'json' : (format ?? (output.length > 0 ? undefined : 'terminal'))
}
