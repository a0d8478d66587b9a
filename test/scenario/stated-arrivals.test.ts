import { describe, expect, test } from 'vitest'
import { canonicalScenario } from '../../src/model/canonical.js'
import { parse, problems } from './support/reading.js'

const AT = '{file: calls.csv, time: start, segment: who, issue: what, talk: talked}'
const shop = (at: string) => `demand: {at: ${at}}
customers: {gold: {share: 40%}, plain: {share: 60%}}
issues:
  question: {share: 50%, talk: 1 min, chain: [desk]}
  refund: {share: 50%, talk: 2 min, chain: [desk]}
teams: {desk: {agents: 1}}
`
const HEADER = 'start,who,what,talked\n'
const table = (rows: string) => ({ 'calls.csv': HEADER + rows })
const demandOf = (at: string, rows = '') => parse(shop(at), [], table(rows)).scenario.demand

describe('who comes, about what and how long the first talk is', () => {
  test('can be stated in the list of arrivals, of each or some', () => {
    const at = '[5 s, {time: 1 min, issue: refund}, {time: 1 min, segment: gold, talk: 0 s}]'
    expect(demandOf(at)).toEqual({
      at: [5, 60, 60],
      stated: [{}, { issue: 'refund' }, { segment: 'gold', talk: 0 }],
    })
  })

  test('is read from the columns of a table, in seconds or with a unit; an empty cell states nothing', () => {
    const rows = '0,gold,refund,120\r\n"30.5", plain ,,1.5 min\r\n\r\n1 min,,question,\r\n'
    expect(demandOf(AT, rows)).toEqual({
      at: [0, 30.5, 60],
      stated: [{ segment: 'gold', issue: 'refund', talk: 120 }, { segment: 'plain', talk: 90 }, { issue: 'question' }],
    })
  })

  test('is plain data from then on: a table, and the list of what it says, are one design', () => {
    const listed = '[{time: 0 s, segment: gold, talk: 2 min}, 1 min]'
    const [one, other] = [parse(shop(AT), [], table('0,gold,,120\n60,,,\n')), parse(shop(listed))]
    expect(canonicalScenario(one.scenario)).toEqual(canonicalScenario(other.scenario))
  })

  test('is not stated where times alone are: the design is that of a list of times', () => {
    expect(demandOf('{file: calls.csv, time: start}', '0,gold,,\n60,,,\n')).toEqual({ at: [0, 60] })
    expect(demandOf('[{time: 0 s}, {time: 60 s}]')).toEqual({ at: [0, 60] })
  })
})

describe('what is wrong with a table', () => {
  test('is pointed at where it stands, all of it, with what may have been meant', () => {
    const rows = '0,gild,refund,-3\n,plain,refnd,1\nlater,plain,question,2 parsecs\n7,a b,"re,fund","1,5"\n'
    const found = problems(shop(AT), [], table(rows))
    expect(found.map(({ file, line, column, length, code, hint }) => [file, line, column, length, code, hint])).toEqual(
      [
        ['calls.csv', 2, 3, 4, 'unknown-customer', 'did you mean "gold"?'],
        ['calls.csv', 2, 15, 2, 'negative', undefined],
        ['calls.csv', 3, 1, 1, 'no-duration', 'write a number and a unit, such as 6 min'],
        ['calls.csv', 3, 8, 5, 'unknown-issue', 'did you mean "refund"?'],
        ['calls.csv', 4, 1, 5, 'no-duration', 'write a number and a unit, such as 6 min'],
        ['calls.csv', 4, 22, 9, 'wrong-unit', 'write a unit: s, min, h, days, weeks or years'],
        ['calls.csv', 5, 3, 3, 'invalid-name', undefined],
        ['calls.csv', 5, 7, 9, 'invalid-name', undefined],
        ['calls.csv', 5, 17, 5, 'no-duration', 'write a number and a unit, such as 6 min'],
      ],
    )
    expect(found[0]!.source).toBe('0,gild,refund,-3')
  })

  test('are times out of order, each', () => {
    const found = problems(shop(AT), [], table('9,,,\n5,,,\n7,,,\n6,,,\n'))
    expect(found.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['wrong-order', 'calls.csv', 3],
      ['wrong-order', 'calls.csv', 5],
    ])
  })

  test.each([
    ['no such file', AT.replace('calls', 'cals'), 'no-such-file', 'cals.csv'],
    ['no such columns', AT.replace('who', 'woh').replace('talked', 'price'), 'no-such-column', 'woh', 'price'],
    ['another kind of file', AT.replace('.csv', '.txt'), 'no-table', 'calls.txt'],
  ])('%s: pointed at where it is asked for', (_, at, code, ...where) => {
    const found = problems(shop(at), [], { ...table('0,gold,refund,1\n'), 'calls.txt': HEADER })
    expect(found.map((problem) => [problem.code, problem.file])).toEqual(where.map(() => [code, 'test.yaml']))
    expect(found.map(({ source, column, length }) => source!.slice(column! - 1, column! - 1 + length!))).toEqual(where)
    if (code === 'no-such-column') {
      expect(found.map(({ hint }) => hint)).toEqual(['did you mean "who"?', 'its columns are start, who, what, talked'])
    }
  })

  test('no rows, a column twice, a misplaced quote', () => {
    const of = (text: string) => problems(shop(AT), [], { 'calls.csv': text }).map(({ code }) => code)
    expect(of(HEADER)).toEqual(['no-rows'])
    expect(of('start,who,what,talked,who\n0,gold,refund,1,gold\n')).toEqual(['doubled-column'])
    expect(of(`${HEADER}0,go"ld,refund,1\n`)).toEqual(['malformed-csv'])
  })

  test('keys that are missing or unknown, as anywhere', () => {
    const of = (at: string) => problems(shop(at), [], table('0,,,\n')).map(({ message }) => message)
    expect(of('{file: calls.csv}')).toEqual(['"time" is missing in demand.at'])
    expect(of('{file: calls.csv, time: start, segement: who}')).toEqual(['there is no key "segement" in demand.at'])
    expect(of('[{time: 1 s, isue: refund}]')).toEqual(['there is no key "isue" in demand.at.0'])
  })

  test('a kind of customer where the scenario knows none', () => {
    const text = shop('[{time: 1 s, segment: gold}]').replace(/^customers.*\n/m, '')
    expect(problems(text).map(({ message }) => message)).toEqual(['there is no kind of customer "gold"'])
  })
})
