import { parse } from 'yaml'
import { priorOf } from '../evidence/priors.js'
import { type Form, Mistake } from '../scenario/values/form.js'
import type { Firm } from './firm.js'

/** One value of the scenario, and what is said behind it. */
export interface Entry {
  readonly at: readonly string[]
  /** As the language takes it. */
  readonly value: string
  readonly remark?: string
}

/** One thing that the interview asks. */
export interface Question {
  /** The key of its answer. */
  readonly id: string
  readonly ask: string
  /** What the answer is good for, and how it may be had. */
  readonly why: string
  /** What is taken where nothing is typed. */
  readonly usual: (firm: Firm) => string
  /** Whether the question makes sense for the firm as told so far; always where absent. */
  readonly isAsked?: (firm: Firm) => boolean
  /** @throws {Mistake} where a text is no answer */
  readonly check: (text: string, firm: Firm) => unknown
  /** What an answer puts into the scenario. @param told undefined where nobody knows */
  readonly writes: (told: string | undefined, firm: Firm) => readonly Entry[]
}

/** What is said of a value that nobody knew and that no prior speaks of. */
export const ASSUMED = 'assumed: nobody knew'

/** Of a form of the language: how its values are read. */
type Reader = Pick<Form<unknown>, 'read'>

/** A text of one of the language's forms. */
export function formed(form: Reader): Question['check'] {
  return (text) => form.read(text)
}

/**
 * The parts of an answer that is one value for all, or one for each with commas between.
 * @returns one for each name
 * @throws {Mistake}
 */
export function eachOf(text: string, names: readonly string[], form: Reader): readonly string[] {
  const parts = text.split(',').map((part) => part.trim())
  if (parts.length !== 1 && parts.length !== names.length) {
    throw new Mistake(
      'not-one-for-each',
      `"${text}" holds ${parts.length} values, and ${names.length === 1 ? 'there is 1' : `there are ${names.length}`}: ${names.join(', ')}`,
      'write one value for all, or one for each with commas between',
    )
  }
  for (const part of parts) form.read(part)
  return names.map((_, index) => parts[index] ?? parts[0]!)
}

/** A text as a scalar of YAML, in quotes where it would be read as anything else. */
export function scalar(text: string): string {
  try {
    const read: unknown = parse(text)
    return read === text || typeof read === 'number' ? text : JSON.stringify(text)
  } catch {
    return JSON.stringify(text)
  }
}

export function shareText(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** What the evidence registry believes of a lever, as its value in the file. */
export function believed(path: string): string {
  return shareText(priorOf(path.split('.'))!.value)
}

/** A lever that `fit` is to find, from what the registry believes; behind it, how the firm could find it out. */
export function left(path: string): Entry {
  return { at: ['unknown', path], value: 'usual', remark: priorOf(path.split('.'))!.changes }
}

/** Says behind a value that nobody knew it. */
export function assumed(told: string | undefined): Pick<Entry, 'remark'> {
  return told === undefined ? { remark: ASSUMED } : {}
}
