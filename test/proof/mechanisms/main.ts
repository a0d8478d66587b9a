import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Progress } from '../../../src/cli/progress.js'
import { readText } from '../../../src/cli/read-files.js'
import { SURROUNDINGS } from '../../../src/cli/scenarios.js'
import { packageRoot } from '../../../src/tasks/package-root.js'
import { LOSSES } from './declared/losses.js'
import { showDoses } from './doses.js'
import { House } from './house.js'
import { MECHANISMS } from './mechanisms.js'
import { conclusion, mechanismsPage } from './mechanisms-page.js'
import { holding, prove } from './prove.js'

const progress = new Progress('switching', {
  write: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  now: () => performance.now(),
})
function houseOf(path: string): House {
  const file = fileURLToPath(new URL(`scenarios/${path}.yaml`, packageRoot()))
  return new House({ name: file, text: readText(file) }, SURROUNDINGS)
}

const house = houseOf('mechanisms/house')
const all = [...MECHANISMS, ...LOSSES]
const proofs = all.map((mechanism, index) => {
  progress.reach(index / all.length)
  return prove(mechanism, house)
})
progress.finish()
const doses = showDoses(houseOf)
writeFileSync(new URL('docs/mechanisms.md', packageRoot()), mechanismsPage(proofs, doses))
console.log(conclusion(proofs).trimEnd())
const holds = holding(proofs)
const holdsEverywhere = doses.every((dose) => dose.holds)
process.exitCode =
  holdsEverywhere &&
  proofs.every(({ shown }) =>
    shown.every(
      ({ findings, absentIsSame }) => absentIsSame !== false && findings.every((finding) => holds.has(finding)),
    ),
  )
    ? 0
    : 1
