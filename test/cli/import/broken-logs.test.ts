import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { runaround } from '../../support/runaround.js'
import { folderWith } from '../../support/scenarios.js'
import { CALLS, figure, said } from './said.js'

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
