import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { runaround } from '../../support/runaround.js'
import { folderWith } from '../../support/scenarios.js'
import { CALLS, figure, said } from './said.js'

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
