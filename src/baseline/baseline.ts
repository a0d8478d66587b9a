import * as z from 'zod'
import { findMeasure } from '../measures/catalogue.js'
import { canonicalHash } from '../model/canonical.js'
import type { StreamNames } from '../model/compile.js'
import { type Gate, LEAST_REPLICATIONS, RELATIVE } from './gate.js'

/** What a baseline's text says it is. A higher number is written by a newer program. */
export const BASELINE_SCHEMA = 'runaround/baseline@2'

/** What was accepted of one measure. Ratios keep both sums per replication, other measures each replication's figure. */
export interface AcceptedMeasure {
  readonly unit: string
  /** Null where nothing was observed. */
  readonly mean: number | null
  readonly numerators?: readonly number[] | undefined
  readonly denominators?: readonly number[] | undefined
  readonly replications?: readonly (number | null)[] | undefined
}

/** What one design did to its customers when somebody accepted it. */
export interface Baseline {
  readonly schema: typeof BASELINE_SCHEMA
  /** Version of the program that wrote it. */
  readonly runaround: string
  /** Of the scenario. */
  readonly name: string
  /** Its file: the path from the folder that the baselines' folder lies in, with slashes. By it a baseline is found. */
  readonly file: string
  /** Why it was accepted, in the words of who did. */
  readonly reason?: string | undefined
  /** Of the canonical scenario. */
  readonly hash: string
  readonly seed: string
  readonly replications: number
  /** 0.95 for 95 %. */
  readonly confidence: number
  readonly currency: string
  readonly gate: Gate
  /** By which the design's parts are known, in the canonical order; random draws are keyed by them. */
  readonly names: StreamNames
  /** The canonical scenario. */
  readonly design: { readonly [key: string]: unknown }
  readonly measures: Readonly<Record<string, AcceptedMeasure>>
}

const INDENT = '  '

/** A baseline as text for a repository: the same baseline gives the same bytes, a figure's replications stand in a line. */
export function printBaseline(baseline: Baseline): string {
  return `${printed(baseline, '')}\n`
}

function printed(value: unknown, margin: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = margin + INDENT
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null)) return `[${value.map(plain).join(', ')}]`
    return `[\n${value.map((item) => inner + printed(item, inner)).join(',\n')}\n${margin}]`
  }
  const entries = Object.entries(value).filter(([, below]) => below !== undefined)
  if (entries.length === 0) return '{}'
  const lines = entries.map(([key, below]) => `${inner}${JSON.stringify(key)}: ${printed(below, inner)}`)
  return `{\n${lines.join(',\n')}\n${margin}}`
}

function plain(value: unknown): string {
  return JSON.stringify(value)
}

/** Why a baseline cannot be held against anything. */
export interface Unusable {
  readonly code:
    | 'baseline-missing'
    | 'baseline-unreadable'
    | 'baseline-older'
    | 'baseline-newer'
    | 'baseline-too-small'
    | 'baseline-doubled'
    | 'baseline-incompatible'
    | 'scenario-missing'
  /** As a sentence without a full stop. */
  readonly message: string
  /** Key of the scenario, where that much could be read. */
  readonly file?: string
}

const NUMBERS = z.array(z.number())
const NUMBER_OR_NULL = z.number().nullable()

const SHAPE = z.strictObject({
  schema: z.literal(BASELINE_SCHEMA),
  runaround: z.string(),
  name: z.string(),
  file: z.string(),
  reason: z.string().optional(),
  hash: z.string(),
  seed: z.string(),
  replications: z.int().positive(),
  confidence: z.number().gt(0).lt(1),
  currency: z.string(),
  gate: z.record(
    z.string(),
    z.strictObject({
      better: z.enum(['higher', 'lower']).nullable(),
      tolerance: z.union([z.number().min(0), z.string().regex(RELATIVE)]),
    }),
  ),
  names: z.strictObject({ teams: z.array(z.string()), managers: z.array(z.string()) }),
  design: z.record(z.string(), z.unknown()),
  measures: z.record(
    z.string(),
    z.strictObject({
      unit: z.string(),
      mean: NUMBER_OR_NULL,
      numerators: NUMBERS.optional(),
      denominators: NUMBERS.optional(),
      replications: z.array(NUMBER_OR_NULL).optional(),
    }),
  ),
})

/** A baseline from its text, or why there is none. */
export function readBaseline(text: string): Baseline | Unusable {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch (error) {
    return { code: 'baseline-unreadable', message: `this is no JSON: ${(error as Error).message}` }
  }
  const version = versionOf(read)
  if (version === null) return { code: 'baseline-unreadable', message: 'this is no baseline of runaround' }
  const own = versionOf({ schema: BASELINE_SCHEMA })!
  if (version > own) return { code: 'baseline-newer', message: `a newer runaround wrote this: format ${version}` }
  if (version < own) return { code: 'baseline-older', message: `an older runaround wrote this: format ${version}` }
  const parsed = SHAPE.safeParse(read)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const path = issue!.path.join('.')
    const where = path === '' ? 'in its outermost part' : `at ${path}`
    return { code: 'baseline-unreadable', message: `the baseline is damaged ${where}: ${issue!.message}` }
  }
  const unusable = incompatibility(parsed.data)
  return unusable === null ? parsed.data : { ...unusable, file: parsed.data.file }
}

function versionOf(read: unknown): number | null {
  if (typeof read !== 'object' || read === null || !('schema' in read)) return null
  const [, digits] = /^runaround\/baseline@(\d+)$/.exec(String(read.schema)) ?? []
  return digits === undefined ? null : Number(digits)
}

/** What a program or a hand may have done to it. */
function incompatibility({ gate, measures, replications, design, hash }: Baseline): Unusable | null {
  if (canonicalHash(design) !== hash)
    return {
      code: 'baseline-unreadable',
      message: 'its design is not the one that its hash is of: a hand or a merge changed it',
    }
  if (replications < LEAST_REPLICATIONS) {
    const message = `it holds ${replications} replications, of which no change can be told from noise: it takes ${LEAST_REPLICATIONS}`
    return { code: 'baseline-too-small', message }
  }
  for (const id of Object.keys(gate)) {
    const what = `the gate looks at "${id}"`
    if (findMeasure(id) === undefined)
      return { code: 'baseline-incompatible', message: `${what}, which this program does not measure` }
    if (measures[id] === undefined) return { code: 'baseline-unreadable', message: `${what}, which has no figures` }
  }
  for (const [id, measure] of Object.entries(measures)) {
    const { numerators, denominators } = measure
    const lists = numerators && denominators ? [numerators, denominators] : [measure.replications]
    if (lists.some((list) => list?.length !== replications))
      return { code: 'baseline-unreadable', message: `${id} does not have ${replications} replications` }
  }
  return null
}
