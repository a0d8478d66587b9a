import { endianness } from 'node:os'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { LogHistogram, type LogHistogramCounts } from '../core/engine/log-histogram.js'
import type { Observations } from '../ledger/observations.js'

type Sizes = 'intervals' | 'issues' | 'segments'

/** Sizes and lists of observations, in the order in which they are written: whoever adds one is told by the compiler. */
const SIZES: Readonly<Record<Sizes, true>> = { intervals: true, issues: true, segments: true }
const LISTS: Readonly<Record<Exclude<keyof Observations, Sizes | 'durations'>, true>> = {
  journeys: true,
  teams: true,
  managers: true,
  channels: true,
  house: true,
  inSystemByDay: true,
  weeks: true,
  teamWeeks: true,
  teamHours: true,
}

function namesOf<Name extends string>(names: Readonly<Record<Name, true>>): readonly Name[] {
  return Object.keys(names) as Name[]
}

/** How a packed replication begins: what gives its numbers their places. */
interface Head {
  readonly sizes: Readonly<Record<Sizes, number>>
  readonly lists: readonly number[]
  /** By duration: its name, what was added, how much of it as 0, and how many buckets follow. */
  readonly durations: readonly (readonly [name: string, count: number, zeros: number, buckets: number])[]
}

const DOUBLE = Float64Array.BYTES_PER_ELEMENT
/** The lists are zeros for the most part: more effort takes nine times as long for a quarter less. */
const LITTLE_EFFORT = { level: 1 }

/** Observations as a short text (base64), from which {@link unpacked} gives every bit of them back, on any machine. */
export function packed(
  observations: Omit<Observations, 'durations'> & { readonly durations: Readonly<Record<string, LogHistogramCounts>> },
): string {
  const durations = Object.entries(observations.durations)
  const head: Head = {
    sizes: Object.fromEntries(namesOf(SIZES).map((size) => [size, observations[size]])) as Head['sizes'],
    lists: namesOf(LISTS).map((list) => observations[list].length),
    durations: durations.map(([name, { count, zeros, buckets }]) => [name, count, zeros, buckets.length]),
  }
  const words = Buffer.from(JSON.stringify(head))
  const size = Buffer.alloc(Uint32Array.BYTES_PER_ELEMENT)
  size.writeUInt32LE(words.length)
  const lists = [...namesOf(LISTS).map((list) => observations[list]), ...durations.map(([, { buckets }]) => buckets)]
  return deflateRawSync(Buffer.concat([size, words, ...lists.map(bytesOf)]), LITTLE_EFFORT).toString('base64')
}

/** @throws {Error} where it is no packed replication */
export function unpacked(text: string): Observations {
  const bytes = inflateRawSync(Buffer.from(text, 'base64'))
  const start = Uint32Array.BYTES_PER_ELEMENT + bytes.readUInt32LE()
  const head = JSON.parse(bytes.toString('utf8', Uint32Array.BYTES_PER_ELEMENT, start)) as Head
  let read = start
  const next = (length: number) => {
    const list = numbersOf(bytes.subarray(read, read + length * DOUBLE))
    read += length * DOUBLE
    return list
  }
  const lists = Object.fromEntries(namesOf(LISTS).map((list, index) => [list, next(head.lists[index]!)]))
  const durations = head.durations.map(([name, count, zeros, buckets]) => {
    const counts: LogHistogramCounts = { count, zeros, buckets: next(buckets) }
    return [name, LogHistogram.of(counts)]
  })
  return {
    ...head.sizes,
    ...(lists as Pick<Observations, keyof typeof LISTS>),
    durations: Object.fromEntries(durations) as Observations['durations'],
  }
}

/** Little-endian everywhere. */
function bytesOf(list: Float64Array): Buffer {
  const bytes = Buffer.from(Buffer.from(list.buffer, list.byteOffset, list.byteLength))
  return endianness() === 'LE' ? bytes : bytes.swap64()
}

function numbersOf(bytes: Buffer): Float64Array {
  const own = new Uint8Array(bytes)
  if (endianness() === 'BE') Buffer.from(own.buffer).swap64()
  return new Float64Array(own.buffer)
}
