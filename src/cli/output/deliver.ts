import { Chalk } from 'chalk'
import { invariant } from '../../kernel/invariant.js'
import type { TerminalOptions } from '../../report/formats/terminal.js'
import { columnsOf } from '../terminal/columns-of.js'
import { tell } from '../terminal/tell.js'
import { wantsColour } from '../terminal/wants-colour.js'
import { checkOutputs } from './check-outputs.js'
import type { FileFormat, Format } from './format.js'
import type { Output, OutputCall } from './output-call.js'
import { checkStandardOutput } from './standard-output.js'
import { writeOutputs } from './write-outputs.js'

/** Of a text file, which any screen is to show. */
const FILE_WIDTH = 80

/** How a command's results read in each format. */
export type Renderers = Readonly<Record<Exclude<Format, 'terminal'>, () => string>> & {
  readonly terminal: (look: TerminalOptions) => string
  /** Of commands that draw. */
  readonly svg?: () => string
}

/**
 * Prints results, or writes them to the files of the call; both where a format to print is named as well.
 * @throws {SystemFailure} `not-written`
 */
export function deliver(call: OutputCall, render: Renderers): void {
  const { output = [] } = call
  if (output.length > 0) {
    const plain = { chalk: new Chalk({ level: 0 }), width: FILE_WIDTH }
    writeOutputs(output.map(({ file, format }) => ({ file, text: rendered(render, format, plain) })))
    tell(`written: ${output.map(({ file }) => file).join(', ')}`, call)
  }
  const format = printed(call)
  if (format === undefined) return
  const colour = wantsColour(process.stdout, call.color, process.env)
  const look = { chalk: new Chalk({ level: colour ? 1 : 0 }), width: columnsOf(process.stdout, process.env) }
  process.stdout.write(render[format](look))
}

/**
 * Makes sure that the results will get where they are to go, before anything is simulated: called when all is read.
 * @param besides what else the call is to write
 * @throws {Failure} as `checkOutputs` does {@link SystemFailure} where what is printed would be lost
 */
export function checkDelivery(call: OutputCall, besides: readonly Pick<Output, 'file'>[] = []): void {
  checkOutputs([...(call.output ?? []), ...besides])
  if (besides.length === 0 && printed(call) !== undefined) checkStandardOutput()
}

function rendered(render: Renderers, format: FileFormat, look: TerminalOptions): string {
  const renderer = render[format]
  invariant(renderer !== undefined, 'only commands that draw take the name of a drawing')
  return renderer(look)
}

/** Whether a call wants its results in that format, printed or in a file. */
export function asksFor(format: Format, call: OutputCall): boolean {
  return printed(call) === format || call.output?.some((output) => output.format === format) === true
}

/** The format to print; none where results go to files, and no other is named. */
function printed({ json, format, output = [] }: OutputCall): Format | undefined {
  return json === true ? 'json' : (format ?? (output.length > 0 ? undefined : 'terminal'))
}
