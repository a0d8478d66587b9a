import * as z from 'zod'
import { value } from '../values/form.js'
import { type Believed, believed } from './unknown.js'

export interface WrittenDraws {
  readonly path: string
  readonly values: readonly Believed[]
}

/** Firms that fit, by unknown: the first value of each together are one firm, and so on. */
export function draws() {
  return z
    .record(z.string(), z.array(value(believed)))
    .transform((map) => Object.entries(map).map(([path, values]): WrittenDraws => ({ path, values })))
}
