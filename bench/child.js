// One measurement in a process of its own, so that peak memory is its own: `node child.js WHAT CUSTOMERS`.
// Prints one line of JSON.
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { resourceUsage } from 'node:process'
import { parseScenario, prepare, runExperiment } from '../dist/index.js'
import { plainLoop } from './plain-loop.js'

const [what, size] = process.argv.slice(2)
const customers = Number(size)
const MAXIMUM_RSS_UNIT = 1024

/** The whole path of the program but for the report: text, scenario, model, simulation, summary. */
function runScenario(file) {
  const perSecond = { 'workload-b': 3.8 / 60, 'full-domain': (380 / 3600) * ((12 * 6) / 168) }[file]
  const source = { name: file, text: readFileSync(new URL(`${file}.yaml`, import.meta.url), 'utf8') }
  const surroundings = { read: () => source, readColumn: () => [] }
  const set = [{ path: 'horizon', value: `${Math.round(customers / perSecond)} s` }]
  const { scenario } = parseScenario(source, surroundings, set)
  const { model, plan, context } = prepare(scenario, file, 'bench')
  const run = runExperiment(model, plan, context)
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value
}

function measure() {
  if (what === 'plain') return plainLoop(customers)
  const summary = runScenario(what)
  return { customers: summary.customers, events: summary.events, legs: summary.measures.legs.mean }
}

const start = performance.now()
const found = measure()
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ ...found, seconds, megabytes: (resourceUsage().maxRSS * MAXIMUM_RSS_UNIT) / 1e6 }))
