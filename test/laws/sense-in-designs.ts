import { expect, test } from 'vitest'
import { type Design, design, everywhere } from '../support/designs.js'
import type { Run } from '../support/tracing.js'

/** What nobody would believe if it rose where customers are served worse: each is better the higher it is. */
export const GOOD: Readonly<Record<string, (run: Run) => number>> = {
  trust: (run) => run.sum('trust_final') / run.sum('customers'),
  satisfaction: (run) => run.sum('satisfaction') / Math.max(1, run.sum('journeys')),
  'net talk': (run) => netTalk(run) / run.sum('customers'),
  recommending: (run) => (run.sum('promoters') - run.sum('detractors')) / Math.max(1, run.sum('journeys')),
  loyalty: (run) => -run.sum('churn') / run.sum('customers'),
}

function netTalk(run: Run): number {
  return run.sum('tellings_positive') - run.sum('tellings_negative') - run.sum('tellings_otherwise')
}

/** What the firm pays per customer, lost customers included. */
function cost(run: Run): number {
  const { teams, managers } = run.model
  const paid = (name: string) =>
    (['labour_busy', 'labour_idle', 'attrition_cost'] as const).map((part) => run.team(name, part))
  const people = [
    ...teams.flatMap(({ name }) => paid(name)),
    ...managers.map(({ name }) => run.manager(name, 'labour')),
  ]
  const given = run.sum('concession') + run.sum('churn_cost') + run.sum('word_of_mouth_cost')
  return (people.reduce((sum, part) => sum + part, 0) + given) / run.sum('customers')
}

const MANAGERS = ['shift_supervisor', 'support_manager', 'claims_manager', 'operations_manager', 'director']
const SEGMENTS = ['regular', 'loyal']
const ISSUES = ['late_delivery', 'worn_washer', 'damaged_delivery']
const ofSegments = (key: string) => SEGMENTS.map((name) => `customers.${name}.${key}`)
const HELPLESS = [
  'culture.refusal=100%',
  'culture.substitute=null',
  ...everywhere('authority={granted: 0}'),
  ...MANAGERS.map((name) => `managers.${name}.approves=0%`),
]

/** Serving customers worse makes no bundled design look better. */
export function senseIn(name: Design): void {
  const written = () => design(name)
  test.each<[string, readonly string[]]>([
    ['fewer agents than are needed', ['teams.front_line.agents=4']],
    ['a front line of one', ['teams.front_line.agents=1']],
    ['turning people away', ['teams.front_line.queue_limit=0', 'teams.front_line.agents=3']],
    [
      'managers who take three times as long',
      MANAGERS.map((role) => `managers.${role}.decides_in=lognormal(15 min, 1)`),
    ],
    ['customers who do not redial', ofSegments('redial=null')],
    ['customers who do not call again', ofSegments('calls_again=null')],
    ['customers who never try twice', [...ofSegments('redial=null'), ...ofSegments('calls_again=null')]],
    ['refusing more', ['culture.refusal=100%']],
    ['helping nobody', HELPLESS],
  ])('%s makes nobody happier, more loyal or kinder in talk, nor cheaper unsaid', (what, sets) => {
    const worse = design(name, ...sets)
    for (const [measure, of] of Object.entries(GOOD)) {
      // Where managers are hardly ever asked, slower ones are lost in the luck of a week.
      const slack = what.startsWith('managers') ? 0.2 : 0
      expect(of(worse), measure).toBeLessThan(of(written()) + slack)
    }
    // Cheaper only where the report shows what it saves unpaid, and beside it what that is expected to cost.
    if (cost(worse) > cost(written())) return
    expect(worse.sum('unmet')).toBeGreaterThan(written().sum('unmet'))
    expect(worse.sum('unmet_cost')).toBeGreaterThan(written().sum('unmet_cost'))
  })

  test('preventing failures worsens neither trust nor churn nor talk, nor the cost', () => {
    const spared = design(name, ...ISSUES.map((issue) => `issues.${issue}.prevented=50%`))
    for (const measure of ['trust', 'net talk', 'loyalty'] as const) {
      expect(GOOD[measure]!(spared), measure).toBeGreaterThan(GOOD[measure]!(written()))
    }
    expect(cost(spared)).toBeLessThan(cost(written()))
  })

  test('graver failures cost more trust, loyalty and talk', () => {
    const grave = (severity: number) => design(name, ...ISSUES.map((issue) => `issues.${issue}.severity=${severity}`))
    for (const [measure, of] of Object.entries(GOOD)) expect(of(grave(5)), measure).toBeLessThan(of(grave(2)))
  })

  test('a firm that helps nobody is spoken ill of, and pays less for remedies than it is expected to lose', () => {
    const helpless = design(name, ...HELPLESS)
    expect(netTalk(helpless)).toBeLessThan(0)
    expect(helpless.sum('tellings_negative')).toBeGreaterThan(helpless.sum('tellings_positive'))
    expect(helpless.sum('unmet_cost')).toBeGreaterThan(helpless.sum('unmet'))
  })

  test('the less customers trusted before, the more of them leave and the worse they talk', () => {
    const start = (trust: number) => design(name, ...ofSegments(`trust=${trust}`))
    const [low, high] = [start(40), start(85)]
    expect(low.sum('churn')).toBeGreaterThan(high.sum('churn'))
    expect(low.sum('tellings_negative')).toBeGreaterThan(high.sum('tellings_negative'))
    expect(low.sum('churn_cost')).toBeGreaterThan(high.sum('churn_cost'))
  })
}
