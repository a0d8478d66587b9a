// Runs bundled scenarios under several versions of Node and compares the bytes. Fetches the other versions from npm, and says
// which it cannot have.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'

const WANTED = ['20', '22', '24']
const SCENARIOS = ['scenarios/ersatz.yaml', 'scenarios/empowered.yaml', 'scenarios/siloed.yaml']

const VERSIONS = WANTED.filter((version) => {
  try {
    execFileSync('npx', ['--yes', `node@${version}`, '--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.log(`Node ${version} is not to be had here: skipped`)
    return false
  }
})
let same = VERSIONS.length > 1
if (!same) console.log('nothing to compare')
for (const scenario of same ? SCENARIOS : []) {
  const digests = VERSIONS.map((version) => {
    const command = ['--yes', `node@${version}`, 'bin/runaround.js', 'run', scenario, '--json', '--quiet']
    const output = execFileSync('npx', command, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })
    return createHash('sha256').update(output).digest('hex')
  })
  const agree = new Set(digests).size === 1
  same &&= agree
  console.log(
    `${scenario}: ${agree ? 'the same bytes' : 'different bytes'} under Node ${VERSIONS.join(', ')} (${digests[0].slice(0, 12)})`,
  )
}
process.exitCode = same ? 0 : 1
