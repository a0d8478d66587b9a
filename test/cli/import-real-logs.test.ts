import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, runaround } from '../support/runaround.js'

/**
 * Logs of real firms, which are not the project's to give away: a folder with them is named by this variable. What they say
 * is held against what was computed from them independently, in files beside them.
 */
const FOLDER = process.env.RUNAROUND_LOGS
const isThere = FOLDER !== undefined && existsSync(FOLDER)
if (!isThere)
  process.stderr.write('SKIPPED: the logs of real firms are read only where RUNAROUND_LOGS names their folder\n')

const MOST_MEGABYTES = 300
const SAYS_MEMORY = `data:text/javascript,process.on("exit",()=>process.stderr.write("maxrss "+process.resourceUsage().maxRSS+"\\n"))`

interface Said {
  readonly rows: { readonly read: number; readonly wrong: number }
  readonly cases: number
  readonly figures: readonly { readonly label: string; readonly value: number; readonly rows: number }[]
  readonly patience: { readonly median: number } | null
}

/** What import says of a log, within memory; and the scenario that it writes. */
async function imported(cwd: string, log: string, ...args: readonly string[]) {
  const start = Date.now()
  const { code, stderr } = await runaround(
    ['import', join(FOLDER!, log), '-o', 'firm.yaml', '-o', 'said.json', '--quiet', ...args],
    { cwd, node: ['--import', SAYS_MEMORY] },
  )
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^maxrss \d+\n$/)])
  const megabytes = Number(/maxrss (\d+)/.exec(stderr)![1]) / 1024
  const seconds = (Date.now() - start) / 1000
  process.stdout.write(`${log}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB\n`)
  expect(megabytes).toBeLessThan(MOST_MEGABYTES)
  const checked = await runaround(['validate', 'firm.yaml'], { cwd })
  expect(checked.code).toBe(0)
  return JSON.parse(readFileSync(join(cwd, 'said.json'), 'utf8')) as Said
}

function figure({ figures }: Said, label: string): Said['figures'][number] {
  const found = figures.find((one) => one.label === label)
  if (found === undefined) throw new Error(`no "${label}" among ${figures.map((one) => one.label).join(', ')}`)
  return found
}

function expected(name: string) {
  return JSON.parse(readFileSync(join(FOLDER!, name), 'utf8'))
}

describe.skipIf(!isThere)('what independent counts say of real logs, import says too (RUNAROUND_LOGS)', () => {
  test('a bank’s calls, and a run of its scenario abandons and waits as they did', async () => {
    const cwd = emptyFolder()
    const said = await imported(cwd, 'technion_bank_1999_02.tsv.gz')
    const stats = expected('technion_bank_1999_02_stats.json')
    expect(said.rows.read).toBe(stats.calls)
    expect(said.rows.wrong).toBeLessThan(10)
    expect(figure(said, 'hang up').value).toBeCloseTo(stats.abandoned_of_offered, 3)
    const talk = figure(said, 'conversation with one agent') as Said['figures'][number] & { readonly of: string }
    expect(Math.abs(talk.value * 60 - stats.service_mean_s)).toBeLessThan(0.5)
    expect(talk.of).toContain(`coefficient of variation ${stats.service_cv.toFixed(2)}`)
    expect(said.patience!.median).toBe(stats.patience_km_median_s)
    const { code, stdout } = await runaround(['run', 'firm.yaml', '--replications', '8', '--json', '--quiet'], { cwd })
    expect(code).toBe(0)
    const { measures } = JSON.parse(stdout)
    const [abandoned, waited] = [figure(said, 'hang up, of those in a line'), figure(said, 'queue time')]
    process.stdout.write(
      `abandonment ${abandoned.value} in the log, ${measures.abandonment.mean} in the run; wait ${waited.value} and ${measures.queue_time.mean} min\n`,
    )
    expect(Math.abs(measures.abandonment.mean / abandoned.value - 1)).toBeLessThan(0.15)
    expect(Math.abs(measures.queue_time.mean / waited.value - 1)).toBeLessThan(0.15)
  }, 120_000)

  test('incidents of a computer maker: ways through the house and reopening', async () => {
    const said = await imported(emptyFolder(), 'bpi2013_incidents.csv.gz')
    const stats = expected('bpi2013_incidents_stats.json')
    expect([said.rows.read, said.cases]).toEqual([stats.events, stats.cases])
    expect(figure(said, 'passed to another team').value).toBeCloseTo(stats.handoffs_team.mean, 4)
    expect(figure(said, 'contacts that stay with one team').value).toBeCloseTo(stats.handoffs_team.share_0, 3)
    expect(figure(said, 'passed to another person').value).toBeCloseTo(stats.handoffs_person.mean, 1)
    expect(figure(said, 'cases worked on again after they were resolved').value).toBeCloseTo(stats.reopened_share, 2)
  }, 60_000)

  test('tickets of a help desk: hand-overs and what is resolved more than once', async () => {
    const said = await imported(emptyFolder(), 'helpdesk_italian.csv.gz')
    const stats = expected('helpdesk_italian_stats.json')
    expect([said.rows.read, said.cases]).toEqual([stats.events, stats.cases])
    expect(figure(said, 'passed to another person').value).toBeCloseTo(stats.handovers_per_case_changes_of_resource, 4)
    expect(figure(said, 'cases said to be resolved more than once').value).toBeCloseTo(
      stats.cases_resolved_more_than_once,
      2,
    )
  }, 60_000)

  test('incidents by snapshots: counters, hand-offs seen, and times to resolution', async () => {
    const said = await imported(emptyFolder(), 'uci_incident_event_log.zip')
    const stats = expected('uci_incident_stats.json')
    expect([said.rows.read, said.cases]).toEqual([stats.events, stats.cases])
    expect(figure(said, 'reassigned, by the log’s own counter').value).toBeCloseTo(stats.reassignment.mean, 4)
    const seen = figure(said, 'passed to another team')
    expect([seen.rows, seen.value]).toEqual([
      stats.observed_group_handoffs.n_cases_with_a_group,
      expect.closeTo(stats.observed_group_handoffs.mean, 4),
    ])
    expect(figure(said, 'reopened, by the log’s own counter').value).toBeCloseTo(stats.reopened_share, 3)
    const resolved = figure(said, 'until it is resolved, median')
    expect([resolved.rows, resolved.value]).toEqual([
      stats.resolution_hours.n,
      expect.closeTo(stats.resolution_hours.p50, 1),
    ])
  }, 60_000)
})
