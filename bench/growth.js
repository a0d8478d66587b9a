// What a customer costs as the house grows: `node growth.js WHAT` prints a line of JSON, a measurement per size. Every
// house is the same but for its size, and no busier: so many times as many agents have so many times as many customers.
import { readScenario, runRead, timed } from './child.js'

const range = (n) => Array.from({ length: n }, (_, i) => i)
// Within bounds, so that it is soon over when all have come: who comes meanwhile is served, but is not counted.
const TALK = '"uniform(0 min, 10 min)"'
const TEAM = `issues: {any: {talk: ${TALK}, chain: [desk]}}`

/** By what grows: sizes, customers per minute, how many are simulated at most, and the house. */
export const GROWTH = {
  customers: {
    sizes: [50_000, 200_000, 1_000_000],
    rate: () => 3.8,
    house: () => `${TEAM}\nteams: {desk: {agents: 25}}`,
  },
  teams: {
    sizes: [4, 40, 200],
    rate: (n) => n,
    house: (n) => {
      const issues = range(n).map(
        (i) => `  i${i}: {share: ${100 / n}%, talk: 5 min, chain: [t${i}, t${(i + 1) % n}], solvable: {t${i}: 70%}}`,
      )
      const teams = range(n).map((i) => `  t${i}: {agents: 10, transfer: {misroute: 10%}}`)
      return `issues:\n${issues.join('\n')}\nteams:\n${teams.join('\n')}`
    },
  },
  agents: {
    sizes: [10, 100, 1000, 10_000],
    rate: (n) => 0.16 * n,
    house: (n) => `${TEAM}\nteams: {desk: {agents: ${n}}}`,
  },
  approvers: {
    sizes: [2, 20, 200, 2000],
    rate: (n) => 0.06 * n,
    house: (n) => `issues: {any: {talk: 2 min, chain: [desk], remedy: {amount: 50 EUR}}}
teams: {desk: {agents: unlimited, reports_to: boss, authority: {granted: 10 EUR}}}
managers: {boss: {people: ${n}, decides_in: exponential(5 min), available: 60%, spell: 30 min}}`,
  },
  issues: {
    sizes: [1, 10, 100, 1000],
    rate: (n) => n,
    house: (n) => {
      const issues = range(n).map((i) => `  i${i}: {share: ${100 / n}%, talk: ${TALK}, chain: [desk]}`)
      return `issues:\n${issues.join('\n')}\nteams: {desk: {agents: unlimited}}`
    },
  },
  waiting: {
    sizes: [10, 100, 1000, 10_000],
    rate: () => 30,
    house: (n) => `customers: {all: {share: 100%, patience: exponential(${n / 10} min)}}
${TEAM}\nteams: {desk: {agents: 100}}`,
  },
}

const CUSTOMERS = 50_000
// At least, a working day: a large house is over too soon otherwise, and what it costs once, or while the last of its
// customers are served, is not its growth.
const MINUTES = 480

function measure({ rate, house }, size, what) {
  const customers = what === 'customers' ? size : Math.max(CUSTOMERS, MINUTES * rate(size))
  const text = `horizon: ${Math.round((60 * customers) / rate(size))} s
replications: 1
demand: {arrivals: ${rate(size)} per min}
${house(size)}
`
  const { found: experiment, seconds: reading } = timed(() => readScenario(text, `${what} ${size}`, []))
  const { found, seconds } = timed(() => runRead(experiment))
  return { size, customers: found.customers, seconds, reading }
}

const [what] = process.argv.slice(2)
if (process.argv[1]?.endsWith('growth.js')) {
  const grows = GROWTH[what]
  // So that V8 is warm for all of them: what a larger house has more of is compiled late, and would count as growth.
  for (const size of grows.sizes) measure(grows, size, what)
  console.log(JSON.stringify(grows.sizes.map((size) => measure(grows, size, what))))
}
