import { describe, expect, test } from 'vitest'
import { LEAST, parse, problems, summary } from './support/reading.js'

const TEN = `name: Ten mistakes
horizn: 2 weeks
demand: {arrivals: 38 an hour}
issues:
  late:
    share: 60%
    talk: 6 mins
    chain: [front, logistcs]
  other: {share: 30%, talk: lognormal(5 min), chain: [front]}
teams:
  front: {agents: 1000000000, reports_to: bos}
  logistics: {agents: 2, transfer: {mode: warn}}
managers:
  boss: {people: 1, decides_in: 4 min, reports_to: boss}
`

describe('mistakes', () => {
  const found = problems(TEN)

  test('are all reported at once, in the order of the text', () => {
    expect(summary(found)).toEqual([
      'unknown-key:2',
      'no-rate:3',
      'shares-off:4',
      'wrong-unit:7',
      'unknown-team:8',
      'wrong-arguments:9',
      'too-large:11',
      'unknown-manager:11',
      'unknown-value:12',
      'reporting-cycle:14',
    ])
  })

  test('point at the word that is wrong', () => {
    for (const { source, column, length } of found)
      expect(source?.slice(column! - 1, column! - 1 + length!)).not.toBe('')
    const words = found.map(({ source, column, length }) => source!.slice(column! - 1, column! - 1 + length!))
    expect(words).toEqual([
      'horizn',
      '38 an hour',
      'issues',
      '6 mins',
      'logistcs',
      'lognormal(5 min)',
      '1000000000',
      'bos',
      'warn',
      'boss',
    ])
  })

  test('come with what to write instead', () => {
    const hints = Object.fromEntries(found.map(({ code, hint }) => [code, hint]))
    expect(hints['unknown-key']).toBe('did you mean "horizon"?')
    expect(hints['unknown-team']).toBe('did you mean "logistics"?')
    expect(hints['unknown-manager']).toBe('did you mean "boss"?')
    expect(hints['unknown-value']).toBe('did you mean "warm"?')
    expect(hints['too-large']).toBe('write unlimited')
    expect(found.find(({ code }) => code === 'wrong-unit')?.message).toBe('"6 mins" is no duration: write 6 min')
  })
})

/** The least scenario with its issue, team or more changed. */
function changed(from: string, to: string): string {
  expect(LEAST).toContain(from)
  return LEAST.replace(from, to)
}

describe('a scenario that makes no sense', () => {
  test.each<[string, string, string[]]>([
    ['has no arrivals', changed('{arrivals: 38 per hour}', '{busyness: 0.1}'), ['missing-key:1']],
    ['has arrivals twice', changed('38 per hour', '38 per hour, at: [0 s]'), ['two-demands:1']],
    ['has an empty rate', changed('38 per hour', '0 per hour'), ['too-small:1']],
    ['has times out of order', changed('arrivals: 38 per hour', 'at: [5 min, 3 min]'), ['wrong-order:1']],
    ['has a profile with fixed times', changed('arrivals: 38 per hour', 'at: [1 s], busyness: 0.1'), ['no-effect:1']],
    [
      'has a profile that leaves no open hour',
      changed('38 per hour', '38 per hour, open: mon 07:00-08:00, profile: {hours: {7: 0}}'),
      ['empty-profile:1'],
    ],
    [
      'has two kinds of profile',
      changed('38 per hour', '1 per s, profile: {hours: {7: 1}, steps: {every: 1 h, weights: [1]}}'),
      ['two-profiles:1'],
    ],
    ['has no route', changed(', chain: [desk]', ''), ['missing-key:3']],
    ['has two routes', changed('chain: [desk]', 'chain: [desk], routing: {matrix: {desk: {}}}'), ['two-routes:3']],
    ['has an empty chain', changed('[desk]', '[]'), ['empty:3']],
    ['has a team twice in a chain', changed('[desk]', '[desk, desk]'), ['twice-in-chain:3']],
    [
      'routes more cases on than there are',
      changed('chain: [desk]', 'routing: {matrix: {desk: {desk: 120%}}}'),
      ['too-large:3'],
    ],
    ['routes without an exit', changed('chain: [desk]', 'routing: {matrix: {desk: {desk: 100%}}}'), ['no-exit:3']],
    [
      'says what routing cannot use',
      changed('chain: [desk]', 'routing: {matrix: {desk: {}}}, unsolved_talk: 50%'),
      ['no-effect:3'],
    ],
    [
      'has a chain whose talk is not all given',
      changed('exponential(1 min)', '{other: 1 min}').concat('  other: {agents: 1}\n'),
      ['missing-key:3'],
    ],
    ['says of no team how long talk takes', changed('exponential(1 min)', '{}'), ['missing-key:3']],
    [
      'has a matrix whose talk is not all given',
      changed('exponential(1 min), chain: [desk]', '{desk: 1 min}, routing: {matrix: {desk: {other: 10%}}}').concat(
        '  other: {agents: 1}\n',
      ),
      ['missing-key:3'],
    ],
    ['reopens without saying when', changed('chain:', 'right_first_time: 90%, chain:'), ['missing-key:3']],
    ['reopens without saying how often', changed('chain:', 'reopens_after: 1 day, chain:'), ['no-effect:3']],
    ['has exceptions without a remedy', changed('chain:', 'exception: 10%, chain:'), ['no-effect:3']],
    [
      'forbids more than it excepts',
      changed('chain:', 'remedy: {amount: 5}, exception: {share: 10%, unlawful: 20%}, chain:'),
      ['out-of-range:3'],
    ],
    ['has nobody at a desk', changed('agents: 1', 'agents: 0'), ['nobody-there:5']],
    ['has nobody at a desk at any hour', changed('agents: 1', 'agents: {"mon 08:00-12:00": 0}'), ['nobody-there:5']],
    ['has half an agent', changed('agents: 1', 'agents: 1.5'), ['no-whole-number:5']],
    ['has fewer agents than none', changed('agents: 1', 'agents: -1'), ['too-small:5']],
    ['pays for nothing but absence', changed('agents: 1', 'agents: 1, shrinkage: 100%'), ['too-large:5']],
    [
      'limits a warm transfer that is cold',
      changed('agents: 1', 'agents: 1, transfer: {warm_limit: 1 min}'),
      ['no-effect:5'],
    ],
    ['claims without granting', changed('agents: 1', 'agents: 1, authority: {claimed: 300}'), ['no-effect:5']],
    ['limits a queue that cannot form', changed('agents: 1', 'agents: unlimited, queue_limit: 3'), ['no-effect:5']],
    [
      'overflows to itself',
      changed('agents: 1', 'agents: 1, overflow: {to: desk, after: 1 min}'),
      ['overflow-to-itself:5'],
    ],
    ['closes what never closes', changed('agents: 1', 'agents: 1, at_close: leave'), ['no-effect:5']],
    [
      'mixes currencies',
      changed('agents: 1', 'agents: 1, wage: 22 USD per hour').concat('currency: EUR\n'),
      ['other-currency:5'],
    ],
    ['plans twice', `${LEAST}replications: 4\nprecision: 2%\n`, ['two-plans:7']],
    ['counts for longer than ten years', `${LEAST}horizon: 600 weeks\n`, ['too-large:6']],
    ['counts for no time', `${LEAST}horizon: 0 min\n`, ['too-small:6']],
    [
      'lets nobody reach an always reachable manager',
      `${LEAST}managers: {a: {people: 1, decides_in: 1 min, spell: 1 h}}\n`,
      ['no-effect:6'],
    ],
    ['has a role that nobody fills', `${LEAST}managers: {a: {people: 0, decides_in: 1 min}}\n`, ['nobody-there:6']],
    [
      'promises what is never needed',
      `${LEAST}managers: {a: {people: 1, decides_in: 1 min}}\napprovals: {promise: 1 day}\n`,
      ['no-effect:7'],
    ],
    ['approves without managers', `${LEAST}approvals: {policy: direct}\n`, ['no-effect:6']],
    [
      'has an unknown duty manager',
      `${LEAST}managers: {ann: {people: 1, decides_in: 1 min}}\napprovals: {policy: {duty_manager: anne}}\n`,
      ['unknown-manager:7'],
    ],
    ['has customers in name only', `${LEAST}customers: {}\n`, ['empty:6']],
    ['has customers without a share', `${LEAST}customers: {a: {share: 50%}, b: {}}\n`, ['missing-key:6']],
    ['lets a comma cut a distribution', changed('exponential(1 min)', 'lognormal(1 min, 1)'), ['cut-off:3']],
    ['deletes a key that does not exist', `${LEAST}horizn:\n`, ['unknown-key:6']],
    [
      'names more teams than anyone has',
      `${LEAST}${Array.from({ length: 1000 }, (_, i) => `  t${i}: {agents: 1}\n`).join('')}`,
      ['too-many:4'],
    ],
    ['waits in business days', changed('agents: 1', 'agents: 1, patience: 2 business days'), ['business-days:5']],
    [
      'has a hyperexponential that is none',
      changed('exponential(1 min)', 'hyperexponential(1 min, 0.5)')
        .replace('{talk: h', '{talk: "h')
        .replace('0.5)', '0.5)"'),
      ['out-of-range:3'],
    ],
    ['reviews without leadership', `${LEAST}culture: {review: 30%}\n`, ['no-effect:6']],
    [
      'recognition, review time and hiring that nothing uses',
      `${LEAST.replace('agents: 1', 'agents: 1, empowerment: {recognition: 10%}')}managers: {boss: {people: 1, decides_in: 1 min, review_time: 1 min}}\nculture: {hiring: 2 weeks}\n`,
      ['no-effect:5', 'no-effect:6', 'no-effect:7'],
    ],
    [
      'attrition of nobody',
      `${LEAST.replace('agents: 1', 'agents: unlimited')}culture: {attrition: 10%}\n`,
      ['no-effect:6'],
    ],
    [
      'events with unknown teams and roles, missing keys, and keys of other events',
      `${LEAST}events:
  - {at: week 2, do: reprimand, team: dsk}
  - {at: week 2, do: manager_leaves}
  - {at: week 2, do: manager_leaves, manager: nobody}
  - {at: week 2, do: demand_surge, factor: 2}
  - {at: week 2, do: training, factor: 2}
  - {at: week 2, do: policy_change}
  - {at: week 2, do: recognition_programme, share: 50%}
`,
      [
        'unknown-team:7',
        'missing-key:8',
        'unknown-manager:9',
        'missing-key:10',
        'no-effect:11',
        'missing-key:12',
        'no-effect:13',
      ],
    ],
    [
      'events before the beginning and of an unknown kind',
      `${LEAST}events: [{at: week 0, do: training}, {at: week 2, do: reprimnd}]\n`,
      ['too-small:6', 'unknown-value:6'],
    ],
  ])('%s', (_, text, expected) => {
    expect(summary(problems(text))).toEqual(expected)
  })
})

describe('an expectation', () => {
  test.each([
    ['trst_loss: "< 9"', 'unknown-measure'],
    ['trust_loss.p90: "< 9"', 'unknown-quantile'],
    ['teams.desk.trust_loss: "< 9"', 'wrong-scope'],
    ['teams.dsk.occupancy: "< 9"', 'unknown-name'],
    ['trust_loss: "< 9 min"', 'wrong-unit'],
    ['handle_time: "< 9%"', 'wrong-unit'],
    ['handle_time: 9', 'no-threshold'],
  ])('cannot be %s', (expectation, code) => {
    expect(summary(problems(`${LEAST}expect: {${expectation}}\n`))).toEqual([`${code}:6`])
  })
})

describe('who signs with a manager', () => {
  const managers = (signs: string) => `
managers:
  boss: {people: 1, decides_in: 4 min, signs_with: ${signs}}
  clerk: {people: 1, decides_in: 4 min}
`
  const found = (signs: string) =>
    problems(`${LEAST}${managers(signs)}`).map(({ code, hint, source, column, length }) => [
      code,
      source!.slice(column! - 1, column! - 1 + length!),
      hint ?? '',
    ])

  test('is somebody else who is there, each once, in a list or alone', () => {
    for (const sound of ['clerk', '[clerk]']) {
      expect(parse(`${LEAST}${managers(sound)}`).scenario.managers!.boss!.signs_with).toEqual(['clerk'])
    }
    expect(found('clrk')).toEqual([['unknown-manager', 'clrk', 'did you mean "clerk"?']])
    expect(found('[clerk, clrk]')).toEqual([['unknown-manager', 'clrk', 'did you mean "clerk"?']])
    expect(found('boss')).toEqual([['signs-alone', 'boss', '']])
    expect(found('[clerk, boss]')).toEqual([['signs-alone', 'boss', '']])
    expect(found('[clerk, clerk]')).toEqual([['twice-in-list', 'clerk', '']])
  })
})

describe('how many managers there are, by interval', () => {
  const found = (role: string) =>
    problems(`${LEAST}managers: {boss: {decides_in: 4 min, ${role}}}\n`).map(({ code, source, column, length }) => [
      code,
      source!.slice(column! - 1, column! - 1 + length!),
    ])

  test('is somebody at some time, by intervals that do not overlap, and without shifts beside them', () => {
    expect(found('people: {"mon-fri 9-12": 1}')).toEqual([['no-interval', '"mon-fri 9-12"']])
    expect(found('people: {"mon-fri 09:00-12:00": 1, "fri 10:00-11:00": 2}')).toEqual([
      ['overlapping-intervals', '"fri 10:00-11:00"'],
    ])
    expect(found('people: {"mon-fri 09:00-12:00": 0}')).toEqual([['nobody-there', 'people']])
    expect(found('people: {"mon-fri 09:00-12:00": 1}, shifts: mon-fri 09:00-12:00')).toEqual([['no-effect', 'shifts']])
    expect(found('people: {"mon-fri 09:00-12:00": unlimited}')).toEqual([['no-number', 'unlimited']])
  })
})
