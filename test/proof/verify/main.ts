import { fileURLToPath } from 'node:url'
import { endWhenOutputIsLost } from '../../../src/cli/failures.js'
import { Progress } from '../../../src/cli/progress.js'
import { loadScenario } from '../../../src/cli/scenarios.js'
import { prepare } from '../../../src/experiment/prepare.js'
import { packageRoot, packageVersion } from '../../../src/tasks/package-root.js'
import { conclusion } from './conclusion.js'
import { FindingsTable } from './findings-table.js'
import { KNOWN_CASES } from './known-cases.js'
import { type Finding, verifyCase } from './verify-case.js'

endWhenOutputIsLost(process)
// `npm run verify -- D10 D14` is about those alone.
const asked = process.argv.slice(3)
const cases = KNOWN_CASES.filter(({ id }) => asked.length === 0 || asked.includes(id))
const table = new FindingsTable(cases)
const progress = new Progress('verifying', {
  write: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  now: () => performance.now(),
})
const all: Finding[] = []

console.log(table.head())
for (const [index, known] of cases.entries()) {
  const path = fileURLToPath(new URL(`scenarios/theory/${known.scenario}`, packageRoot()))
  const { model, plan } = prepare(loadScenario(path).scenario, known.scenario, packageVersion())
  const run = verifyCase(known, model, plan)
  let step = run.next()
  for (; !step.done; step = run.next()) progress.reach((index + step.value) / cases.length)
  progress.finish()
  for (const line of table.rows(known, step.value)) console.log(line)
  all.push(...step.value)
}
const { text, holds } = conclusion(all)
console.log(text)
process.exitCode = holds ? 0 : 1
