import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { runaround } from '../support/runaround.js'
import { folderWith } from '../support/scenarios.js'

/** Two teams, hang-ups, redials, transfers and problems that come back: all that a log can tell, and no managers. */
const KNOWN = `name: Known
seed: known
horizon: 2 weeks
warm_up: 1 week
replications: 1
demand: {arrivals: 2400 per week, open: mon-fri 08:00-18:00}
customers: {caller: {patience: exponential(4 min), redial: {share: 50%, after: exponential(1 h)}}}
issues:
  bill:
    share: 60%
    talk: lognormal(5 min, 0.8)
    chain: [front, back]
    solvable: {front: 75%}
    unsolved_talk: 50%
    right_first_time: 90%
    reopens_after: exponential(2 h)
  move:
    share: 40%
    talk: {front: exponential(3 min), back: "lognormal(8 min, 0.6)"}
    chain: [front, back]
    solvable: {front: 60%}
    unsolved_talk: 50%
teams: {front: {agents: 5}, back: {agents: 2}}
`

interface Said {
  readonly preset: string | null
  readonly kind: string
  readonly rows: {
    readonly read: number
    readonly wrong: number
    readonly doubled: number
    readonly firstWrong: readonly { line: number; why: string }[]
  }
  readonly cases: number
  readonly figures: readonly {
    readonly label: string
    readonly value: number
    readonly error?: number
    readonly rows: number
  }[]
  readonly arrivals: { readonly per_week: number }
  readonly patience: { readonly law: string; readonly median: number } | null
  readonly talk: readonly {
    issue: string
    team: string
    mean: number
    cv: number
    conversations: number
    law: string | null
  }[]
  readonly columns: readonly { role: string; columns: readonly string[]; why: string }[]
  readonly teams: readonly { id: string; agents: number }[]
  readonly doubts: readonly { message: string }[]
}

/** What `import --json` says. */
async function said(cwd: string, log: string, ...args: readonly string[]): Promise<Said> {
  const { code, stdout, stderr } = await runaround(['import', log, '--json', ...args], { cwd })
  expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')])
  return JSON.parse(stdout)
}

function figure({ figures }: Said, label: string): Said['figures'][number] {
  const found = figures.find((one) => one.label === label)
  if (found === undefined) throw new Error(`no "${label}" among ${figures.map((one) => one.label).join(', ')}`)
  return found
}

describe('a log of this program', () => {
  test('gives back the design that it was written from, in each of its formats', { timeout: 120_000 }, async () => {
    const cwd = folderWith({ 'known.yaml': KNOWN })
    for (const format of ['csv', 'xes', 'jsonl']) {
      const args = ['run', 'known.yaml', '--log', `log.${format}`, '-o', 'known.json', '--quiet']
      expect((await runaround(args, { cwd })).code).toBe(0)
    }
    const { measures } = JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'))
    const [csv, xes, jsonl] = [await said(cwd, 'log.csv'), await said(cwd, 'log.xes'), await said(cwd, 'log.jsonl')]
    for (const other of [xes, jsonl]) {
      expect([other.preset, other.figures, other.talk]).toEqual(['runaround', csv.figures, csv.talk])
    }
    // What it counts is what the same replication counted.
    for (const [label, measure] of [
      ['hang up', 'abandonment'],
      ['passed to another team', 'transfers'],
      ['resolutions that do not hold', 'reopening'],
      ['contacts', 'contacts'],
      ['have to wait', 'delayed'],
    ]) {
      expect(figure(csv, label!).value).toBeCloseTo(measures[measure!].mean, 6)
    }
    expect(figure(csv, 'talk per answered contact').value).toBeCloseTo(measures.handle_time_per_contact.mean, 3)
    // And what is behind it is the design, within four standard errors.
    const near = (value: number, truth: number, error: number) =>
      expect(Math.abs(value - truth)).toBeLessThan(4 * error)
    near(csv.arrivals.per_week, 2400, Math.sqrt(2400 / 2))
    const [, mean] = /^exponential\((\d+) s\)$/.exec(csv.patience!.law)!
    near(Number(mean), 240, 240 / Math.sqrt(figure(csv, 'mean wait of those who hang up, no patience').rows))
    const talk = (issue: string, team: string) => csv.talk.find((one) => one.issue === issue && one.team === team)!
    for (const [issue, team, truth, cv] of [
      ['bill', 'front', 300, 0.8],
      ['bill', 'back', 300, 0.8],
      ['move', 'front', 180, 1],
      ['move', 'back', 480, 0.6],
    ] as const) {
      const { conversations, mean: found } = talk(issue, team)
      near(found, truth, (truth * cv) / Math.sqrt(conversations))
    }
    const again = figure(csv, 'try again after hanging up')
    near(again.value, 0.5, again.error! / 1.96)
  })

  test('makes a scenario that validates, runs, and agrees with what was observed', { timeout: 120_000 }, async () => {
    const cwd = folderWith({ 'known.yaml': KNOWN })
    await runaround(['run', 'known.yaml', '--log', 'log.csv', '--quiet'], { cwd })
    const { code, stdout, stderr } = await runaround(['import', 'log.csv', '-o', 'again.yaml'], { cwd })
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain('next: runaround validate again.yaml')
    const text = readFileSync(join(cwd, 'again.yaml'), 'utf8')
    for (const part of [
      'chain: [front, back]',
      'observed:',
      'unknown:',
      'open: "mon-fri 08:00-18:00"',
      'a lower bound',
    ]) {
      expect(text).toContain(part)
    }
    const solvable = [...text.matchAll(/solvable: \{front: ([\d.]+)%\}/g)].map(([, share]) => Number(share))
    expect(solvable.map((share, issue) => Math.abs(share - [75, 60][issue]!) < 4)).toEqual([true, true])
    const checked = await runaround(['validate', 'again.yaml'], { cwd })
    expect([checked.code, checked.stderr]).toEqual([0, ''])
    const run = await runaround(['run', 'again.yaml', '--replications', '2', '--set', 'horizon=2 weeks', '--json'], {
      cwd,
    })
    expect(run.code).toBe(0)
    const { measures } = JSON.parse(run.stdout)
    const known = await said(cwd, 'log.csv')
    expect(Math.abs(measures.transfers.mean / figure(known, 'passed to another team').value - 1)).toBeLessThan(0.15)
    expect(Math.abs(measures.reopening.mean / figure(known, 'resolutions that do not hold').value - 1)).toBeLessThan(
      0.3,
    )
  })
})

const CALLS = `call;start;wait;talk;outcome;queue;agent
1;2026-03-02 09:00:00;12;180;ANSWERED;sales;Ann
2;2026-03-02 09:01:00;45;;ABANDONED;sales;
3;2026-03-02 09:02:00;0;240;ANSWERED;help;Bob
4;2026-03-02 09:05:00;30;90;ANSWERED;sales;Ann
`

describe('the exports that are known', () => {
  test('contact records: legs of a contact are one case, moved on or not, and a queue that nobody answers is given up', async () => {
    const records = [
      [
        'a1',
        '',
        '2026-03-02T09:00:00Z',
        'sales',
        '2026-03-02T09:00:00Z',
        '2026-03-02T09:00:20Z',
        'Ann',
        '2026-03-02T09:04:00Z',
      ],
      [
        'a2',
        'a1',
        '2026-03-02T09:04:00Z',
        'help',
        '2026-03-02T09:04:00Z',
        '2026-03-02T09:05:00Z',
        'Bob',
        '2026-03-02T09:09:00Z',
      ],
      ['b1', '', '2026-03-02T09:10:00Z', 'sales', '2026-03-02T09:10:00Z', null, null, '2026-03-02T09:11:30Z'],
    ].map(([id, initial, initiated, queue, enqueued, connected, agent, ended]) =>
      JSON.stringify({
        ...{ ContactId: id, InitialContactId: initial, InitiationMethod: initial === '' ? 'INBOUND' : 'TRANSFER' },
        ...{ InitiationTimestamp: initiated, DisconnectTimestamp: ended },
        Queue: { Name: queue, EnqueueTimestamp: enqueued },
        Agent: agent === null ? null : { Username: agent, ConnectedToAgentTimestamp: connected },
      }),
    )
    const found = await said(folderWith({ 'ctr.jsonl': `${records.join('\n')}\n` }), 'ctr.jsonl')
    expect([found.preset, found.kind, found.cases]).toEqual(['connect', 'contacts', 2])
    expect(figure(found, 'hang up')).toMatchObject({ value: 0.5, rows: 2 })
    expect(figure(found, 'passed to another team').value).toBe(0.5)
    expect(figure(found, 'speed of answer').value * 60).toBeCloseTo(20, 9)
  })

  test('ticket metrics: a row a ticket, with its stations and reopenings', async () => {
    const rows = [
      'ticket_id,created_at,solved_at,group_stations,assignee_stations,reopens',
      '1,2026-03-02 09:00,2026-03-02 15:00,1,1,0',
      '2,2026-03-03 09:00,2026-03-04 09:00,3,4,1',
    ]
    const found = await said(folderWith({ 'z.csv': `${rows.join('\n')}\n` }), 'z.csv')
    expect([found.preset, found.kind, found.cases]).toEqual(['zendesk', 'events', 2])
    expect(figure(found, 'reassigned, by the log’s own counter').value).toBe(1)
    expect(figure(found, 'reopened, by the log’s own counter').value).toBe(0.5)
    expect(figure(found, 'until it is resolved, median').value).toBe(6)
  })

  test('incidents: the counters as they stand in the last row of each', async () => {
    const rows = [
      'number,incident_state,reassignment_count,reopen_count,opened_at,sys_updated_at,assignment_group,assigned_to,category,resolved_at',
      'INC1,New,0,0,29/2/2026 09:00,1/3/2026 09:00,G1,A,net,2/3/2026 09:00',
      'INC1,New,0,0,13/2/2026 09:00,1/3/2026 09:00,G1,A,net,2/3/2026 09:00',
      'INC1,Active,1,0,13/2/2026 09:00,1/3/2026 10:00,G2,B,net,2/3/2026 09:00',
      'INC1,Resolved,1,0,13/2/2026 09:00,2/3/2026 09:00,G2,B,net,2/3/2026 09:00',
      'INC1,Active,1,1,13/2/2026 09:00,3/3/2026 09:00,G2,B,net,?',
      'INC2,New,0,0,14/2/2026 09:00,14/2/2026 10:00,G1,A,net,?',
    ]
    const found = await said(folderWith({ 'i.csv': `${rows.join('\n')}\n` }), 'i.csv')
    expect([found.preset, found.cases, found.rows.wrong]).toEqual(['servicenow', 2, 1])
    expect(found.rows.firstWrong).toEqual([{ line: 2, why: 'has no time in opened_at: "29/2/2026 09:00"' }])
    expect(figure(found, 'passed to another team').value).toBe(0.5)
    expect(figure(found, 'resolutions that do not hold').value).toBe(1)
  })

  test('an unknown export is guessed, and the page says what was taken for what, and why', async () => {
    const cwd = folderWith({ 'calls.csv': CALLS })
    const { code, stdout } = await runaround(['import', 'calls.csv'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/waited +wait in s +its name says so, and 4 of the first 4 values are/)
    expect(stdout).toMatch(/ABANDONED +1 +hung_up/)
    const found = await said(cwd, 'calls.csv')
    expect(found.columns.map(({ role, columns }) => [role, ...columns])).toEqual([
      ['contact', 'call'],
      ['team', 'queue'],
      ['agent', 'agent'],
      ['outcome', 'outcome'],
      ['arrived', 'start'],
      ['waited', 'wait'],
      ['talked', 'talk'],
    ])
    expect(figure(found, 'hang up').value).toBe(0.25)
  })

  test('what the call says goes before any guess', async () => {
    const cwd = folderWith({ 'calls.csv': CALLS })
    const found = await said(
      cwd,
      'calls.csv',
      '--map',
      'waited=wait in min,issue=queue',
      '--means',
      'ABANDONED=turned_away',
    )
    expect(figure(found, 'turned away').value).toBe(0.25)
    expect(figure(found, 'speed of answer').value).toBeCloseTo((12 + 0 + 30) / 3, 9)
    expect(found.talk.map(({ issue }) => issue).toSorted()).toEqual(['help', 'sales'])
  })

  test('the same log compressed, or through standard input, says the same', async () => {
    const bytes = new TextEncoder().encode(CALLS)
    const cwd = folderWith({ 'c.csv': CALLS, 'c.csv.gz': gzipSync(bytes), 'c.zip': zipSync({ 'calls.csv': bytes }) })
    const plain = await said(cwd, 'c.csv')
    for (const name of ['c.csv.gz', 'c.zip']) expect({ ...(await said(cwd, name)), log: 'c.csv' }).toEqual(plain)
    const { stdout } = await runaround(['import', '-', '--json'], { cwd, stdin: CALLS })
    expect({ ...JSON.parse(stdout), log: 'c.csv' }).toEqual(plain)
  })
})

/** So many calls, one a minute, of which each third is given up. */
function manyCalls(count: number, change: (row: string, index: number) => string = (row) => row): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2026, 2, 2, 8, 0) + index * 60_000).toISOString()
    const row =
      index % 3 === 0
        ? `${index},${at},30,,LOST,desk,`
        : `${index},${at},10,${60 + (index % 50)},DONE OK answered,desk,A${index % 4}`
    return change(row, index)
  })
  return ['call,start,wait,talk,outcome,queue,agent', ...rows, ''].join('\n')
}

describe('a log that is broken', () => {
  const refused = async (
    files: Readonly<Record<string, string | Uint8Array>>,
    args: readonly string[],
    stdin?: string,
  ) => {
    const cwd = folderWith(files)
    const outcome = await runaround(['import', ...args, '-o', 'out.yaml'], {
      cwd,
      ...(stdin === undefined ? {} : { stdin }),
    })
    expect([outcome.code, outcome.stdout]).toEqual([2, ''])
    expect(readdirSync(cwd).toSorted()).toEqual(Object.keys(files).toSorted())
    return outcome.stderr
  }

  test.each([
    ['is not there', {}, ['none.csv'], 'error[no-such-file]'],
    ['is empty', { 'l.csv': '' }, ['l.csv'], 'error[empty-file]: the log is empty'],
    ['has a header and no rows', { 'l.csv': 'case,time\n' }, ['l.csv'], 'the log has no rows, only a header'],
    ['has no column for what is needed', { 'l.csv': 'a,b\n1,2\n' }, ['l.csv'], 'no column says when anything happens'],
    [
      'lacks the column that the call names',
      { 'l.csv': CALLS },
      ['l.csv', '--map', 'team=qeue'],
      'did you mean "queue"?',
    ],
    ['is no text', { 'l.csv': new Uint8Array([1, 0, 2, 0]) }, ['l.csv'], 'error[binary-file]'],
    [
      'is cut off in its compression',
      { 'l.gz': gzipSync(manyCalls(500)).subarray(0, 900) },
      ['l.gz'],
      'error[broken-archive]',
    ],
    [
      'is mostly garbage',
      { 'l.csv': manyCalls(100, (row, index) => (index % 3 === 0 ? row : `x${index},soon,1,2,3,4,5`)) },
      ['l.csv', '--map', 'arrived=start,waited=wait,talked=talk,outcome=outcome'],
      '66 of 100 rows cannot be used: the first line 3 has no time in start: "soon"',
    ],
    [
      'is asked of in a role that there is not',
      { 'l.csv': CALLS },
      ['l.csv', '--map', 'tem=queue'],
      'There is no role "tem"',
    ],
  ] as const)('%s: it is said what, and nothing is written', async (_, files, args, message) => {
    expect(await refused(files, args)).toContain(message)
  })

  test('has 5 % garbage rows: they are counted, shown by line and left out', async () => {
    const cwd = folderWith({
      'l.csv': manyCalls(1000, (row, index) => (index % 20 === 7 ? ['###', '1,2', `x,${row}`][index % 3]! : row)),
    })
    const { code, stdout, stderr } = await runaround(['import', 'l.csv', '-o', 'out.yaml', '--format', 'terminal'], {
      cwd,
    })
    expect(code).toBe(0)
    expect(stderr).toContain(
      'note: 50 of 1,000 rows are wrong, and were left out; line 9 has 2 cells, and the header 7\n',
    )
    expect(readFileSync(join(cwd, 'out.yaml'), 'utf8')).toContain(
      '# From l.csv, 1,000 rows (50 wrong ones left out), by',
    )
    expect(stdout).toContain('50 of 1,000 rows are wrong, and were left out')
    expect(stdout).toMatch(/^ +9 {2}has 2 cells, and the header 7$/m)
    expect(stdout).toContain('And 42 more.')
    expect((await runaround(['validate', 'out.yaml'], { cwd })).code).toBe(0)
  })

  test('has times that run backwards: such calls are left out, and events put in order', async () => {
    const calls = await said(
      folderWith({ 'l.csv': manyCalls(60).replaceAll('call,start', 'call,answered at') }),
      'l.csv',
      '--map',
      'answered=answered at',
    )
    expect(calls.rows.wrong).toBe(0)
    const back = `call,start,answered,ended,outcome\n1,2026-03-02 09:00,2026-03-02 09:01,2026-03-02 09:03,answered\n2,2026-03-02 10:00,2026-03-02 09:00,2026-03-02 09:03,answered\n3,2026-03-02 10:00,2026-03-02 10:01,2026-03-02 09:59,answered\n`
    const found = await said(folderWith({ 'l.csv': back }), 'l.csv').catch((error) => error)
    expect(found).toBeInstanceOf(Error)
    const events =
      'case,time,activity\n1,2026-03-02 10:00,resolved\n1,2026-03-02 09:00,opened\n2,2026-03-02 09:00,opened\n'
    const ordered = await said(folderWith({ 'l.csv': events }), 'l.csv')
    expect(ordered.doubts.map(({ message }) => message).join(' ')).toContain('In one case times run backwards')
    expect(figure(ordered, 'until it is resolved, median').value).toBe(1)
  })

  test('has every row twice: the second is left out, and said', async () => {
    const [header, ...rows] = manyCalls(300).trimEnd().split('\n')
    const once = await said(folderWith({ 'l.csv': manyCalls(300) }), 'l.csv')
    const twice = await said(folderWith({ 'l.csv': `${[header, ...rows, ...rows].join('\n')}\n` }), 'l.csv')
    expect(twice.figures).toEqual(once.figures)
    expect(twice.rows.doubled).toBe(300)
    expect(twice.doubts[0]!.message).toBe('300 rows say the same as another, word for word.')
  })

  test('mixes encodings: each line is read as what it is', async () => {
    const bytes = Buffer.from(
      manyCalls(40, (row, index) => row.replace('desk', index % 2 === 0 ? 'Büro' : 'B\u00fcro')),
    )
    const mixed = Buffer.concat([
      bytes,
      Buffer.from('40,2026-03-02T10:00:00Z,30,,LOST,B', 'latin1'),
      Buffer.from([0xfc]),
      Buffer.from('ro,\n'),
    ])
    const found = await said(folderWith({ 'l.csv': mixed }), 'l.csv')
    expect(found.teams.map(({ id }) => id)).toEqual(['buro'])
    expect(found.doubts.map(({ message }) => message)).toContain(
      '1 line of the log is no UTF-8, and was read as Windows-1252.',
    )
  })

  test('an existing scenario is not written over', async () => {
    const cwd = folderWith({ 'l.csv': CALLS, 'mine.yaml': 'mine' })
    const { code, stderr } = await runaround(['import', 'l.csv', '-o', 'mine.yaml'], { cwd })
    expect([code, readFileSync(join(cwd, 'mine.yaml'), 'utf8')]).toEqual([2, 'mine'])
    expect(stderr).toContain('error[file-exists]')
    expect(existsSync(join(cwd, 'mine.yaml'))).toBe(true)
  })
})

test('names of somebody else’s log are names in the scenario, whatever they are', async () => {
  const odd = ['=1+1', '"quoted"', 'a: b # c', '\u001b[31mred', 'Ünïcode', '42', 'constructor', '']
  const log = manyCalls(160, (row, index) => row.replace('desk', `"${odd[index % odd.length]!.replaceAll('"', '""')}"`))
  const cwd = folderWith({ 'l.csv': log })
  expect((await runaround(['import', 'l.csv', '--map', 'issue=queue', '-o', 'out.yaml'], { cwd })).code).toBe(0)
  const checked = await runaround(['validate', 'out.yaml'], { cwd })
  expect([checked.code, checked.stderr]).toEqual([0, expect.not.stringContaining('error[')])
  expect(readFileSync(join(cwd, 'out.yaml'), 'utf8')).not.toContain('\u001b')
})
