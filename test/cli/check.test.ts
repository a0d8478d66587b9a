import { spawn } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Call, type Outcome, runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

const PROGRAM = fileURLToPath(new URL('../../bin/runaround.js', import.meta.url))

/** A desk that may grant most of what customers need. */
const SHOP = `name: Shop
horizon: 8 h
replications: 10
currency: EUR
demand: {arrivals: 40 per hour}
customers: {everyone: {lifetime_value: 500 EUR}}
issues: {fault: {talk: exponential(3 min), chain: [desk], remedy: {amount: exponential(60 EUR)}}}
teams:
  desk:
    agents: 3
    reports_to: boss
    authority:
      granted: 40 EUR
managers: {boss: {people: 6, decides_in: exponential(5 min), approves: 70%}}
`
const WORSE = SHOP.replace('granted: 40', 'granted: 5')

const baselines = new Map<string, ReadonlyMap<string, string>>()

/** A folder in which both files have been accepted. The program saves the same files but once: the same bytes again. */
async function accepted(
  files: Readonly<Record<string, string>> = { 'a.yaml': SHOP, 'b.yaml': QUEUE },
): Promise<string> {
  const cwd = folderWith(files)
  const folder = join(cwd, 'baselines')
  const key = JSON.stringify(files)
  const known = baselines.get(key)
  if (known !== undefined) {
    mkdirSync(folder)
    for (const [name, text] of known) writeFileSync(join(folder, name), text)
    return cwd
  }
  const save = ['baseline', 'save', ...Object.keys(files), '--replications', '10', '--quiet']
  const { code, stderr } = await runaround(save, { cwd })
  expect([code, stderr]).toEqual([0, ''])
  baselines.set(key, new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])))
  return cwd
}

const check = (cwd: string, args: readonly string[] = [], call: Call = {}): Promise<Outcome> =>
  runaround(['check', '--quiet', ...args], { cwd, ...call })

/** Runs the program as somebody whom file permissions hold for, which is not so of the superuser. */
function withoutPrivileges(args: readonly string[], cwd: string): Promise<{ code: number | null; stderr: string }> {
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: { PATH: process.env.PATH }, ...user })
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stderr: Buffer.concat(said).toString() }))
  })
}

describe('check passes (0)', () => {
  test('what was accepted, and writes no baseline', async () => {
    const cwd = await accepted()
    const before = readdirSync(join(cwd, 'baselines')).map((name) => readFileSync(join(cwd, 'baselines', name), 'utf8'))
    const { code, stdout, stderr } = await check(cwd, ['a.yaml', 'b.yaml'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^2 designs checked: none worse than accepted\n/)
    const after = readdirSync(join(cwd, 'baselines')).map((name) => readFileSync(join(cwd, 'baselines', name), 'utf8'))
    expect(after).toEqual(before)
  })

  test('all that were accepted where no file is named', async () => {
    const { code, stdout } = await check(await accepted())
    expect(code).toBe(0)
    expect(stdout).toMatch(/^2 designs/)
  })

  test('a renamed team, reordered keys and a comment, figure by figure, for any number of workers', async () => {
    const cwd = await accepted({ 'a.yaml': SHOP.replace('8 h', '30 h') })
    const [head, teams, managers] = SHOP.replace('8 h', '30 h').split(/(?=^teams:|^managers:)/m) as [
      string,
      string,
      string,
    ]
    writeFileSync(
      join(cwd, 'a.yaml'),
      `# mine\n${managers}${teams}${head}`.replaceAll('desk', 'counter').replaceAll('boss', 'chief'),
    )
    const outcomes = [await check(cwd, ['--workers', '1', '--json']), await check(cwd, ['--workers', '2', '--json'])]
    for (const { code, stdout } of outcomes) {
      expect(code).toBe(0)
      expect(JSON.parse(stdout).designs[0]).toMatchObject({ mode: 'exact', design_changed: false, verdict: 'passed' })
      expect(stdout).toBe(outcomes[0]!.stdout)
    }
  })

  test('what got better, unless that is to fail, too', async () => {
    const cwd = await accepted({ 'a.yaml': WORSE })
    writeFileSync(join(cwd, 'a.yaml'), SHOP)
    const { code, stdout } = await check(cwd)
    expect([code, stdout.split('\n')[0]]).toEqual([0, '1 design checked: 1 better than accepted'])
    expect((await check(cwd, ['--fail-on-improvement'])).code).toBe(11)
  })
})

test('a program that is broken ends with 1, and asks for a report', async () => {
  const cwd = folderWith({
    'break.mjs': "JSON.stringify = () => { throw new Error('broken on purpose') }",
    'a.yaml': QUEUE,
  })
  const { code, stderr } = await runaround(['run', 'a.yaml', '--json'], {
    cwd,
    node: ['--import', join(cwd, 'break.mjs')],
  })
  expect(code).toBe(1)
  expect(stderr).toContain('internal error: this is a bug in runaround')
})

describe('a mistake ends with 2', () => {
  test('a misspelt measure in expect', async () => {
    const cwd = await accepted()
    writeFileSync(join(cwd, 'a.yaml'), `${SHOP}expect: {trust_los: "< 9"}\n`)
    const { code, stdout, stderr } = await check(cwd, ['a.yaml'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('error[unknown-measure]: there is no measure "trust_los"')
    expect(stderr).toContain('did you mean "trust_loss"?')
  })

  test('a misspelt measure in the gate', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    const { code, stderr } = await runaround(['baseline', 'save', 'a.yaml', '--gate', 'trust_los'], { cwd })
    expect([code, existsSync(join(cwd, 'baselines'))]).toEqual([2, false])
    expect(stderr).toContain('there is no measure "trust_los"')
  })

  test('a folder that may not be written into, in which nothing is left behind', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    mkdirSync(join(cwd, 'shut'))
    chmodSync(join(cwd, 'shut'), 0o555)
    chmodSync(cwd, 0o755)
    for (const folder of ['shut', 'shut/deeper']) {
      const { code, stderr } = await withoutPrivileges(['baseline', 'save', 'a.yaml', '--baseline', folder], cwd)
      expect(code).toBe(2)
      expect(stderr).toContain('error[not-writable]')
      expect(stderr).not.toContain('replications in')
    }
    expect(readdirSync(join(cwd, 'shut'))).toEqual([])
  })

  test('a file where the folder should be', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP, baselines: 'a file' })
    expect((await runaround(['baseline', 'save', 'a.yaml'], { cwd })).code).toBe(2)
  })

  test('one scenario under two names', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    const { code, stderr } = await runaround(['baseline', 'save', 'a.yaml', './a.yaml'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('error[same-baseline]')
  })

  test('a folder without baselines, whose name a shell would take apart', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    const { code, stderr } = await runaround(['check', '--baseline', 'my base'], { cwd })
    expect(code).toBe(12)
    expect(stderr).toContain("runaround baseline save FILE... --baseline 'my base'")
  })

  test('a report whose format nobody can tell', async () => {
    const cwd = await accepted()
    const { code, stderr } = await check(cwd, ['-o', 'gate.pdf'])
    expect(code).toBe(2)
    expect(stderr).toContain('Its extension must be one of .xml, .txt, .json, .md')
    expect(existsSync(join(cwd, 'gate.pdf'))).toBe(false)
  })
})

describe('a gate that could not tell a change from noise is refused', () => {
  const one = SHOP.replace('replications: 10', 'replications: 1')

  test('in save and check with 2, and nothing is written', async () => {
    const cwd = folderWith({ 'a.yaml': one })
    const { code, stderr } = await runaround(['baseline', 'save', 'a.yaml'], { cwd })
    expect([code, existsSync(join(cwd, 'baselines'))]).toEqual([2, false])
    expect(stderr).toContain('error[too-few-replications]: of one replication no change can be told from noise')
    expect(stderr).toContain('add --replications 10, or more')
    expect((await check(cwd, ['a.yaml', '--replications', '9'])).code).toBe(2)
  })

  test('as a baseline with 12, and the command that mends it lets the gate see what it missed', async () => {
    const cwd = await accepted({ 'a.yaml': one })
    const file = join(cwd, 'baselines', 'a.json')
    const { measures, ...rest } = JSON.parse(readFileSync(file, 'utf8'))
    const cut = Object.entries<Record<string, unknown[] | string>>(measures).map(([id, measure]) => [
      id,
      Object.fromEntries(Object.entries(measure).map(([key, of]) => [key, Array.isArray(of) ? of.slice(0, 1) : of])),
    ])
    writeFileSync(file, JSON.stringify({ ...rest, replications: 1, measures: Object.fromEntries(cut) }))
    const { code, stdout } = await check(cwd, ['a.yaml'])
    expect([code, stdout.replace(/\s+/g, ' ')]).toEqual([
      12,
      expect.stringContaining('runaround baseline save a.yaml --baseline baselines --replications 10'),
    ])
    await runaround(['baseline', 'save', 'a.yaml', '--replications', '10', '--quiet'], { cwd })
    expect((await check(cwd, ['a.yaml', '--set', 'teams.desk.authority.granted=1 EUR'])).code).toBe(11)
  })

  test('where what is to be watched has no figure', async () => {
    const cwd = folderWith({ 'a.yaml': QUEUE })
    const { code, stderr } = await runaround(
      ['baseline', 'save', 'a.yaml', '--replications', '10', '--gate', 'approval_wait'],
      { cwd },
    )
    expect([code, existsSync(join(cwd, 'baselines', 'a.json'))]).toEqual([2, false])
    expect(stderr).toContain('error[nothing-to-watch]: there are no figures of what is to be watched: approval_wait')
  })
})

describe('a baseline is known by the path of its scenario', () => {
  const [lax, strict] = [QUEUE.replace('agents: 3', 'agents: 4'), QUEUE]

  async function twins(): Promise<string> {
    const cwd = folderWith({})
    for (const [folder, text] of Object.entries({ a: lax, b: strict })) {
      mkdirSync(join(cwd, folder))
      writeFileSync(join(cwd, folder, 'x.yaml'), text)
      const save = ['baseline', 'save', `${folder}/x.yaml`, '--baseline', 'held', '--replications', '10', '--quiet']
      expect((await runaround(save, { cwd })).code).toBe(0)
    }
    return cwd
  }

  test('so that two of one name have two, and each is held against its own, wherever the call comes from', async () => {
    const cwd = await twins()
    expect(readdirSync(join(cwd, 'held'))).toEqual(['b-x.json', 'x.json'])
    const read = (name: string) => JSON.parse(readFileSync(join(cwd, 'held', name), 'utf8')).file
    expect([read('x.json'), read('b-x.json')]).toEqual(['a/x.yaml', 'b/x.yaml'])
    const { code, stdout } = await check(cwd, ['a/x.yaml', '--baseline', 'held', '--json'])
    expect([code, JSON.parse(stdout).designs[0].mode]).toEqual([0, 'exact'])
    const bare = await check(join(cwd, 'b'), ['--baseline', '../held', '--json'])
    const { designs } = JSON.parse(bare.stdout)
    expect([bare.code, designs.map(({ label, file, mode }: Record<string, string>) => [label, file, mode])]).toEqual([
      0,
      [
        ['b/x.yaml', 'b/x.yaml', 'exact'],
        ['a/x.yaml', 'a/x.yaml', 'exact'],
      ],
    ])
  })

  test('a renamed baseline is found, one of a scenario that is gone is named, and two of one are refused', async () => {
    const cwd = await twins()
    const held = (name: string) => join(cwd, 'held', name)
    renameSync(held('b-x.json'), held('whatever.json'))
    expect((await check(cwd, ['b/x.yaml', '--baseline', 'held'])).code).toBe(0)
    rmSync(join(cwd, 'a'), { recursive: true })
    const { code, stdout } = await check(cwd, ['--baseline', 'held'])
    expect(code).toBe(12)
    expect(stdout.replace(/\s+/g, ' ')).toContain('held/x.json is of a/x.yaml, which does not exist')
    expect(stdout).toMatch(/^ {2}x +exact +passed$/m)
    copyFileSync(held('whatever.json'), held('copy.json'))
    const doubled = await check(cwd, ['b/x.yaml', '--baseline', 'held'])
    expect([doubled.code, doubled.stdout]).toEqual([12, expect.stringContaining('remove one of them')])
  })
})

describe('a missed expectation ends with 10', () => {
  const expecting = `${SHOP}expect: {churn: "< 0.1%"}\n`

  test('in check as in run, and is no change of the design', async () => {
    const cwd = await accepted({ 'a.yaml': SHOP })
    writeFileSync(join(cwd, 'a.yaml'), expecting)
    const { code, stdout } = await check(cwd)
    expect(code).toBe(10)
    expect(stdout).toMatch(/^1 design checked: 1 short of an expectation/)
    expect((await runaround(['run', 'a.yaml', '--quiet'], { cwd })).code).toBe(10)
  })

  test('by the worse end of the interval where that is asked for', async () => {
    const cwd = await accepted({ 'a.yaml': SHOP })
    const { stdout } = await runaround(['run', 'a.yaml', '--json', '--quiet'], { cwd })
    const { mean, half_width } = JSON.parse(stdout).measures.trust_loss
    writeFileSync(join(cwd, 'a.yaml'), `${SHOP}expect: {trust_loss: "< ${mean + half_width / 2}"}\n`)
    for (const command of ['check', 'run']) {
      expect((await runaround([command, 'a.yaml', '--quiet'], { cwd })).code).toBe(0)
      expect((await runaround([command, 'a.yaml', '--quiet', '--strict'], { cwd })).code).toBe(10)
    }
  })
})

describe('a threshold that cannot be judged ends with 10', () => {
  /** Work arrives at twice what the desk can do; nobody ever asks a manager. */
  const TWICE = `name: Twice too much
replications: 10
horizon: 6 h
demand: {arrivals: 24 per hour}
issues: {job: {talk: exponential(10 min), chain: [desk]}}
teams: {desk: {agents: 1}}
`

  test('because an overload stopped the run, with the worse end as with the estimate', async () => {
    const cwd = folderWith({ 'a.yaml': `${TWICE}expect: {speed_of_answer: "< 5"}\n` })
    for (const strict of [[], ['--strict']]) {
      const { code, stdout } = await runaround(['run', 'a.yaml', '--full', '--quiet', ...strict], { cwd })
      expect([code, stdout]).toEqual([10, expect.stringMatching(/speed_of_answer +< 5 .*failed/)])
    }
  })

  test('because nobody was observed, in check too, its JUnit and its annotations; unless it only warns', async () => {
    const calm = TWICE.replace('24', '3')
    const cwd = await accepted({ 'a.yaml': calm })
    writeFileSync(join(cwd, 'a.yaml'), `${calm}expect: {approval_wait: "< 5"}\n`)
    const { code, stdout, stderr } = await check(cwd, ['--format', 'junit', '--github'])
    expect(code).toBe(10)
    expect(stdout).toMatch(
      /<failure type="expectation" message="approval_wait is expected &lt; 5, and cannot be judged/,
    )
    expect(stderr).toMatch(/^::error .*title=a misses an expectation::approval_wait is expected < 5, and cannot be/m)
    writeFileSync(join(cwd, 'a.yaml'), `${calm}expect: {approval_wait: {at: "< 5", else: warn}}\n`)
    expect((await check(cwd)).code).toBe(0)
  })
})

describe('a regression ends with 11', () => {
  test('of one of two designs, named with its measures, their size and what has changed', async () => {
    const cwd = await accepted()
    writeFileSync(join(cwd, 'a.yaml'), WORSE)
    const { code, stdout } = await check(cwd, ['a.yaml', 'b.yaml'])
    expect(code).toBe(11)
    expect(stdout).toMatch(/^2 designs checked: 1 worse than accepted\n/)
    expect(stdout).toMatch(/^ {2}a +statistical +worse: .*trust_loss/m)
    expect(stdout).toMatch(/^ {2}b +exact +passed$/m)
    expect(stdout).toMatch(/teams\.desk\.authority\.granted\.actual +40 → 5/)
    expect(stdout).toMatch(/trust loss .* \+\d+\.\d+ ± \d+\.\d+ +points +worse/)
    expect(stdout).toContain(
      "To accept what is worse\n  runaround baseline accept a.yaml --baseline baselines --reason '…'\n",
    )
  })

  test('of the program, where the design is as it was', async () => {
    const cwd = await accepted()
    const file = join(cwd, 'baselines', 'a.json')
    const baseline = JSON.parse(readFileSync(file, 'utf8'))
    const { trust_loss } = baseline.measures
    trust_loss.numerators = trust_loss.numerators.map((value: number) => value * 0.9)
    trust_loss.mean *= 0.9
    writeFileSync(file, JSON.stringify(baseline))
    const { code, stdout } = await check(cwd, ['a.yaml'])
    expect(code).toBe(11)
    expect(stdout.replace(/\s+/g, ' ')).toContain('The design has not changed: the program or its defaults have')
  })

  test('goes before a missed expectation, and is gone once it is accepted, with the reason kept', async () => {
    const cwd = await accepted({ 'a.yaml': SHOP })
    writeFileSync(join(cwd, 'a.yaml'), `${WORSE}expect: {churn: "< 0.1%"}\n`)
    expect((await check(cwd)).code).toBe(11)
    const accept = ['baseline', 'accept', 'a.yaml', '--reason', 'Money is tight', '--quiet']
    const { code, stdout } = await runaround(accept, { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/granted\.actual +40 → 5/)
    expect(stdout).toContain('updated baselines/a.json')
    expect(readFileSync(join(cwd, 'baselines/a.json'), 'utf8')).toContain('"reason": "Money is tight"')
    expect((await check(cwd)).code).toBe(10)
    expect((await runaround(['baseline', 'list'], { cwd })).stdout.replace(/\s+/g, ' ')).toMatch(/a\.json .*Money/)
  })
})

describe('a baseline that cannot be used ends with 12, and the command that mends it', () => {
  const mends = 'runaround baseline save a.yaml --baseline baselines'

  test.each([
    ['cut off in the middle', (text: string) => text.slice(0, text.length / 2), 'this is no JSON'],
    ['of a newer schema', (text: string) => text.replace('baseline@2', 'baseline@3'), 'a newer runaround wrote this'],
    ['in another currency', (text: string) => text.replace('"EUR"', '"USD"'), 'a.yaml is in EUR, its baseline in USD'],
    ['empty', () => '', 'is empty'],
  ])('%s', async (_, damage, message) => {
    const cwd = await accepted()
    const file = join(cwd, 'baselines', 'a.json')
    writeFileSync(file, damage(readFileSync(file, 'utf8')))
    const { code, stdout } = await check(cwd, ['a.yaml', 'b.yaml'])
    expect(code).toBe(12)
    expect(stdout.replace(/\s+/g, ' ')).toContain(message)
    expect(stdout.replace(/\s+/g, ' ')).toContain(mends)
    expect(stdout).toMatch(/^ {2}b +exact +passed$/m)
  })

  test('missing, of one design or all, in list and accept too', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    expect((await check(cwd, ['a.yaml'])).stdout.replace(/\s+/g, ' ')).toContain(mends)
    expect((await check(cwd, ['a.yaml'])).code).toBe(12)
    expect((await check(cwd)).code).toBe(12)
    expect((await runaround(['baseline', 'list'], { cwd })).code).toBe(12)
    const { code, stderr } = await runaround(['baseline', 'accept', 'a.yaml'], { cwd })
    expect(code).toBe(12)
    expect(stderr).toContain(mends)
    expect(existsSync(join(cwd, 'baselines'))).toBe(false)
  })
})

describe('what CI reads', () => {
  test('JUnit XML, JSON and Markdown, printed or written into files', async () => {
    const cwd = await accepted()
    writeFileSync(join(cwd, 'a.yaml'), WORSE)
    const files = ['-o', 'gate.xml', '-o', 'gate.json', '-o', 'gate.md']
    await check(cwd, files)
    const read = (name: string) => readFileSync(join(cwd, name), 'utf8')
    expect(read('gate.xml')).toBe((await check(cwd, ['--format', 'junit'])).stdout)
    expect(read('gate.json')).toBe((await check(cwd, ['--json'])).stdout)
    expect(read('gate.md')).toBe((await check(cwd, ['--format', 'markdown'])).stdout)
    expect(read('gate.xml')).toContain('<testsuite name="a" tests="8" failures=')
    expect(read('gate.md')).toMatch(/^# 2 designs checked: 1 worse than accepted$/m)
  })

  test('a broken scenario too: JUnit, Markdown, annotations and a summary say what is wrong, and it ends with 2', async () => {
    const cwd = await accepted({ 'a.yaml': SHOP })
    writeFileSync(join(cwd, 'a.yaml'), SHOP.replace('agents:', 'agent:'))
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') }
    const files = ['-o', 'gate.xml', '-o', 'gate.json', '-o', 'gate.md']
    const { code, stdout, stderr } = await check(cwd, files, { env })
    expect([code, stdout]).toEqual([2, ''])
    const read = (name: string) => readFileSync(join(cwd, name), 'utf8')
    const line = SHOP.split('\n').findIndex((text) => text.includes('agents')) + 1
    expect(read('gate.xml')).toMatch(new RegExp(`<testsuite name="a.yaml" .*errors="2">[^]*<error .*line ${line}: `))
    const { designs, problems } = JSON.parse(read('gate.json'))
    expect([designs, problems]).toEqual([
      [],
      expect.arrayContaining([expect.objectContaining({ file: 'a.yaml', line })]),
    ])
    expect(read('gate.md')).toMatch(/^# Nothing was checked: there/)
    expect(read('summary.md')).toBe(read('gate.md'))
    expect(stderr).toMatch(new RegExp(`^::error file=a\\.yaml,line=${line},title=`, 'm'))
    expect((await check(cwd, ['--format', 'junit'])).stdout).toBe(read('gate.xml'))
  })

  test('a folder without baselines too', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    expect((await check(cwd, ['-o', 'gate.xml'])).code).toBe(12)
    expect(readFileSync(join(cwd, 'gate.xml'), 'utf8')).toContain('<error type="baseline-missing"')
  })

  test('annotations at the line that has changed, and a step summary, by themselves under GitHub Actions', async () => {
    const cwd = await accepted({ 'a.yaml': SHOP })
    writeFileSync(join(cwd, 'a.yaml'), `${WORSE}expect:\n  churn: "< 0.1%"\n`)
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') }
    const { stderr, stdout } = await check(cwd, ['--json'], { env })
    expect(JSON.parse(stdout).schema).toBe('runaround/check@1')
    const line = WORSE.split('\n').findIndex((text) => text.includes('granted')) + 1
    expect(stderr).toMatch(new RegExp(`^::error file=a\\.yaml,line=${line},title=a got worse::`, 'm'))
    const expected = WORSE.split('\n').length + 1
    expect(stderr).toMatch(new RegExp(`^::error file=a\\.yaml,line=${expected},title=a misses an expectation::`, 'm'))
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^# 1 design checked/)
    expect((await check(cwd, ['--no-github'], { env })).stderr).toBe('')
  })
})
