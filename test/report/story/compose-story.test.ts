import { Chalk } from 'chalk'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../../src/model/compile.js'
import { markdown } from '../../../src/report/formats/markdown.js'
import { terminal } from '../../../src/report/formats/terminal.js'
import { composeStory, storyCsv } from '../../../src/report/story/story-page.js'
import { factsOf } from '../../../src/simulation/customer-facts.js'
import { keyOf } from '../../../src/simulation/key.js'
import { simulate } from '../../../src/simulation/simulate.js'
import { Hearing } from '../../../src/story/hearing.js'
import type { Trace } from '../../../src/story/story.js'
import { tell } from '../../../src/story/tell.js'
import { organisation } from '../../support/organisations.js'
import { scenarioOf } from '../../support/tracing.js'

/** Ten minutes before eleven on a Tuesday. */
const BASE = `
name: Test
currency: EUR
horizon: 2 weeks
demand: {at: [2090 min]}
customers: {regular: {share: 100%, trust: 70, calls_again: {share: 100%, after: 1 day, at_most: 1}}}
issues:
  worn_washer:
    talk: 3 min
    explain: 1 min
    wrap_up: 30 s
    chain: [front_line, office]
    solvable: {front_line: 0%}
    remedy: {needed: 100%, amount: 50 EUR}
teams:
  front_line: {agents: 1, transfer: {mode: cold}}
  office: {agents: 1, reports_to: boss, authority: {granted: {claimed: 100 EUR, granted: 10 EUR}}, empowerment: {tools: 0%}}
managers:
  boss: {people: 1, decides_in: 10 min, approves: 0%}
approvals: {hold_limit: 4 min, promise: 5 min}
`.replace('{claimed: 100 EUR, granted: 10 EUR}', '10 EUR, claimed: 100 EUR')

const KEY = keyOf('story', 0)

function traceOf(designs: Readonly<Record<string, readonly string[]>>, yaml: string = BASE): Trace {
  return {
    schema: 'runaround/trace@1',
    runaround: '0.0.0',
    seed: 'story',
    replication: 1,
    customer: 1,
    customers: 1,
    pick: 'worst',
    currency: 'EUR',
    designs: Object.entries(designs).map(([label, sets]) => {
      const model = compile(scenarioOf(yaml, sets))
      const hearing = new Hearing({ counted: 1 })
      simulate(model, KEY, hearing)
      const scenario = { name: 'Test', file: `${label}.yaml`, hash: '' }
      return {
        label,
        story: tell(hearing, factsOf(model, KEY, hearing.number, hearing.heard[0]!.time), { model, scenario }),
      }
    }),
  }
}

const GRANTED = ['teams.office.authority.granted=90', 'teams.office.empowerment.tools=100%']
const printed = (trace: Trace, width = 80) => terminal(composeStory(trace), { chalk: new Chalk({ level: 0 }), width })
/** With line breaks and the gaps of columns closed, so that sentences can be found. */
const flat = (text: string) => text.replace(/\s+/g, ' ')

describe('a story in words', () => {
  const trace = traceOf({ hard: [] })
  const rows = storyCsv(trace)

  test('tells who answered, what stood in the way, what managers said and what was promised', () => {
    for (const sentence of [
      'The customer calls: worn washer. Agent 1 of the front line team answers at once. The customer explains (1 min). They talk for 1.',
      'Not solved here: passed on to the office team. Agent 1 of the office team answers at once. The customer tells it all again, for the second time (1 min).',
      '50.00 EUR is above the agent’s limit of 10.00 EUR; besides, the system does not let the agent do it. The agent asks the boss, while the customer holds.',
      'Nobody has decided yet: the customer is to be called back, within 5 min.',
      'The boss says no. Agent 1 of the office team calls back, later than promised.',
      'The answer is no. Will call again.',
      'Calls again.',
      'The customer gives up, refused.',
    ]) {
      expect(rows).toContain(sentence)
    }
  })

  test('names those who have to sign together, and whose yes is not all that it takes', () => {
    const board = 'managers.board={people: 1, decides_in: 20 min, signs_with: clerk}'
    const signing = [
      'managers.boss={people: 1, decides_in: 10 min, approves: 100%, limit: 20 EUR, reports_to: board, signs_with: clerk}',
    ]
    const rows = flat(
      storyCsv(
        traceOf({ signed: [...signing, board, 'managers.clerk={people: 1, decides_in: 15 min}', 'approvals=null'] }),
      ),
    )
    for (const sentence of [
      'The agent asks the boss and the clerk (both have to agree), while the customer holds.',
      'The boss agrees, but may not grant it.',
      'The clerk agrees. The request goes on to the board.',
      'The board agrees.',
    ]) {
      expect(rows).toContain(sentence)
    }
  })

  test('says when in the week, and how many days later', () => {
    const text = printed(trace)
    expect(text).toMatch(/^ {2}Tue 10:50 {2,}The customer calls/m)
    expect(text).toMatch(/^ {2}Wed \d\d:\d\d \+1 d {2}Calls again/m)
    expect(text).toContain('Tuesday of week 1, 10:50.')
  })

  test.each([
    ['regular', 'A regular customer'],
    ['old_hand', 'An old hand customer'],
    ['european', 'A european customer'],
  ])('says who it is of, with the article of the name: %s', (segment, who) => {
    const yaml = BASE.replace('{regular:', `{${segment}:`)
    expect(flat(printed(traceOf({ hard: [] }, yaml)))).toContain(`${who}, whose trust in the firm stands`)
  })

  test('knows a wrong team from a right one, call by call', () => {
    const astray = `
name: Test
horizon: 2 weeks
demand: {at: [2090 min]}
customers: {all: {share: 100%, patience: 2 min, redial: {share: 100%, after: 10 min}}}
issues: {question: {talk: 1 min, chain: [desk, office], solvable: {desk: 0%}}}
teams:
  desk: {agents: 1, transfer: {mode: cold, misroute: 100%}}
  office: {agents: 1}
  cellar: {agents: {"tue 00:00-11:00": 0, "tue 11:00-24:00": 1}}
`
    const text = flat(storyCsv(traceOf({ astray: [] }, astray)))
    expect(text.match(/Not solved here: passed on by mistake to the cellar team\. Waits/g)).toHaveLength(1)
    expect(text.match(/Not solved here: passed on by mistake to the cellar team\. Agent 1/g)).toHaveLength(1)
    expect(text.match(/This is the wrong team: passed on to the office team\./g)).toHaveLength(1)
  })

  test('shows each move of trust from before to after, and what the claims added', () => {
    const text = printed(trace)
    expect(text).toMatch(/70\.0 → \d\d\.\d/)
    expect(flat(text)).toMatch(/refused by a manager −\d+\.\d/)
    expect(text).toContain('In the end')
    expect(text).toMatch(/Trust {2,}70\.0 → \d+\.\d/)
  })

  test('fits into 80 columns, and has no empty row', () => {
    for (const line of printed(trace).split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
    expect(printed(trace)).not.toMatch(/^ {2}(Tue|Wed) \d\d:\d\d( \+1 d)?$/m)
  })
})

describe('two designs', () => {
  const trace = traceOf({ hard: [], kind: GRANTED })

  test('are told of the same customer, below each other where it is narrow and side by side where it is wide', () => {
    const narrow = printed(trace)
    expect(narrow).toMatch(/^The same Tuesday, the same worn washer\n/)
    expect(flat(narrow)).toContain('The agent grants 50.00 EUR on the spot. Solved.')
    expect(narrow).toMatch(/^hard$/m)
    const wide = printed(trace, 140)
    expect(wide).toMatch(/^hard +│ kind$/m)
    for (const line of wide.split('\n')) expect([...line].length).toBeLessThanOrEqual(140)
    // The second side begins with the first row.
    expect(wide).toMatch(/Tue 10:50 .*│ +Tue 10:50/)
  })

  test('stand side by side in colour as they do without', () => {
    const report = composeStory(trace)
    const coloured = terminal(report, { chalk: new Chalk({ level: 1 }), width: 140 })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
    expect(coloured.replace(/\u001b\[[0-9;]*m/g, '')).toBe(printed(trace, 140))
  })

  test('end with a column each, and the whole in a sentence each', () => {
    const text = printed(trace)
    expect(text).toMatch(/It ends {2,}refused {2,}resolved/)
    expect(text).toMatch(/Heard no {2,}2 {2,}0/)
    expect(flat(text)).toMatch(
      /Hard: refused after [\d.]+ h and 2 calls, having told the story \d times; [\d.]+ points/,
    )
    expect(flat(text)).toMatch(
      /50\.00 EUR would make it good\. The journey costs the firm [\d.]+ EUR in hard and [\d.]+ EUR in kind\./,
    )
    expect(flat(text)).toMatch(/Kind: resolved after [\d.]+ min/)
  })

  test('are one after the other in Markdown', () => {
    const text = markdown(composeStory(trace))
    expect(text).toMatch(/^# The same Tuesday/)
    expect(text.indexOf('## hard')).toBeLessThan(text.indexOf('## kind'))
  })

  test('with other demand meet somebody else, and say so', () => {
    const other = traceOf({ hard: [], later: ['demand.at=[600 min]'] })
    const text = printed(other)
    expect(text).toMatch(/^Customer 1 in two designs\n/)
    expect(flat(text)).toContain(
      'In later the customer of this number comes on Monday at 10:00, regular, with worn washer.',
    )
  })
})

test('any story of any small organisation can be told, in every format', () => {
  fc.assert(
    fc.property(organisation, fc.nat(5), (scenario, customer) => {
      const model = compile(scenario)
      const hearing = new Hearing({ counted: customer + 1 })
      simulate(model, KEY, hearing)
      if (hearing.number < 0) return
      const told = { model, scenario: { name: 'Test', file: 'test.yaml', hash: '' } }
      const story = tell(hearing, factsOf(model, KEY, hearing.number, hearing.heard[0]!.time), told)
      const trace: Trace = { ...traceOf({}), designs: [{ label: 'one', story }] }
      const both: Trace = { ...trace, designs: [...trace.designs, { label: 'two', story }] }
      for (const text of [
        printed(trace),
        printed(both),
        printed(both, 130),
        markdown(composeStory(both)),
        storyCsv(both),
      ]) {
        expect(text).not.toMatch(/undefined|NaN|Infinity|null|\[object| {2}\./)
      }
      for (const line of printed(both).split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
    }),
    { seed: 12, numRuns: 12 },
  )
})

/** Patience of a minute, and who is asked has no time. */
const WAYS = `
name: Ways in
currency: EUR
horizon: 2 weeks
demand: {at: [2088 min, 2090 min]}
channels: {phone: {}, other: {kind: KIND}}
customers:
  regular:
    patience: 1 min
    channels: {other: 100%, phone: 0%}
    gives_up: {other: {to: phone, share: 100%}}
issues:
  worn_washer: {talk: 10 min, chain: [front_line], remedy: {needed: 100%, amount: 50 EUR}}
teams: {front_line: {agents: 1, reports_to: boss, authority: {granted: 10 EUR}}}
managers: {boss: {people: 1, decides_in: 10 min}}
approvals: {hold_limit: 1 min, promise: 1 h}
`

describe('a story by another way than the phone', () => {
  const told = (yaml: string, customer: number, ...sets: readonly string[]) => {
    const model = compile(scenarioOf(yaml, sets))
    const hearing = new Hearing({ counted: customer })
    simulate(model, KEY, hearing)
    const scenario = { name: 'Ways in', file: 'a.yaml', hash: '' }
    const story = tell(hearing, factsOf(model, KEY, hearing.number, hearing.heard[0]!.time), { model, scenario })
    return flat(markdown(composeStory({ ...traceOf({ a: [] }), designs: [{ label: 'a', story }] })))
  }
  const by = (kind: string) => WAYS.replace('KIND', kind)

  test('never says of who leaves a chat or a counter that they hang up, or of who tries the phone that they call again', () => {
    const chat = told(by('chat'), 2, 'channels.other.at_once=1')
    expect(chat).toContain('The customer leaves the chat, after 1 min in the queue. Tries by phone instead.')
    expect(chat).not.toMatch(/Calls again|Will call again|\bCalls\b/)
    expect(told(by('counter'), 2)).toContain('The customer leaves, after 1 min in the queue. Tries by phone instead.')
  })

  test('has the customer hear back, and given what somebody above has agreed to', () => {
    const chat = told(by('chat'), 1)
    expect(chat).toContain('The agent asks the boss, while the customer waits.')
    expect(chat).toContain('Nobody has decided yet: the customer is to hear back, within 1 h.')
    expect(chat).toContain('gets back to the customer.')
    expect(chat).toContain('The customer gets 50.00 EUR.')
    expect(chat).not.toContain('on the spot')
    expect(told(by('email').replace(/ {4}gives_up.*\n/, ''), 1)).toContain(
      'Nobody has decided yet: the answer has to wait.',
    )
  })

  test('is by mail where the house has nothing else', () => {
    const yaml = WAYS.replace('phone: {}, other: {kind: KIND}', 'other: {kind: email}').replace(
      / {4}(channels|gives_up).*\n/g,
      '',
    )
    expect(told(yaml, 1)).toContain('The customer writes an e-mail: worn washer.')
  })
})
