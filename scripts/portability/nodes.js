import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const WANTED = ['20', '22', '24']
const ERSATZ = 'scenarios/ersatz.yaml'
const SHORT = ['--set', 'horizon=1 day', '--set', 'warm_up=0 s']

/** What is asked of the program; `OUT` is a folder for what it writes, which belongs to the bytes. */
const ASKED = [
  ...[ERSATZ, 'scenarios/empowered.yaml', 'scenarios/siloed.yaml'].map((design) => ['run', design, '--json']),
  ['check', 'scenarios/empowered.yaml', '--baseline', 'baselines', '--json'],
  ['trace', ERSATZ, '--customer', '7'],
  ['gap', ERSATZ, '--replications', '1', ...SHORT, '--json'],
  ['run', ERSATZ, '--replications', '1', ...SHORT, '--log', 'OUT/log.csv'],
  ['run', ERSATZ, '--replications', '1', ...SHORT, '--log', 'OUT/log.xes'],
]

/**
 * Compares what the program prints and writes under several versions of Node, which it fetches from npm.
 * @returns whether it is the same
 */
export function nodes() {
  const versions = WANTED.map((wanted) => {
    console.error(`fetching Node ${wanted} from npm, unless it is there`)
    const asked = ['--yes', `node@${wanted}`, '-p', 'JSON.stringify([process.execPath, process.versions])']
    const { status, stdout } = spawnSync('npx', asked, { encoding: 'utf8' })
    if (status !== 0) {
      console.log(`Node ${wanted} is not to be had here: skipped`)
      return null
    }
    const [path, { node, v8 }] = JSON.parse(stdout)
    return { path, name: `${node} (V8 ${v8})` }
  }).filter((version) => version !== null)
  if (versions.length < 2) {
    console.log('one version of Node at most: nothing to compare')
    return false
  }
  console.log(`Node ${versions.map(({ name }) => name).join(', ')}:`)
  const same = ASKED.map((words) => {
    const digests = versions.map(({ path }) => digestOf(path, words))
    const agree = new Set(digests).size === 1
    console.log(`  ${agree ? 'the same bytes' : 'DIFFERENT BYTES'}: ${words.join(' ')} (${digests.join(', ')})`)
    return agree
  })
  return same.every((agree) => agree)
}

/** Of all that a call leaves: exit code, output and files. */
function digestOf(node, words) {
  const out = mkdtempSync(join(tmpdir(), 'portability-'))
  try {
    const own = words.map((word) => word.replace('OUT', out))
    const { status, stdout, stderr } = spawnSync(node, [resolve('bin/runaround.js'), ...own, '--quiet'], {
      maxBuffer: 1 << 28,
    })
    // 1 is a verdict, of `check`; what fails everywhere alike would be the same bytes too.
    if (status !== 0 && status !== 1) throw new Error(`${node} ${words.join(' ')} ended with ${status}\n${stderr}`)
    const hash = createHash('sha256').update(`${status}\n`).update(stdout.toString().replaceAll(out, 'OUT'))
    for (const file of readdirSync(out).sort()) hash.update(file).update(readFileSync(join(out, file)))
    return hash.digest('hex').slice(0, 12)
  } finally {
    rmSync(out, { recursive: true })
  }
}
