import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Gap } from '../../src/experiment/gap/gap.js'
import { runaround } from '../support/runaround.js'
import { folderWith, QUEUE } from '../support/scenarios.js'

/** A shop whose front line may do little of what is said of it. */
const SHOP = `name: Shop
horizon: 12 h
replications: 6
currency: USD
demand: {arrivals: 40 per hour}
customers:
  anyone: {lifetime_value: 500 USD, calls_again: {share: 50%, after: 2 h}}
issues:
  broken:
    severity: 3
    talk: exponential(3 min)
    explain: 1 min
    chain: [desk, workshop]
    solvable: {desk: 70%}
    remedy: {needed: 90%, amount: "lognormal(40 USD, 0.8)"}
    novel: 30%
    exception: 30%
teams:
  desk:
    agents: 16
    wage: 20 USD per hour
    reports_to: chief
    authority: {claimed: 200 USD, granted: 20 USD, routine: 10 USD, exceptions: {claimed: true, granted: false}}
    empowerment:
      tools: {claimed: 100%, actual: 60%}
      safety: {claimed: 100%, actual: 40%}
      training: {claimed: 80%, actual: 80%}
  workshop: {agents: 5}
managers:
  chief: {people: 4, limit: 200 USD, decides_in: 4 min, approves: 70%}
culture: {refusal: 50%}
`
const ARGS = ['gap', 'a.yaml', '--replications', '3', '--quiet']

const found = new Map<string, Gap>()

/** The gap of a file; found once, as it is the same again. */
async function gapOf(text: string, ...more: readonly string[]): Promise<Gap> {
  const key = [text, ...more].join('\n')
  if (!found.has(key)) {
    const { stdout } = await runaround([...ARGS, '--json', ...more], { cwd: folderWith({ 'a.yaml': text }) })
    found.set(key, JSON.parse(stdout) as Gap)
  }
  return found.get(key)!
}

describe('the gap of a file', () => {
  test('begins with the answer and fits 80 columns without colour', async () => {
    const { code, stdout, stderr } = await runaround([...ARGS, '--path'], { cwd: folderWith({ 'a.yaml': SHOP }) })
    expect([code, stderr]).toEqual([0, ''])
    const [answer] = stdout.replace(/\n(?!\n)/g, ' ').split(/ {2,}/)
    expect(answer).toMatch(/^The empowerment gap costs .* points of trust per case/)
    expect(answer).toMatch(/a year at [\d,]+ cases/)
    for (const part of ['as claimed', 'as it is', 'fair part', 'only together', 'Where to begin', 'after ', 'index']) {
      expect(stdout).toContain(part)
    }
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(stdout).not.toContain('\u001b')
  })

  test('adds up to 1e-9 of it in every measure, and a lever that is as claimed has no part', async () => {
    const { measures, claims, method } = await gapOf(SHOP)
    expect(method).toMatchObject({ kind: 'exact', coalitions: 16, designs: 16 })
    expect(claims.map(({ lever, differs }) => [lever, differs])).toEqual([
      ['authority', true],
      ['exceptions', true],
      ['tools', true],
      ['training', false],
      ['courage', true],
    ])
    for (const { gap, levers, actual, target } of Object.values(measures)) {
      const parts = Object.values(levers).map(({ shapley }) => shapley.mean!)
      const sum = parts.reduce((total, part) => total + part, 0)
      expect(Math.abs(sum - gap.mean!)).toBeLessThanOrEqual(1e-9 * Math.abs(gap.mean!))
      expect(Math.abs(actual.mean! - target.mean! - gap.mean!)).toBeLessThanOrEqual(1e-9 * Math.abs(gap.mean!))
      const nothing = { mean: 0, half_width: 0 }
      expect(levers.training).toMatchObject({ shapley: nothing, share: 0, alone: nothing, last: nothing })
    }
    const report = await runaround(ARGS, { cwd: folderWith({ 'a.yaml': SHOP }) })
    expect(report.stdout).toMatch(/training +0 +0 % +as claimed/)
  })

  test('is the same for any number of workers, and for any order of keys', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    const json = (...more: readonly string[]) => runaround([...ARGS, '--json', ...more], { cwd })
    const [one, three] = await Promise.all([json('--workers', '1'), json('--workers', '3')])
    expect(one.stdout).toBe(three.stdout)
    const lines = SHOP.split('\n')
    const tools = lines.findIndex((line) => line.includes('tools:'))
    const swapped = lines
      .with(tools, lines[tools + 1]!)
      .with(tools + 1, lines[tools]!)
      .join('\n')
    const other = await gapOf(swapped)
    expect(other.measures).toEqual((JSON.parse(one.stdout) as Gap).measures)
    expect(one.stdout).not.toMatch(/\d{4}-\d\d-\d\d/)
  })

  test('its reality is what run finds of the file', async () => {
    const { measures } = await gapOf(SHOP)
    const cwd = folderWith({ 'a.yaml': SHOP })
    const run = await runaround(['run', 'a.yaml', '--replications', '3', '--json', '--quiet'], { cwd })
    expect(measures.trust_loss.actual.mean).toBe(JSON.parse(run.stdout).measures.trust_loss.mean)
  })

  test('is nothing at all where everything is as claimed', async () => {
    const kept = SHOP.replace('claimed: 200 USD, granted: 20 USD', 'claimed: 20 USD, granted: 20 USD')
      .replace('{claimed: true, granted: false}', '{claimed: false, granted: false}')
      .replace('tools: {claimed: 100%, actual: 60%}', 'tools: {claimed: 60%, actual: 60%}')
      .replace('safety: {claimed: 100%, actual: 40%}', 'safety: {claimed: 40%, actual: 40%}')
    const gap = await gapOf(kept)
    expect(Object.values(gap.measures).map(({ gap: { mean, proven } }) => [mean, proven])).toEqual(
      Array(4).fill([0, false]),
    )
    expect(gap.claims_kept.index.mean).toBe(100)
    const { stdout } = await runaround(ARGS, { cwd: folderWith({ 'a.yaml': kept }) })
    expect(stdout).toMatch(/^There is no empowerment gap/)
  })

  test('is not known where a line grows without end, and says why', async () => {
    const { code, stdout } = await runaround(ARGS, {
      cwd: folderWith({ 'a.yaml': SHOP.replace('agents: 16', 'agents: 2') }),
    })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^The empowerment gap is not known: see the warnings below\./)
    expect(stdout).toContain('Overload')
    expect(stdout).not.toContain('fair part')
  })

  test('of one lever, and of two, is split as well', async () => {
    const one = SHOP.replace(/safety: .*\n/, '\n')
      .replace('{claimed: true, granted: false}', 'false')
      .replace('claimed: 200 USD, ', '')
    const alone = (await gapOf(one)).measures.trust_loss
    expect(Object.keys(alone.levers)).toEqual(['tools', 'training'])
    expect(alone.levers.tools!.shapley.mean).toBe(alone.gap.mean)
    expect(alone.interaction.mean).toBe(0)
    const two = (await gapOf(SHOP.replace(/safety: .*\n/, '\n').replace('claimed: 200 USD, ', ''))).measures
    expect(Object.keys(two.trust_loss.levers)).toEqual(['exceptions', 'tools', 'training'])
  })

  test('of more than seven levers is sampled, states its error, and still adds up', async () => {
    const eight = SHOP.replace('horizon: 12 h', 'horizon: 2 h')
      .replace('80%, actual: 80%', '100%, actual: 80%')
      .replace('{refusal: 50%}', '{refusal: 50%, silos: {claimed: 0%, actual: 50%}}')
      .replace(
        '      tools:',
        `      orientation: {claimed: 100%, actual: 50%}
      history: {claimed: 100%, actual: 30%}
      tools:`,
      )
    const { method, measures, path } = await gapOf(eight, '--path')
    expect(method.kind).toBe('sampled')
    expect(method.coalitions).toBeLessThan(256)
    const { levers, gap } = measures.trust_loss
    const parts = Object.values(levers)
    expect(parts).toHaveLength(8)
    const sum = parts.reduce((total, { shapley }) => total + shapley.mean!, 0)
    expect(Math.abs(sum - gap.mean!)).toBeLessThanOrEqual(1e-9 * Math.abs(gap.mean!))
    expect(Math.max(...parts.map(({ sampling_half_width }) => sampling_half_width!))).toBeGreaterThan(0)
    expect(path).toHaveLength(8)
  })

  test('counts which decisions the claims cover, and which gate alone blocks them', async () => {
    const { claims_kept } = await gapOf(SHOP)
    const { desk, workshop } = claims_kept.teams
    expect(desk!.index.mean).toBeGreaterThan(0)
    expect(desk!.index.mean).toBeLessThan(60)
    expect(workshop!.index.mean).toBe(100)
    const { any, only } = desk!.gates.tools!
    // Tools are missing for 40 % of customers and teams; some 900 decisions in 3 replications, 2.5 standard errors: fixed seed.
    expect(any.mean).toBeGreaterThan(0.36)
    expect(any.mean).toBeLessThan(0.44)
    expect(only.mean).toBeLessThan(any.mean!)
    expect(claims_kept.decisions).toBeCloseTo(desk!.decisions + workshop!.decisions, 9)
  })
})

describe('a gap is written', () => {
  test('as CSV with a row for each measure and lever, as Markdown, and as a drawing', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP })
    const { code, stdout } = await runaround([...ARGS, '-o', 'g.csv', '-o', 'g.md', '-o', 'g.svg'], { cwd })
    expect([code, stdout]).toEqual([0, ''])
    const rows = readFileSync(join(cwd, 'g.csv'), 'utf8').trim().split('\n')
    expect(rows[0]).toMatch(/^measure,unit,lever,shapley,half_width/)
    expect(rows).toHaveLength(1 + 4 * 6)
    expect(readFileSync(join(cwd, 'g.md'), 'utf8')).toMatch(/^# The empowerment gap costs/)
    const svg = readFileSync(join(cwd, 'g.svg'), 'utf8')
    expect(svg).toMatch(/^<svg xmlns=.*<\/svg>\n$/s)
    for (const lever of ['authority', 'exceptions', 'tools', 'courage']) expect(svg).toContain(`>${lever}</text>`)
  })

  test('with plausible worlds where they are asked for', async () => {
    const { worlds } = await gapOf(SHOP, '--worlds', '3')
    expect(worlds).toMatchObject({ worlds: 3 })
    expect(worlds!.differences.actual!.trust_loss!.worse).toBeGreaterThan(0)
  })

  test('with a roadmap whose gains add up to the gap', async () => {
    const { path, measures } = await gapOf(SHOP, '--path')
    const gains = path!.reduce((sum, { gain }) => sum + gain.mean!, 0)
    expect(gains).toBeCloseTo(measures.trust_loss.gap.mean!, 9)
    expect(path!.at(-1)!.after.trust_loss).toEqual(measures.trust_loss.target)
    const singles = Object.values(measures.trust_loss.levers).map(({ alone }) => alone.mean!)
    expect(path![0]!.gain.mean).toBe(Math.max(...singles))
  })
})

describe('a file without claims', () => {
  test('gets an explanation and the command that holds it against the ideal', async () => {
    const cwd = folderWith({ 'a.yaml': SHOP.replaceAll(/claimed: [^,]+, /g, '') })
    const { code, stderr, stdout } = await runaround(ARGS, { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('no-claims')
    expect(stderr.replace(/\s+/g, ' ')).toContain('runaround gap a.yaml --claim ideal')
  })

  test('can be held against every lever at its best, without being charged for claims that nobody made', async () => {
    const text = SHOP.replaceAll(/claimed: [^,]+, /g, '')
    const { measures, claims_kept, reference, claims } = await gapOf(text, '--claim', 'ideal')
    expect(reference).toBe('ideal')
    expect(claims.map(({ lever }) => lever)).toEqual(['authority', 'exceptions', 'tools', 'training', 'courage'])
    expect(measures.trust_loss.gap.mean).toBeGreaterThan(0)
    expect(claims_kept.index.mean).toBeLessThan(80)
    const run = await runaround(['run', 'a.yaml', '--replications', '3', '--json', '--quiet'], {
      cwd: folderWith({ 'a.yaml': text }),
    })
    expect(measures.trust_loss.actual.mean).toBe(JSON.parse(run.stdout).measures.trust_loss.mean)
  })

  test('that states no lever either has nothing that could be better', async () => {
    const { code, stderr } = await runaround(['gap', 'a.yaml', '--claim', 'ideal'], {
      cwd: folderWith({ 'a.yaml': QUEUE }),
    })
    expect([code, stderr.includes('no-levers')]).toEqual([2, true])
  })
})

describe('mistakes in the call', () => {
  test.each([
    [['gap'], 'missing required argument'],
    [['gap', 'a.yaml', '--claim', 'half'], 'ideal'],
    [['gap', 'a.yaml', '--metric', 'cost'], 'unknown option'],
    [['gap', 'a.yaml', '-o', 'g.png'], '.svg'],
    [['check', 'a.yaml', '-o', 'g.svg'], 'extension must be one of'],
    [['gap', 'b.yaml'], 'b.yaml'],
    [['gap', 'a.yaml', '--replications', '0'], 'whole number'],
  ])('%j is refused before anything is simulated', async (args, said) => {
    const { code, stdout, stderr } = await runaround(args, { cwd: folderWith({ 'a.yaml': SHOP }) })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
  })

  test('its help begins with an example', async () => {
    const { stdout } = await runaround(['gap', '--help'])
    expect(stdout).toMatch(/^Example:\n {2}\$ runaround gap scenarios\/ersatz\.yaml\n/)
  })
})

test('what is bad and claimed by nobody is named, with what whatif finds that mending it does', async () => {
  const cwd = folderWith({ 'a.yaml': SHOP })
  const refusal = (await gapOf(SHOP)).unclaimed.find(({ what }) => what === 'refusal')!
  expect(refusal.places).toEqual([{ path: 'culture.refusal', is: '50 %' }])
  const args = ['--set', 'culture.refusal=0', '--metric', 'trust_loss', '--replications', '3', '--quiet', '--json']
  const { differences } = JSON.parse((await runaround(['whatif', 'a.yaml', ...args], { cwd })).stdout)
  expect(refusal.takes_off.trust_loss.mean).toBeCloseTo(-differences['the change'].trust_loss.mean, 9)
})

describe('an expectation on the gap', () => {
  const expecting = (threshold: string) => `${SHOP}expect: {${threshold}}\n`

  test('is judged by gap and by check, and fails the build', async () => {
    const cwd = folderWith({
      'a.yaml': expecting('gap.trust_loss: "< 0.1"'),
      'b.yaml': expecting('gap.churn: "< 50%"'),
    })
    const gap = await runaround([...ARGS, '--json'], { cwd })
    expect(gap.code).toBe(10)
    expect((JSON.parse(gap.stdout) as Gap).expectations[0]).toMatchObject({ path: 'gap.trust_loss', verdict: 'failed' })
    await runaround(['baseline', 'save', 'a.yaml', 'b.yaml', '--baseline', '.', '--replications', '10', '--quiet'], {
      cwd,
    })
    const failing = await runaround(['check', 'a.yaml', '--baseline', '.', '--quiet', '--json'], { cwd })
    expect(failing.code).toBe(10)
    const [judged] = JSON.parse(failing.stdout).designs[0].expectations
    expect(judged).toMatchObject({ path: 'gap.trust_loss', verdict: 'failed', unknown: null })
    expect((await runaround(['check', 'b.yaml', '--baseline', '.', '--quiet'], { cwd })).code).toBe(0)
  })

  test('is no matter of run, which says who judges it', async () => {
    const cwd = folderWith({ 'a.yaml': expecting('gap.trust_loss: "< 0.1"') })
    const { code, stdout } = await runaround(['run', 'a.yaml', '--replications', '2', '--full', '--quiet'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/gap\.trust_loss +< 0\.1 +— +judged by gap and check/)
  })

  test.each([
    ['gap.trust_los: "< 1"', SHOP, 'did you mean "gap.trust_loss"?'],
    ['gap.occupancy: "< 1"', SHOP, 'there is no "gap.occupancy"'],
    ['gap.churn: "< 1 min"', SHOP, 'wrong-unit'],
    ['gap.trust_loss: "< 1"', SHOP.replaceAll(/claimed: [^,]+, /g, ''), 'no-claims'],
  ])('%s is pointed out where it means nothing', async (threshold, text, said) => {
    const cwd = folderWith({ 'a.yaml': `${text}expect: {${threshold}}\n` })
    const { code, stderr } = await runaround(['validate', 'a.yaml'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain(said)
  })
})
