import { expect, test } from 'vitest'
import { type ErlangLine, erlang } from '../../src/statistics/erlang.js'

const HOUR = 3600
const line = (perHour: number, service: number, patience = Number.POSITIVE_INFINITY): ErlangLine => ({
  arrivals: perHour / HOUR,
  service,
  patience,
})

/** Six digits, as the references are printed. */
function agrees(found: number, expected: number): void {
  expect(Math.abs(found / expected - 1)).toBeLessThan(2e-5)
}

test('Erlang C gives what pyworkforce and the page of mitan print', () => {
  const fourteen = erlang(line(200, 180), 14, 0.33 * 60)
  agrees(fourteen.delayed, 0.174132)
  agrees(fourteen.service_level.offered, 0.887853)
  agrees(fourteen.occupancy, 0.714286)
  agrees(fourteen.queue_time / 60, 0.130599)
  const many = erlang(line(720, 240), 55, 15)
  agrees(many.delayed, 0.238701)
  agrees(many.speed_of_answer, 8.18403)
  agrees(many.service_level.answered, 0.845883)
  agrees(many.occupancy, 0.872727)
})

test('Erlang A gives what pyworkforce prints: waits, abandonment and three service levels of one service', () => {
  const found = erlang(line(200, 180, 300), 14, 20)
  agrees(found.delayed, 0.14526)
  agrees(found.abandonment, 0.0139837)
  agrees(found.queue_time / 60, 0.0699187)
  agrees(found.speed_of_answer / 60, 0.0646413)
  agrees(found.service_level.offered, 0.916792)
  agrees(found.service_level.answered, 0.929794)
  agrees(found.service_level.long_enough, 0.923407)
  agrees(found.occupancy, 0.704297)
})

test('Erlang A gives the figures of Garnett, Mandelbaum and Reiman for 50 agents, with patience and without', () => {
  const patient = erlang(line(48 * 60, 60), 50, 20)
  agrees(patient.queue_time, 20.8337)
  const impatient = erlang(line(48 * 60, 60, 120), 50, 20)
  agrees(impatient.abandonment, 0.0309122)
  agrees(impatient.queue_time, 3.70947)
})

test('very patient callers make Erlang A Erlang C, and a large line is counted as well as a small one', () => {
  const [a, c] = [1e9, Number.POSITIVE_INFINITY].map((patience) => erlang(line(3000, 300, patience), 262, 20))
  for (const key of ['delayed', 'queue_time', 'speed_of_answer', 'occupancy'] as const) {
    expect(a![key] / c![key]).toBeCloseTo(1, 4)
  }
  expect(a!.service_level.offered).toBeCloseTo(c!.service_level.offered, 4)
  expect(erlang(line(100_000, 300, 120), 8400, 20).service_level.offered).toBeGreaterThan(0.5)
})

test('callers beyond what agents can serve wait for ever where nobody gives up, and give up else', () => {
  expect(erlang(line(200, 180), 10, 20)).toMatchObject({ delayed: 1, service_level: { offered: 0 } })
  const { abandonment, occupancy } = erlang(line(400, 180, 300), 10, 20)
  expect(abandonment).toBeGreaterThan(0.5)
  expect(occupancy).toBeGreaterThan(0.999)
})
