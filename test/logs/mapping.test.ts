import { describe, expect, test } from 'vitest'
import { readDuration, unitInName } from '../../src/logs/mapping/duration.js'
import { findMapping } from '../../src/logs/mapping/find-mapping.js'
import { RowReader } from '../../src/logs/mapping/log-row.js'
import { dayOrderOf, readMoment } from '../../src/logs/mapping/moment.js'
import { PRESET_NAMES, presetOf, recognised } from '../../src/logs/mapping/presets.js'

const at = (text: string, order: 'day first' | 'month first' = 'day first') => {
  const moment = readMoment(text, order)
  return moment === null ? null : new Date(moment.at * 1000).toISOString().replace('.000Z', '')
}

describe('a moment', () => {
  test.each([
    ['2026-03-04', '2026-03-04T00:00:00'],
    ['2026-03-04T05:06:07Z', '2026-03-04T05:06:07'],
    ['2026-03-04 05:06:07.250+02:00', '2026-03-04T03:06:07.250Z'],
    ['2026/03/04 05:06', '2026-03-04T05:06:00'],
    ['4/3/2026 5:06', '2026-03-04T05:06:00'],
    ['04.03.26, 17:06', '2026-03-04T17:06:00'],
    ['4/3/2026 5:06 PM', '2026-03-04T17:06:00'],
    ['4/3/2026 12:06 am', '2026-03-04T00:06:00'],
    ['990201', '1999-02-01T00:00:00'],
    ['20260304', '2026-03-04T00:00:00'],
    ['1772600767', '2026-03-04T05:06:07'],
    ['1772600767250', '2026-03-04T05:06:07.250Z'],
  ])('%s is read', (text, expected) => {
    expect(at(text)).toBe(expected)
  })

  test.each(['31/2/2026', '2026-13-01', '2026-01-01 25:00', '13:00 PM', 'yesterday', '7', '2026-1', '2026-03/04'])(
    '%s is none',
    (text) => {
      expect(at(text)).toBeNull()
    },
  )

  test('of two numbers the day is the one above twelve; else it is as the call says', () => {
    expect([
      dayOrderOf('13/1/2026'),
      dayOrderOf('1/13/2026'),
      dayOrderOf('1/2/2026'),
      dayOrderOf('2026-01-13'),
    ]).toEqual(['day first', 'month first', undefined, undefined])
    expect(at('1/2/2026', 'month first')).toBe('2026-01-02T00:00:00')
  })

  test('a time of day is told from a date', () => {
    expect(readMoment('7:02:47', 'day first')).toEqual({ at: 25_367, ahead: 0, isTimeOfDay: true })
  })
})

test('durations are plain numbers in a unit, or clocks', () => {
  expect([
    readDuration('90', 1),
    readDuration('1.5', 60),
    readDuration('2:05', 1),
    readDuration('1:02:05', 60),
  ]).toEqual([90, 90, 125, 3725])
  expect(readDuration('soon', 1)).toBeNaN()
  expect(
    ['wait_ms', 'talk (min)', 'reply_time_in_minutes', 'hours_open', 'q_time', 'age days'].map(unitInName),
  ).toEqual(['ms', 'min', 'min', 's', 's', 'days'])
})

const records = (...rows: readonly (readonly string[])[]) => rows.map((cells, index) => ({ line: index + 2, cells }))

describe('what columns are', () => {
  test('every preset is recognised by its own columns, and no other is', () => {
    for (const name of PRESET_NAMES) {
      const columns = presetOf(name).recognised.flatMap((column) => column.split('|'))
      expect(recognised((column) => columns.includes(column))).toBe(name)
    }
    expect(recognised((column) => ['a', 'b'].includes(column))).toBeUndefined()
  })

  test('is guessed from names and values, and the guess says why', () => {
    const columns = ['Ticket ID', 'Activity', 'Handled by', 'Complete Timestamp', 'Notes']
    const mapping = findMapping(columns, records(['1', 'open', 'Ann', '2026-01-01 10:00', 'x']), { columns: {} })
    expect(mapping.kind).toBe('events')
    expect(mapping.uses.map(({ role, columns: [column] }) => [role, column!.name])).toEqual([
      ['case', 'Ticket ID'],
      ['agent', 'Handled by'],
      ['activity', 'Activity'],
      ['time', 'Complete Timestamp'],
    ])
    expect(mapping.uses.at(-1)!.why).toBe('its name says so, and 1 of the first 1 values are times')
    expect(mapping.unused).toEqual(['Notes'])
  })

  test('is guessed of the plainest names that a telephone system gives its times', () => {
    const mapping = findMapping(
      ['call_id', 'queue_entry', 'answer', 'end', 'outcome'],
      records(['1', ...Array(3).fill('2026-01-01 10:00'), 'answered']),
      {
        columns: {},
      },
    )
    expect(mapping.uses.map(({ role }) => role)).toEqual(['contact', 'outcome', 'queued', 'answered', 'ended'])
  })

  test('is not guessed of a column whose values are something else', () => {
    expect(() => findMapping(['case', 'time'], records(['1', 'soon']), { columns: {} })).toThrow('no column says when')
  })

  test('is what the call says, before anything else', () => {
    const asked = {
      columns: { waited: { names: ['w'], unit: 'min' }, time: { names: ['t'] }, outcome: { names: ['o'] } },
    }
    const mapping = findMapping(['t', 'w', 'o'], records(['2026-01-01', '2', 'HANG']), asked)
    expect(mapping.kind).toBe('contacts')
    expect(mapping.uses.map(({ role, unit }) => [role, unit?.seconds])).toEqual([
      ['outcome', undefined],
      ['time', undefined],
      ['waited', 60],
    ])
  })

  test('a column that is not there is named, with the one that may be meant', () => {
    expect(() => findMapping(['ticket', 'time'], [], { columns: { case: { names: ['tickets'] } } })).toThrow(
      'the log has no column "tickets", which --map wants for case',
    )
  })
})

test('times of day belong to the day of their row, and run over midnight', () => {
  const columns = ['date', 'q_start', 'q_time', 'ser_start', 'ser_exit', 'ser_time', 'outcome']
  const row = ['990201', '23:59:50', '20', '0:00:10', '0:02:10', '120', 'AGENT']
  const mapping = findMapping(columns, records(row), { columns: {} })
  const found = new RowReader(mapping).read({ line: 2, cells: row })
  if (typeof found === 'string') throw new Error(found)
  expect([found.answered - found.queued, found.ended - found.answered, found.waited, found.talked]).toEqual([
    20, 120, 20, 120,
  ])
  expect(new RowReader(mapping).read({ line: 3, cells: ['990201', 'soon', '', '', '', '', ''] })).toBe(
    'has no time in q_start or ser_start: "soon"',
  )
})
