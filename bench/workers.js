import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { median } from './tables.js'

const PROGRAM = fileURLToPath(new URL('../bin/runaround.js', import.meta.url))
const FULL_DOMAIN = fileURLToPath(new URL('full-domain.yaml', import.meta.url))

// Not shorter, or what one process does alone before and after weighs too much.
const LONG_SECONDS = 45

/** Says how much faster two workers are than one, by the clock, and what this machine has to give. */
export async function workers(times) {
  const trial = await together([40, 1])
  const replications = Math.ceil((40 * Math.max(1, LONG_SECONDS / trial)) / 2) * 2
  const rounds = []
  for (let i = 0; i < times; i++) {
    const one = await together([replications, 1])
    const two = await together([replications, 2])
    const halves = await together([replications / 2, 1], [replications / 2, 1])
    rounds.push({ one, two, halves })
  }
  const ratio = (of) => {
    const values = rounds.map(of)
    return `${median(values).toFixed(2)} times (${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)})`
  }
  const seconds = (of) => `${median(rounds.map(of)).toFixed(1)} s`
  console.log(
    `Two workers are ${ratio(({ one, two }) => one / two)} as fast as one on ${availableParallelism()} cores:`,
  )
  console.log(`${replications} replications in ${seconds(({ two }) => two)} instead of ${seconds(({ one }) => one)}.`)
  console.log('Two programs with half of them each, the most that this machine has to give just now:')
  console.log(`${ratio(({ one, halves }) => one / halves)}, in ${seconds(({ halves }) => halves)}. Rounds: ${times}.`)
}

/** Seconds until all of those runs of the program have ended, begun together: so many replications, with so many workers. */
async function together(...runs) {
  const start = performance.now()
  await Promise.all(runs.map(([replications, count]) => ended(replications, count)))
  return (performance.now() - start) / 1000
}

/** The full domain, in replications of 55,000 customers. */
function ended(replications, count) {
  const options = ['--replications', replications, '--workers', count, '--set', 'horizon=2 weeks', '--json', '--quiet']
  const program = spawn(process.execPath, [PROGRAM, 'run', FULL_DOMAIN, ...options.map(String)], { stdio: 'ignore' })
  return new Promise((resolve, reject) => {
    program.on('error', reject)
    program.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`a run ended with ${code}`))))
  })
}
