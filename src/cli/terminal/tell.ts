import { onOneLine } from '../../kernel/printable.js'
import type { CommonOptions } from '../common-options.js'

/** Says a sentence on standard error, unless the call is to be quiet. */
export function tell(sentence: string, { quiet }: Pick<CommonOptions, 'quiet'>): void {
  if (!quiet) process.stderr.write(`${onOneLine(sentence)}\n`)
}

/** What to know besides. */
export function note(call: Pick<CommonOptions, 'quiet'>): (sentence: string) => void {
  return (sentence) => tell(`note: ${sentence}`, call)
}
