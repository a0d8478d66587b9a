import { Failure } from '../kernel/failure.js'
import { didYouMean } from '../scenario/nearest.js'
import { position } from '../scenario/tree/problem-list.js'

/** What a user wrote after an option, so that a problem can point into it. */
export interface OptionText {
  /** `--limits` */
  readonly option: string
  readonly text: string
}

/**
 * A problem with what stands after an option, with a caret under the part in question; under all of it where that part is
 * not written as such.
 */
export function optionProblem(
  { option, text }: OptionText,
  part: string,
  what: { readonly code: string; readonly message: string; readonly hint?: string | undefined },
): Failure {
  const found = text.indexOf(part)
  const [start, end] = found < 0 ? [0, text.length] : [found, found + part.length]
  const { hint, ...rest } = what
  const place = position({ source: { name: option, text }, start, end })
  return new Failure([{ ...rest, ...place, ...(hint === undefined ? {} : { hint }) }])
}

/** A name that the scenario does not know, among those that it could be. */
export function unknownName(where: OptionText, name: string, what: string, known: readonly string[]): Failure {
  return optionProblem(where, name, {
    code: 'unknown-name',
    message: `there is no ${what} "${name}"`,
    hint: didYouMean(name, known) ?? `there ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}`,
  })
}
