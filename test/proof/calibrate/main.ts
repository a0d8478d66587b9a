import { writeFileSync } from 'node:fs'
import { Chalk } from 'chalk'
import { endWhenOutputIsLost } from '../../../src/cli/failures.js'
import { Progress } from '../../../src/cli/progress.js'
import { columnsOf, wantsColour } from '../../../src/cli/terminal.js'
import { terminal } from '../../../src/report/formats/terminal.js'
import { packageRoot } from '../../../src/tasks/package-root.js'
import { calibrateFact } from './calibrate-fact.js'
import { factSections, factTitle } from './fact-sections.js'
import { FACTS } from './facts.js'
import { factsPage } from './facts-page.js'
import { settingsOf } from './settings-of.js'
import { type Calibrated, tally } from './tally.js'

endWhenOutputIsLost(process)
const colour = wantsColour(process.stdout, undefined, process.env)
const look = { chalk: new Chalk({ level: colour ? 1 : 0 }), width: columnsOf(process.stdout, process.env) }
const progress = new Progress('calibrating', {
  write: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  now: () => performance.now(),
})
const asPage = process.argv.includes('--markdown')
const all: Calibrated[] = []

for (const [index, fact] of FACTS.entries()) {
  const run = calibrateFact(fact, settingsOf(fact))
  let step = run.next()
  for (; !step.done; step = run.next()) progress.reach((index + step.value) / FACTS.length)
  progress.finish()
  const report = { title: factTitle(fact), sections: factSections(fact, step.value) }
  if (!asPage) process.stdout.write(`${terminal(report, look)}\n`)
  all.push({ fact, findings: step.value })
}
const { text, strongHold } = tally(all)
process.stdout.write(asPage ? factsPage(all) : `${text}\n`)
if (process.argv.includes('--write')) writeFileSync(new URL('docs/facts.md', packageRoot()), factsPage(all))
process.exitCode = strongHold ? 0 : 1
