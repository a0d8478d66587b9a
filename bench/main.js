// Prints what the program does per second, as a ratio to a plain loop measured in the same minute: absolute figures
// differ between machines and hours, ratios hardly. Nothing here is asserted.
import { execFileSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import Table from 'cli-table3'

const CHILD = fileURLToPath(new URL('child.js', import.meta.url))
const PROGRAM = fileURLToPath(new URL('../bin/runaround.js', import.meta.url))
const FULL_DOMAIN = fileURLToPath(new URL('full-domain.yaml', import.meta.url))
const ROUNDS = 3
const MILLION = 1_000_000

function once(what, customers) {
  return JSON.parse(execFileSync(process.execPath, [CHILD, what, String(customers)], { encoding: 'utf8' }))
}

const perSecond = ({ customers, seconds }) => customers / seconds
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** Pairs, so that a machine whose speed drifts slows both sides. */
function ratio(what) {
  return median(
    Array.from({ length: ROUNDS }, () => {
      const loop = once('plain', MILLION)
      return perSecond(once(what, MILLION)) / perSecond(loop)
    }),
  )
}

/** Seconds that the whole program takes for 40 replications of 55,000 customers with that many threads. */
function withWorkers(workers) {
  const options = [
    '--replications',
    '40',
    '--set',
    'horizon=2 weeks',
    '--json',
    '--quiet',
    '--workers',
    String(workers),
  ]
  const start = performance.now()
  execFileSync(process.execPath, [PROGRAM, 'run', FULL_DOMAIN, ...options], { maxBuffer: 100 * MILLION })
  return (performance.now() - start) / 1000
}

const table = new Table({
  head: ['', 'customers', 'customers/s', 'events/s', 'legs each', 'peak memory', 'ratio to the loop'],
  colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
  style: { head: [], border: [] },
})
const thousands = (value) => Math.round(value).toLocaleString('en')

for (const [what, label] of [
  ['plain', 'plain loop, workload B'],
  ['workload-b', 'workload B as a scenario'],
  ['full-domain', 'full domain'],
]) {
  const compared = what === 'plain' ? 1 : ratio(what)
  for (const size of what === 'plain' ? [MILLION] : [MILLION, 10 * MILLION]) {
    const run = once(what, size)
    table.push([
      label,
      thousands(run.customers),
      thousands(perSecond(run)),
      thousands(run.events / run.seconds),
      run.legs === undefined ? '' : run.legs.toFixed(2),
      `${Math.round(run.megabytes)} MB`,
      size === MILLION ? compared.toFixed(2) : '',
    ])
    process.stderr.write(`${label}: ${thousands(size)} customers in ${run.seconds.toFixed(1)} s\n`)
  }
}
console.log(table.toString())
console.log(
  `One core. Ratios are medians of ${ROUNDS} pairs of a million customers; the scenarios take the whole path of the`,
)
console.log('program but for the report: text, checks, model, simulation with every measure, summary.')

const pairs = Array.from({ length: ROUNDS }, () => ({ one: withWorkers(1), two: withWorkers(2) }))
const seconds = (of) => median(pairs.map(of)).toFixed(1)
console.log(
  `Two workers on ${availableParallelism()} cores: ${median(pairs.map(({ one, two }) => one / two)).toFixed(2)} times as fast as one`,
  `(${seconds(({ two }) => two)} s instead of ${seconds(({ one }) => one)} s).`,
)
