// What the program does per second of CPU, against a C program and a plain loop written for workload B alone, measured in
// the same minute: absolute figures differ between machines and hours, ratios hardly. Nothing here is asserted but that
// the three simulate the same system. `npm run bench -- [PART ...] [--rounds N] [--tasks N]`; without a part, all of them.
import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { agreement } from './agreement.js'
import { GROWTH } from './growth.js'
import { queue } from './queue.js'
import { buildReference } from './reference.js'
import { median, spreadText, tableOf, thousands } from './tables.js'
import { workers } from './workers.js'

const path = (file) => fileURLToPath(new URL(file, import.meta.url))
const PROGRAM = path('../bin/runaround.js')
const ERSATZ = path('../scenarios/ersatz.yaml')
const MILLION = 1_000_000

const parse = (text) => JSON.parse(text)
const child = (file, ...words) =>
  parse(execFileSync(process.execPath, [path(file), ...words.map(String)], { encoding: 'utf8' }))

/** A call of the program in one process, start and report included; how many customers it had, where it prints JSON. */
function program(...words) {
  const options = ['--import', path('cpu-at-exit.js'), PROGRAM, ...words, '--workers', '1', '--quiet']
  const { status, output } = spawnSync(process.execPath, options, {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new Error(`runaround ${words.join(' ')} ended with ${status}: ${output[2]}`)
  const { customers } = words.includes('--json') ? parse(output[1]) : {}
  return { ...parse(output[3]), customers }
}

/** By part: what is measured, each once a round, or in so many rounds at most. */
const MEASURED = {
  b: [['workload B', (seed) => child('child.js', 'workload-b', MILLION, seed)]],
  full: [['full domain', (seed) => child('child.js', 'full-domain', 200_000, seed)]],
  firm: [
    [
      'broadband provider, 4 replications',
      () => program('run', path('broadband.yaml'), '--replications', '4', '--json'),
    ],
  ],
  start: [
    ['--help', () => program('--help')],
    ['run ersatz', () => program('run', ERSATZ)],
  ],
  gap: [['gap ersatz, 1 replication', () => program('gap', ERSATZ, '--replications', '1')]],
  sensitivity: [
    [
      'sensitivity ersatz, 1 day',
      () =>
        program(
          'sensitivity',
          ERSATZ,
          '--metric',
          'trust_loss',
          ...['horizon=1 day', 'warm_up=0 s'].flatMap((one) => ['--set', one]),
        ),
    ],
  ],
  memory: [['workload B, ten million customers', () => child('child.js', 'workload-b', 10 * MILLION, 1), 1]],
}
const PARTS = [...Object.keys(MEASURED), 'growth', 'workers', 'queue']

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, tasks: { type: 'string', default: '10000' } },
  allowPositionals: true,
})
const rounds = Number(values.rounds)
const wanted = positionals.length > 0 ? positionals : PARTS
const unknown = wanted.filter((part) => !PARTS.includes(part))
if (unknown.length > 0 || !(rounds >= 1)) {
  console.error(`usage: npm run bench -- [PART ...] [--rounds N] [--tasks N]\nparts: ${PARTS.join(', ')}`)
  process.exit(2)
}

const reference = buildReference()
if (reference === null) console.log('No C compiler was found (tried $CC, cc, gcc, clang): the C reference is skipped.')

/** One measurement, right after the references, so that a machine whose speed drifts slows all of them. */
function besides(measure, round) {
  const c = reference?.(MILLION, round) ?? null
  const loop = child('child.js', 'plain', MILLION, round)
  return { c, loop, own: measure(round) }
}

const chosen = wanted.flatMap((part) => MEASURED[part] ?? [])
const found = chosen.map(() => [])
const growth = Object.fromEntries(wanted.includes('growth') ? Object.keys(GROWTH).map((what) => [what, []]) : [])
for (let round = 1; round <= rounds; round++) {
  for (const [index, [label, measure, most = rounds]] of chosen.entries()) {
    if (round > most) continue
    found[index].push(besides(measure, round))
    process.stderr.write(`round ${round} of ${rounds}: ${label} in ${found[index].at(-1).own.seconds.toFixed(1)} s\n`)
  }
  for (const what of Object.keys(growth)) growth[what].push(child('growth.js', what))
}

if (chosen.length > 0) {
  const rate = ({ customers, seconds }) => customers / seconds
  const rows = chosen.map(([label], index) => {
    const runs = found[index]
    const own = runs.map((run) => run.own)
    const counted = own.every(({ customers }) => customers > 0)
    const ratioTo = (side) =>
      counted && runs[0][side] ? spreadText(runs.map((run) => rate(run.own) / rate(run[side]))) : ''
    return [
      label,
      median(own.map(({ seconds }) => seconds)).toFixed(2),
      counted ? thousands(median(own.map(rate))) : '',
      ratioTo('c'),
      ratioTo('loop'),
      reference === null ? '' : spreadText(runs.map(({ c, own: { seconds } }) => (seconds * rate(c)) / MILLION)),
      `${Math.round(Math.max(...own.map(({ megabytes }) => megabytes)))} MB`,
    ]
  })
  const head = ['', 'CPU s', 'customers/s', 'of C', 'of the loop', 'C meanwhile, M', 'memory']
  console.log(tableOf(head, rows))
  const all = found.flat()
  const sides = reference === null ? ['the plain loop'] : ['C', 'the plain loop']
  const rates = sides.map((side) => {
    const key = side === 'C' ? 'c' : 'loop'
    return `${side} ${thousands(median(all.map((run) => rate(run[key]))))} customers/s`
  })
  console.log(`${rates.join(', ')} of workload B, measured right before each figure.`)
  const times = rounds === 1 ? 'One round' : `Medians of ${rounds} rounds (least to most)`
  console.log(`${times}, CPU time, one process.`)
  if (reference !== null) console.log('C meanwhile: millions of customers of workload B that C simulates in the time.')
}

const b = found[chosen.indexOf(MEASURED.b[0])]
const agree = b === undefined || agreement(b)

if (Object.keys(growth).length > 0) {
  const rows = Object.entries(growth).map(([what, runs]) => {
    const { sizes } = GROWTH[what]
    const costs = runs.map((run) => run.map(({ seconds, customers }) => (1e6 * seconds) / customers))
    const cells = sizes.map((size, i) => `${thousands(size)}: ${median(costs.map((cost) => cost[i])).toFixed(1)}`)
    const reading = sizes.map((_, i) => Math.round(median(runs.map((run) => 1e3 * run[i].reading))))
    return [what, cells.join('   '), spreadText(costs.map((cost) => 1 + slope(sizes, cost))), reading.join('   ')]
  })
  console.log(tableOf(['growth of', 'µs a customer, by size', 'exponent', 'reading the file, ms'], rows))
  console.log('Of the cost in size, so many times as large having so many times as many customers: 1 is linear.')
}

if (wanted.includes('workers')) await workers(Math.min(rounds, 3))
if (wanted.includes('queue')) queue(Number(values.tasks), Math.min(rounds, 3))
if (!agree) process.exitCode = 1

/** Of the least-squares line through the logarithms. */
function slope(sizes, costs) {
  const [x, y] = [sizes, costs].map((numbers) => numbers.map(Math.log))
  const mean = (numbers) => numbers.reduce((sum, number) => sum + number) / numbers.length
  const [mx, my] = [mean(x), mean(y)]
  const sum = (of) => x.reduce((total, _, i) => total + of(i), 0)
  return sum((i) => (x[i] - mx) * (y[i] - my)) / sum((i) => (x[i] - mx) ** 2)
}
