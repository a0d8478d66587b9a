import { Chalk } from 'chalk'
import type { Format } from '../report/formats/format.js'
import { type Findings, print } from '../report/formats/format.js'
import type { TerminalOptions } from '../report/formats/terminal.js'
import type { Output, OutputCall } from './output-options.js'
import { checkStandardOutput, columnsOf, tell, wantsColour } from './terminal.js'
import { checkOutputs, writeOutputs } from './write-files.js'

/** Of a text file, which any screen is to show. */
const FILE_WIDTH = 80
const PLAIN: TerminalOptions = { chalk: new Chalk({ level: 0 }), width: FILE_WIDTH }

/** How standard output wants to be written to. */
export function lookOf({ color }: { readonly color?: boolean }): TerminalOptions {
  const colour = wantsColour(process.stdout, color, process.env)
  return { chalk: new Chalk({ level: colour ? 1 : 0 }), width: columnsOf(process.stdout, process.env) }
}

/**
 * Prints results, or writes them to the files of the call; both where a format to print is named as well.
 * @throws {SystemFailure} `not-written`
 */
export function deliver<F extends Format>(call: OutputCall<F>, found: Findings<F>): void {
  const { output = [] } = call
  if (output.length > 0) {
    writeResults(output, found)
    tell(`written: ${output.map(({ file }) => file).join(', ')}`, call)
  }
  const format = printed(call)
  if (format !== undefined) process.stdout.write(print(found, format as F, lookOf(call)))
}

/** Writes results to files, each in its format. @throws {SystemFailure} `not-written` */
export function writeResults<F extends Format>(outputs: readonly Output<F>[], found: Findings<F>): void {
  writeOutputs(outputs.map(({ file, format }) => ({ file, text: print(found, format, PLAIN) })))
}

/**
 * Makes sure that the results will get where they are to go, before anything is simulated: called when all is read.
 * @param besides what else the call is to write
 * @throws {Failure} as `checkOutputs` does {@link SystemFailure} where what is printed would be lost
 */
export function checkDelivery(call: OutputCall<Format>, besides: readonly Pick<Output<Format>, 'file'>[] = []): void {
  checkOutputs([...(call.output ?? []), ...besides])
  if (besides.length === 0 && printed(call) !== undefined) checkStandardOutput()
}

/** Whether a call wants its results in that format, printed or in a file. */
export function asksFor(format: Format, call: OutputCall<Format>): boolean {
  return printed(call) === format || call.output?.some((output) => output.format === format) === true
}

/** The format to print; none where results go to files, and no other is named. */
function printed({ json, format, output = [] }: OutputCall<Format>): Format | undefined {
  return json === true ? 'json' : (format ?? (output.length > 0 ? undefined : 'terminal'))
}
