import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Decoder } from '../../src/logs/readers/decode.js'
import { DelimitedReader } from '../../src/logs/readers/delimited.js'
import { JsonLinesReader } from '../../src/logs/readers/json-lines.js'
import { logFormatOf } from '../../src/logs/readers/log-format.js'
import type { LogReader, RecordSink, WrongRow } from '../../src/logs/readers/log-reader.js'
import { XesReader } from '../../src/logs/readers/xes.js'

const FIXED = { seed: 20_261_127, numRuns: 200 }

interface Read {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly (string | undefined)[] }[]
  readonly wrong: readonly WrongRow[]
}

/** What a reader makes of a text that comes in pieces. */
function read(make: new (sink: RecordSink) => LogReader, pieces: readonly string[]): Read {
  const rows: Read['rows'][number][] = []
  const wrong: WrongRow[] = []
  const reader = new make({ record: (row) => rows.push(row), wrong: (row) => wrong.push(row) })
  for (const piece of pieces) reader.push(piece)
  reader.end()
  return { columns: reader.columns, rows, wrong }
}

/** The same text, cut at those places. */
function cut(text: string, at: readonly number[]): readonly string[] {
  const places = [0, ...at.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length]
  return places.slice(1).map((end, index) => text.slice(places[index], end))
}

const cell = fc.string({ unit: fc.constantFrom('a', 'ü', ' ', '"', ',', ';', '\n', '\t', '9', '😀') })
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
const cuts = fc.array(fc.nat(), { maxLength: 6 })

describe('rows with a header', () => {
  test.each([',', '\t', ';', '|'])(
    'come back as they were written, with "%s" between cells, wherever the text is cut',
    (delimiter) => {
      fc.assert(
        fc.property(table, cuts, fc.constantFrom('\n', '\r\n'), (rows, at, end) => {
          const quoted = (text: string) =>
            /["\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
          const header = rows[0]!.map((_, index) => `c${index}`)
          const text = [header, ...rows].map((row) => row.map(quoted).join(delimiter) + end).join('')
          const found = read(DelimitedReader, cut(text, at))
          expect(found.columns).toEqual(header)
          // A row of nothing but blanks is none.
          const kept = rows.filter((row) => row.some((one) => one.trim() !== '') || row.length > 1)
          const sound = end === '\n' ? kept : kept.map((row) => row.map((one) => one))
          expect(found.rows.map(({ cells }) => cells)).toEqual(
            sound.filter((row) => row.map(quoted).join(delimiter).trim() !== ''),
          )
          expect(found.wrong).toEqual([])
        }),
        FIXED,
      )
    },
  )

  test('say on which line each row begins, and leave out what has another number of cells', () => {
    const { rows, wrong } = read(DelimitedReader, ['a,b\n1,"x\ny"\n\n2\n3,z,,\n4,5,6\n'])
    expect(rows.map(({ line, cells }) => [line, ...cells.slice(0, 2)])).toEqual([
      [2, '1', 'x\ny'],
      [6, '3', 'z'],
    ])
    expect(wrong).toEqual([
      { line: 5, why: 'has 1 cell, and the header 2' },
      { line: 7, why: 'has 3 cells, and the header 2' },
    ])
  })

  test('a quote that is never closed costs its own line only', () => {
    const lines = ['a,b', ...Array.from({ length: 300 }, (_, row) => (row === 50 ? '50,"open' : `${row},x`))]
    const { rows, wrong } = read(DelimitedReader, [`${lines.join('\n')}\n`])
    expect(rows).toHaveLength(299)
    expect(wrong).toEqual([{ line: 52, why: 'opens a quote that is never closed' }])
  })

  test('garbage of any kind neither throws nor runs on', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), cuts, (text, at) => {
        const { rows, wrong } = read(DelimitedReader, cut(`a,b\n${text}`, at))
        expect(rows.length + wrong.length).toBeLessThanOrEqual(text.split('\n').length)
      }),
      FIXED,
    )
  })
})

describe('JSON lines', () => {
  test('come back as they were written, objects by their path, wherever the text is cut', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean())
    const object = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.oneof(value, fc.dictionary(fc.constantFrom('x', 'y'), value)),
      { minKeys: 1 },
    )
    fc.assert(
      fc.property(fc.array(object, { minLength: 1, maxLength: 6 }), cuts, (objects, at) => {
        const text = objects.map((one) => `${JSON.stringify(one)}\n`).join('')
        const { columns, rows } = read(JsonLinesReader, cut(text, at))
        for (const [index, one] of objects.entries()) {
          for (const [key, inner] of Object.entries(one)) {
            const parts =
              typeof inner === 'object'
                ? Object.entries(inner).map(([sub, leaf]) => [`${key}.${sub}`, leaf])
                : [[key, inner]]
            for (const [path, leaf] of parts)
              expect(rows[index]!.cells[columns.indexOf(String(path))]).toBe(String(leaf))
          }
        }
      }),
      FIXED,
    )
  })

  test('a line that is no object is left out, by its number', () => {
    const { rows, wrong } = read(JsonLinesReader, ['{"a":1}\n{"a":\n[1]\n{"a":2,"list":[1]}\n'])
    expect(rows.map(({ cells }) => cells[0])).toEqual(['1', '2'])
    expect(wrong).toEqual([
      { line: 2, why: 'is no JSON' },
      { line: 3, why: 'is no JSON object' },
    ])
  })
})

describe('XES', () => {
  const LOG = `<?xml version="1.0" encoding="UTF-8"?>
<log><global scope="event"><string key="concept:name" value="none"/></global>
<trace><string key="concept:name" value="7 &amp; 8"/><string key="kind" value="bill"><string key="inner" value="no"/></string>
<event><string key="concept:name" value="open"/><date key="time:timestamp" value="2026-01-01T00:00:00Z"/></event>
<event><string key="concept:name" value="close"/></event></trace></log>`

  test('has a row an event, what its trace says before it, wherever the text is cut', () => {
    fc.assert(
      fc.property(cuts, (at) => {
        const { columns, rows } = read(XesReader, cut(LOG, at))
        const named = rows.map(({ cells }) => Object.fromEntries(columns.map((name, place) => [name, cells[place]])))
        expect(named).toEqual([
          {
            'case:concept:name': '7 & 8',
            'case:kind': 'bill',
            'concept:name': 'open',
            'time:timestamp': '2026-01-01T00:00:00Z',
          },
          { 'case:concept:name': '7 & 8', 'case:kind': 'bill', 'concept:name': 'close', 'time:timestamp': undefined },
        ])
      }),
      { ...FIXED, numRuns: 50 },
    )
  })

  test('what stands behind a mistake is not trusted, and the mistake is said once', () => {
    const { rows, wrong } = read(XesReader, [
      LOG.replace('<event><string key="concept:name" value="close"/>', '<event><<'),
    ])
    expect(rows).toHaveLength(1)
    expect(wrong).toHaveLength(1)
    expect(wrong[0]!.why).toMatch(/^is no XML \(.*\), and nothing behind it is read$/)
  })
})

test('formats are told apart by how they begin', () => {
  expect(['\n <log>', '{"a":1}', 'a,b'].map((text) => logFormatOf(text).label)).toEqual([
    'XES',
    'JSON lines',
    'rows with a header',
  ])
})

describe('bytes become text', () => {
  const decoded = (bytes: Uint8Array, size: number) => {
    const decoder = new Decoder()
    let text = ''
    for (let at = 0; at < bytes.length; at += size) text += decoder.decode(bytes.subarray(at, at + size))
    return { text: text + decoder.end(), ...decoder.encoding }
  }

  test('UTF-8 and UTF-16 come back wherever the bytes are cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (text, size) => {
        // A mark of the order of bytes is none of the text.
        const plain = text.replaceAll('\uFEFF', '')
        expect(decoded(Buffer.from(plain), size).text).toBe(plain)
        expect(decoded(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain, 'utf16le')]), size).text).toBe(
          plain,
        )
      }),
      FIXED,
    )
  })

  test('lines of another encoding are read as Windows-1252, and counted', () => {
    const bytes = Buffer.concat([Buffer.from('Müller\n'), Buffer.from([0x4d, 0xfc, 0x6c, 0x0a]), Buffer.from('Zoë\n')])
    expect(decoded(bytes, 4)).toEqual({ text: 'Müller\nMül\nZoë\n', label: 'UTF-8', foreign: 1 })
  })
})
