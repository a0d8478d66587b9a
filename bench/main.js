// Prints what the program does per second, as a ratio to a plain loop measured in the same minute: absolute figures
// differ between machines and hours, ratios hardly. Nothing here is asserted.
import { execFileSync, spawn } from 'node:child_process'
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

/** Seconds until all of those runs of the program have ended, begun together: so many replications, with so many workers. */
async function together(...runs) {
  const start = performance.now()
  await Promise.all(runs.map(([replications, workers]) => ended(replications, workers)))
  return (performance.now() - start) / 1000
}

/** The full domain, in replications of 55,000 customers. */
function ended(replications, workers) {
  const options = [
    '--replications',
    replications,
    '--workers',
    workers,
    '--set',
    'horizon=2 weeks',
    '--json',
    '--quiet',
  ]
  const program = spawn(process.execPath, [PROGRAM, 'run', FULL_DOMAIN, ...options.map(String)], { stdio: 'ignore' })
  return new Promise((resolve, reject) => {
    program.on('error', reject)
    program.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`a run ended with ${code}`))))
  })
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

// Not shorter, or what one process does alone before and after weighs too much.
const LONG_SECONDS = 45
const trial = await together([40, 1])
const replications = Math.ceil((40 * Math.max(1, LONG_SECONDS / trial)) / 2) * 2
const rounds = []
for (let i = 0; i < ROUNDS; i++) {
  const one = await together([replications, 1])
  const two = await together([replications, 2])
  const halves = await together([replications / 2, 1], [replications / 2, 1])
  rounds.push({ one, two, halves })
}
const times = (of) => {
  const values = rounds.map(of)
  return `${median(values).toFixed(2)} times (${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)})`
}
const seconds = (of) => `${median(rounds.map(of)).toFixed(1)} s`
console.log(`Two workers are ${times(({ one, two }) => one / two)} as fast as one on ${availableParallelism()} cores:`)
console.log(`${replications} replications in ${seconds(({ two }) => two)} instead of ${seconds(({ one }) => one)}.`)
console.log(`Two programs with half of them each, the most that this machine has to give just now:`)
console.log(
  `${times(({ one, halves }) => one / halves)}, in ${seconds(({ halves }) => halves)}. Medians of ${ROUNDS} rounds.`,
)
