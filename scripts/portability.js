// Runs bundled scenarios under several versions of Node and compares the bytes. Fetches the other versions from npm.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'

const VERSIONS = ['20', '22', '24']
const SCENARIOS = ['scenarios/ersatz.yaml', 'scenarios/empowered.yaml', 'scenarios/siloed.yaml']

let same = true
for (const scenario of SCENARIOS) {
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
