// One measurement in a process of its own: `node child.js plain CUSTOMERS SEED` or `node child.js FILE CUSTOMERS SEED`.
// Prints one line of JSON; seconds are CPU time of the measured part, all threads.
import { readFileSync } from 'node:fs'
import { cpuUsage, resourceUsage } from 'node:process'
import { parseScenario, prepare, runExperiment } from '../dist/index.js'
import { plainLoop } from './plain-loop.js'

/** Customers per second of the span. */
const RATES = { 'workload-b': 3.8 / 60, 'full-domain': (380 / 3600) * ((12 * 6) / 168) }

/** The first half of the program's path: text, checks, model. */
export function readScenario(text, name, sets) {
  const surroundings = { read: () => ({ name, text }), readColumn: () => [] }
  return prepare(parseScenario({ name, text }, surroundings, sets).scenario, name, 'bench')
}

/** The second, but for the report: simulation, summary. */
export function runRead({ model, plan, context }) {
  const run = runExperiment(model, plan, context)
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value
}

/** CPU seconds of what a function does, and what it returns. */
export function timed(work) {
  const before = cpuUsage()
  const found = work()
  const { user, system } = cpuUsage(before)
  return { found, seconds: (user + system) / 1e6 }
}

function measure(what, customers, seed) {
  if (what === 'plain') {
    const { found, seconds } = timed(() => plainLoop(customers, 1 + seed * 7919))
    const { events, abandoned, wait } = found
    return { customers, events, abandoned: abandoned / customers, wait: wait / customers, seconds }
  }
  const text = readFileSync(new URL(`${what}.yaml`, import.meta.url), 'utf8')
  const sets = [
    { path: 'horizon', value: `${Math.round(customers / RATES[what])} s` },
    { path: 'seed', value: `bench ${seed}` },
  ]
  const { found, seconds } = timed(() => runRead(readScenario(text, what, sets)))
  const { endings, time_by_cause: hours, measures } = found
  // Minutes in both lines: before the first team, and on hold before the second.
  const wait = 60 * (hours.queue.mean + hours.hold_handover.mean)
  const counts = { customers: found.customers, events: found.events, legs: measures.legs.mean }
  return { ...counts, abandoned: endings.abandoned.mean, wait, seconds }
}

if (process.argv[1]?.endsWith('child.js')) {
  const [what, customers, seed] = process.argv.slice(2)
  const found = measure(what, Number(customers), Number(seed))
  console.log(JSON.stringify({ ...found, megabytes: resourceUsage().maxRSS / 1000 }))
}
