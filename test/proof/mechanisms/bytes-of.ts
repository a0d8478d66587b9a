import type { Observations } from '../../../src/ledger/observations.js'

/** Observations as text that differs where any bit differs. */
export function bytesOf(observations: Observations): string {
  const { journeys, teams, managers, house, durations, ...rest } = observations
  const hex = (numbers: Float64Array) =>
    Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')
  const histograms = Object.entries(durations).map(([name, { count, zeros, buckets }]) => [
    name,
    count,
    zeros,
    hex(buckets),
  ])
  return JSON.stringify([rest, hex(journeys), hex(teams), hex(managers), hex(house), histograms])
}
