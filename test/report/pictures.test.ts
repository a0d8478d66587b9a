import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { draw, drawFramed } from '../../src/report/pictures/draw.js'
import { fitted, fittedEnd, textWidth, wrappedText } from '../../src/report/pictures/text-width.js'
import type { Drawn, Picture } from '../../src/report/report.js'

const HOSTILE = '</svg><script>alert("1")</script> \'&amp; \u05E9\u05DC\u05D5\u05DD \u202Etxt\u0007'
const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'
const WIDE = '顧客対応窓口の責任者として働く人たち'

const picture = (drawing: Picture['drawing']): Picture => ({ kind: 'picture', title: HOSTILE, drawing })
const text = String
const level = (label: string, value: number) => ({ label, value, text: `${value}` })

const place = (name: string, kind: 'team' | 'role', above: string | null) => ({
  ...{ name, kind, above, load: 0.7, isOverloaded: false },
  facts: ['up to 2,000 USD', LONG],
})
const way = (stops: readonly string[], ending: string, customers: number, lost: number) => ({
  ...{ ending, customers, isGood: ending === 'resolved' },
  stops: stops.map((name) => ({ name, kind: name === 'boss' ? ('approval' as const) : ('team' as const) })),
  trust: stops.map((_, index) => -lost * index),
})

/** One of each kind, with whatever names there may be. */
const SECTIONS: Readonly<Record<string, Drawn>> = {
  chart: {
    kind: 'chart',
    title: HOSTILE,
    tones: { positive: 'bad', negative: 'good' },
    bars: [level(HOSTILE, 3), level(LONG, -2), level(WIDE, 0)],
  },
  waterfall: {
    kind: 'waterfall',
    title: HOSTILE,
    from: level(HOSTILE, 2),
    steps: [level(LONG, 3), level(WIDE, -1)],
    to: level('to', 4),
    tones: { up: 'bad', down: 'good' },
  },
  plot: {
    kind: 'plot',
    title: HOSTILE,
    axis: LONG,
    ticks: [1, 2, 5].map((at) => ({ at, text: `${at} ${LONG}` })),
    curves: [HOSTILE, WIDE].map((label) => ({
      label,
      points: [{ value: 1, low: 0, high: 2 }, null, { value: -3, low: -3, high: -3 }],
    })),
    text,
  },
  organisation: picture({
    shape: 'organisation',
    places: [
      place(HOSTILE, 'role', null),
      place(LONG, 'team', HOSTILE),
      place(WIDE, 'team', 'nobody'),
      place(HOSTILE, 'team', HOSTILE),
    ],
  }),
  house: picture({
    shape: 'organisation',
    places: Array.from({ length: 12 }, (_, index) => place(`${LONG} ${index}`, 'team', null)),
  }),
  flow: picture({
    shape: 'flow',
    customers: 100,
    ways: [
      way([HOSTILE, 'boss', LONG, WIDE, HOSTILE], 'resolved', 60, 3),
      way([HOSTILE], HOSTILE, 30, 20),
      way([LONG, LONG], LONG, 9, 0),
      way([WIDE], 'resolved', 1, -4),
    ],
  }),
  distribution: picture({
    shape: 'distribution',
    axis: HOSTILE,
    width: 5,
    bins: [0, 5, 10].map((from) => ({ from, good: 10 - from, bad: from })),
    labels: { good: HOSTILE, bad: LONG },
    marks: [{ at: 14, text: HOSTILE }],
  }),
  courses: picture({
    shape: 'courses',
    rows: [HOSTILE, WIDE].map((label) => ({
      ...{ label, ending: LONG, isGood: false },
      moments: [70, 60, 61, 20].map((value) => ({ when: 'Fri 18:45', what: HOSTILE, value })),
    })),
  }),
  intervals: picture({
    shape: 'intervals',
    axis: LONG,
    zero: 0,
    text,
    rows: [HOSTILE, LONG, WIDE].map((label, index) => ({
      ...{ label, low: index - 1, high: index + 1, text: '3 ± 1' },
      value: index === 1 ? null : index,
      tone: 'good' as const,
    })),
  }),
  scatter: picture({
    shape: 'scatter',
    x: LONG,
    y: HOSTILE,
    text,
    points: [HOSTILE, LONG, WIDE].map((label, index) => ({ label, x: index, y: 3 - index, isBest: index < 2 })),
  }),
}

/** What stands in a drawing, as a reader of XML finds it. @throws where it is none */
function read(svg: string): { readonly names: ReadonlySet<string>; readonly texts: string } {
  const names = new Set<string>()
  let texts = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => names.add(name))
  parser.on('text', (found) => {
    texts += found
  })
  parser.write(svg).close()
  return { names, texts }
}

describe.each(Object.entries(SECTIONS))('a drawing of kind %s', (_, section) => {
  test.each([720, 328])('at %i pixels is XML with finite places, and takes names for nothing but names', (width) => {
    for (const svg of [draw(section, width), drawFramed(section, width)]) {
      const { names, texts } = read(svg)
      expect(names).not.toContain('script')
      expect(texts).toContain('</svg><script>')
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
      expect(svg).not.toMatch(/[\u0007\u202E]/)
    }
  })

  test('says in words what it shows, and is the same each time', () => {
    const svg = draw(section, 720)
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/)
    expect(draw(section, 720)).toBe(svg)
  })
})

test('a text that has no room is cut or broken, and never wider than that', () => {
  for (const name of [HOSTILE, LONG, WIDE]) {
    expect(textWidth(fitted(name, 13, 100), 13)).toBeLessThanOrEqual(100)
    for (const line of wrappedText(name, 13, 100, 2)) expect(textWidth(line, 13)).toBeLessThanOrEqual(100)
    expect(wrappedText(name, 13, 100, 2).length).toBeLessThanOrEqual(2)
  }
  expect(fitted('short', 13, 100)).toBe('short')
})

test('names of curves that have no room keep their ends, which tell them from each other', () => {
  expect(fittedEnd('teams.front_line.authority.granted=100', 11, 98)).toMatch(/^….+=100$/)
  expect(textWidth(fittedEnd('teams.front_line.authority.granted=100', 11, 98), 11)).toBeLessThanOrEqual(98)
  const point = { value: 1, low: 0, high: 2 }
  const curve = (value: number) => ({ label: `teams.front_line.authority.granted=${value}`, points: [point, point] })
  const ticks = [1, 2].map((at) => ({ at, text: String(at) }))
  const plot: Drawn = { kind: 'plot', title: 'cost', axis: 'agents', ticks, text, curves: [curve(50), curve(100)] }
  expect(textsOf(draw(plot, 328))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^….+=50$/), expect.stringMatching(/^….+=100$/)]),
  )
})

test('the first figure of a narrow axis is whole, and so is each fact about a team', () => {
  const row = { label: 'cost', low: -40, high: 30, value: null, text: '1', tone: 'dim' as const }
  const moved = draw(picture({ shape: 'intervals', axis: 'cost', zero: 0, text: (at) => `${at}000`, rows: [row] }), 328)
  const [, at] = moved.match(/<text x="([\d.-]+)"[^>]*>−?-?40000</)!
  expect(Number(at)).toBeGreaterThanOrEqual(textWidth('-40000', 11) / 2)

  const facts = ['up to 2,000 USD', '2 people', 'busy 20 %', 'answer: 69.0 min']
  const places = ['claims', 'desk', 'logistics', 'post'].map((name) => ({ ...place(name, 'team', null), facts }))
  const told = textsOf(draw(picture({ shape: 'organisation', places }), 328)).join(' ')
  for (const fact of facts) expect(told).toContain(fact.replaceAll(' ', '\u00A0'))
})

test('labels above their bars are lifted off the line of nought', () => {
  const chart = draw(SECTIONS.chart!, 328)
  expect(chart.lastIndexOf('<line')).toBeLessThan(chart.indexOf('<text'))
  expect(chart.match(/paint-order/g)).toHaveLength(6)
})

function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, found]) => found!)
}
