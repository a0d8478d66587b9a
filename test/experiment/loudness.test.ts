import { describe, expect, test } from 'vitest'
import { endsOf } from '../../src/experiment/figures.js'
import type { Cell, Note, Table } from '../../src/report/report.js'
import { answers } from '../../src/report/run/answers.js'
import { experiment } from '../support/experiments.js'
import { scenarioOf } from '../support/tracing.js'

/** Half of the customers never demand a manager; one request in five is an exception, which only the boss may make. */
const SHOP = `
name: A shop
replications: 6
horizon: 1 week
demand: {arrivals: 30 per hour}
customers:
  all: {share: 100%, demands_manager: 40%}
issues:
  broken: {talk: 4 min, chain: [desk], remedy: {amount: "lognormal(60 EUR, 1)"}, exception: 20%}
teams: {desk: {agents: unlimited, reports_to: boss, authority: {granted: 1000 EUR, exceptions: false}}}
managers: {boss: {people: unlimited, decides_in: 2 min}}
culture: {refusal: 100%}
beliefs: {deciding.refuse.exception: 1}
`
const text = (cell: Cell) => (typeof cell === 'string' ? cell : cell.text)
const shop = (...sets: readonly string[]) => {
  const summary = experiment(scenarioOf(SHOP, sets), {})
  const sections = answers(summary)
  return {
    summary,
    premium: summary.measures.loudness_premium!,
    codes: summary.warnings.map(({ code }) => code),
    sentence: (sections[0] as Note).text,
    table: sections[1] as Table,
    titles: sections.flatMap((section) => section?.title ?? []),
  }
}

describe('where only the loud get exceptions', () => {
  const found = shop()

  test('being loud pays beyond noise, by as many as there are exceptions, and that is warned of', () => {
    expect(endsOf(found.premium)!.low).toBeGreaterThan(10)
    expect(Math.abs(found.premium.mean! - 20)).toBeLessThan(4)
    expect(found.codes).toContain('loud-pays')
    expect(found.summary.measures.granted_just_loud!.mean).toBe(1)
  })

  test('a sentence says so first, then a table of who asks', () => {
    expect(found.sentence).toMatch(
      /^The loud: with the same case, demanding a manager adds [\d.]+ ± [\d.]+ points to the chance of a yes\.$/,
    )
    expect(found.table.rows.map((row) => text(row[0]!))).toEqual(['deserving, quiet', 'deserving, loud'])
    expect(text(found.table.rows[1]![2]!)).toBe('100')
    expect(found.table.note).toMatch(/Of two like requests .* authority 100 %\.$/)
    expect(found.titles).toEqual(['Who gets a yes'])
  })
})

describe('where nobody has discretion', () => {
  test.each([
    ['the boss makes no exceptions', 'managers.boss.exceptions=false'],
    ['whatever is outside the rules goes to the boss', 'culture.refusal=0%'],
    ['whoever is at the desk may make them', 'teams.desk.authority.exceptions=true'],
  ])('because %s, being loud pays nothing, to the digit, and nothing is warned of', (_, set) => {
    const { premium, codes, sentence, summary } = shop(set)
    expect(Math.abs(premium.mean!)).toBeLessThan(1e-9)
    expect(premium.half_width!).toBeLessThan(1e-9)
    expect(codes).not.toContain('loud-pays')
    expect(summary.measures.consistency!.mean).toBeCloseTo(1, 12)
    expect(sentence).toMatch(/^The loud no more than the quiet/)
  })
})

test('where merit and loudness are told apart, the larger is named first', () => {
  const seen = shop('issues.broken.undue=20%', 'managers.boss.approves=95%')
  expect(seen.sentence).toMatch(/^The (loud before|deserving, and then)/)
  const blind = shop('issues.broken.undue=20%', 'beliefs.claims.tools=0', 'beliefs.claims.manager_error=0.5')
  expect(blind.sentence).toMatch(/^The loud, not the deserving/)
  const just = shop('issues.broken.undue=20%', 'culture.refusal=0%')
  expect(just.sentence).toMatch(/^The deserving, not the loud/)
})

test('where nobody demands a manager, merit alone is told; where there is neither, how many get a yes', () => {
  expect(
    shop('customers.all.demands_manager=0%', 'issues.broken.undue=20%', 'teams.desk.authority.routine=10 EUR').sentence,
  ).toMatch(/^The deserving:/)
  const plain = shop('customers.all.demands_manager=0%')
  expect(plain.sentence).toMatch(/^\d\d % of those who ask\.$/)
  expect(plain.premium.mean).toBeNull()
})

test('several issues and segments each have their answers', () => {
  const { titles, summary } = shop(
    'customers.all.share=50%',
    'customers.meek={share: 50%}',
    'issues.broken.share=50%',
    'issues.late={share: 30%, talk: 4 min, chain: [desk], remedy: {amount: 20 EUR}, exception: 20%}',
    'issues.asked={share: 20%, talk: 2 min, chain: [desk]}',
  )
  expect(titles).toEqual(['Who gets a yes', 'Granted, % of requests, by issue', 'Granted, % of requests, by customers'])
  expect(summary.breakdown.segment.meek!.loudness_premium!.mean).toBeNull()
  expect(summary.breakdown.issue.late!.loudness_premium!.mean).toBeGreaterThan(10)
  expect(summary.breakdown.issue.asked!.granted!.mean).toBeNull()
})
