import { describe, expect, test } from 'vitest'
import { scenarioHash } from '../../src/model/canonical.js'
import { bytesOf } from '../support/bytes-of.js'
import { runSilently, scenarioOf } from '../support/tracing.js'

const BASE = `
horizon: 2 days
demand: {arrivals: 20 per hour, open: "mon-sun 08:00-20:00"}
customers:
  regular: {share: 80%, patience: exponential(5 min)}
  loyal: {share: 20%}
issues:
  question: {share: 50%, talk: exponential(3 min), chain: [front, back], solvable: {front: 70%}}
  broken: {share: 50%, talk: exponential(5 min), chain: [front, back], remedy: {amount: exponential(40 EUR)}}
teams:
  front: {agents: 3, reports_to: boss, authority: {granted: 60 EUR}}
  back: {agents: 2, reports_to: boss}
managers:
  boss: {people: 1, decides_in: exponential(3 min)}
`

/** Every key of the language that has a neutral value, with that value. */
const NEUTRAL: readonly (readonly string[])[] = [
  ['warm_up=0 s'],
  ['demand.busyness=0'],
  ['demand.half_day_busyness=0'],
  ['demand.profile={hours: {9: 1}, weekdays: {mon: 1}}'],
  ['demand.profile={steps: {every: 1 h, weights: [1, 1]}}'],
  ['customers.regular.lifetime_value=0 EUR'],
  ['customers.regular.balk=0%'],
  ['customers.regular.redial={share: 0%, after: 10 min}'],
  ['customers.regular.calls_again={share: 0%, after: 1 h}'],
  ['customers.regular.demands_manager=0%'],
  ['customers.regular.priority=0'],
  ['customers.regular.priority=3', 'customers.loyal.priority=3'],
  ['customers.regular.urgency=1'],
  ['customers.loyal.issues={question: 50%, broken: 50%}'],
  ['issues.question.priority=0'],
  ['issues.question.priority=-2', 'issues.broken.priority=-2'],
  ['issues.question.urgency=4', 'issues.broken.urgency=4'],
  ['issues.question.kind=failure'],
  ['issues.question.explain=0 s'],
  ['issues.question.wrap_up=0 s'],
  ['issues.broken.decide=0 s'],
  ['issues.question.solvable.back=100%'],
  ['issues.broken.solvable={front: 100%}'],
  ['issues.broken.remedy.needed=100%'],
  ['issues.question.remedy={needed: 0%, amount: 10 EUR}'],
  ['issues.question.remedy={needed: 0%, amount: 10 EUR}', 'issues.question.novel=50%'],
  ['issues.broken.novel=0%'],
  ['issues.broken.exception=0%'],
  ['issues.broken.exception={share: 0%, unlawful: 0%}'],
  ['issues.broken.right_first_time=100%', 'issues.broken.reopens_after=1 h'],
  ['issues.broken.undue=0%'],
  ['issues.broken.exaggerates=0%'],
  ['issues.broken.exaggerates={share: 40%, by: 0%}'],
  ['issues.broken.prevented=0%'],
  ['teams.front.wage=0 EUR per hour'],
  ['teams.front.shrinkage=0%'],
  ['teams.back.authority={granted: unlimited, exceptions: true}'],
  ['teams.back.authority={claimed: unlimited, granted: unlimited}'],
  ['teams.front.authority.exceptions={claimed: true, granted: true}'],
  ['teams.front.authority.claimed=60 EUR'],
  ...['tools', 'training', 'orientation', 'guidelines', 'safety', 'history'].flatMap((lever) => [
    [`teams.front.empowerment.${lever}=100%`],
    [`teams.front.empowerment.${lever}={claimed: 100%, actual: 100%}`],
  ]),
  ['teams.front.spread=0'],
  ['teams.front.transfer={mode: cold}'],
  ['teams.front.transfer={context: none}'],
  ['teams.front.transfer={misroute: 0%}'],
  ['teams.front.at_close=serve'],
  ['teams.front.talk_factor=1'],
  ['teams.front.also_serves={}'],
  ['teams.front.explain_factor=1'],
  ['teams.front.time_target={at: 2 min, pressure: 0%}'],
  ['teams.front.ownership=none'],
  ['managers.boss.exceptions=true'],
  ['managers.boss.approves=100%'],
  ['managers.boss.available=100%'],
  ['managers.boss.wage=0 EUR per hour'],
  ['approvals={policy: ladder}'],
  ['culture={rules: 0}'],
  ['culture={refusal: 0%}'],
  ['culture={misunderstood: 0%}'],
  ['culture={substitute: {share: 0%, worth: 40%}}'],
  ['culture={substitute: {share: 40%, worth: 0%}}'],
  ['culture={review: 0%}'],
  ['culture={leadership: 100%}'],
  ['culture={leadership: {claimed: 100%, actual: 100%}}'],
  ['culture={attrition: 0% per year}'],
  ['managers.boss.leadership=100%'],
  ['culture={attrition: 0% per year, referred: 0%}'],
  ['culture={delight: {share: 0%, cost: 5 EUR}}'],
  ['marketing.budget=0 EUR per month'],
  ['events=[]'],
  ['culture={silos: 0%}'],
  ['culture={silos: {claimed: 0%, actual: 0%}}'],
  ['culture={silos: {front-back: 0%}}'],
  ['culture={silos: 0%}', 'teams.front.transfer={misroute: 0%}'],
  ['teams.front.kind=people'],
  ['channels={phone: {}}'],
  ['channels={phone: {kind: phone, talk_factor: 1}}'],
  ['managers.boss.signs_with=[]'],
]

/** The same with a bot in front, and what of it says nothing. */
const WITH_A_BOT = BASE.replace(/front: \{.*\}\n/, 'front: {kind: bot}\n').replace(
  'regular: {',
  'regular: {prefers_people: {share: 30%}, ',
)
const NEUTRAL_OF_A_BOT: readonly (readonly string[])[] = [
  ['teams.front.cost=0 EUR'],
  ['teams.front.at_once=unlimited'],
  ['teams.front.hides_the_exit=0'],
  ['teams.front.authority={granted: unlimited, exceptions: true}'],
  ['teams.front.empowerment.tools=100%'],
]

/** The same reached by several channels, and what of these says nothing. */
const BY_CHANNELS = `${BASE}channels: {phone: {share: 60%}, chat: {kind: chat, share: 20%}, mail: {kind: email, share: 20%}}\n`
const NEUTRAL_OF_CHANNELS: readonly (readonly string[])[] = [
  ['channels.phone.kind=phone'],
  ['channels.chat.talk_factor=1'],
  ['customers.regular.gives_up={chat: {to: phone, share: 0%}}'],
  ['teams.front.channels=[chat, mail, phone]'],
]

describe('a mechanism that is off', () => {
  const base = scenarioOf(BASE)
  const hash = scenarioHash(base)
  const bytes = bytesOf(runSilently(base).observations)

  test.each(NEUTRAL.map((sets) => [sets.join(', '), sets] as const))('%s changes no hash and no number', (_, sets) => {
    const scenario = scenarioOf(BASE, sets)
    expect(scenarioHash(scenario)).toBe(hash)
    expect(bytesOf(runSilently(scenario).observations)).toBe(bytes)
  })

  test.each([
    ['a bot', WITH_A_BOT, NEUTRAL_OF_A_BOT],
    ['several channels', BY_CHANNELS, NEUTRAL_OF_CHANNELS],
  ])('nor does one of a house with %s', (_, text, neutral) => {
    const before = scenarioOf(text)
    const [itsHash, itsBytes] = [scenarioHash(before), bytesOf(runSilently(before).observations)]
    expect(itsBytes).not.toBe(bytes)
    for (const sets of neutral) {
      const stated = scenarioOf(text, sets)
      expect(scenarioHash(stated), sets.join()).toBe(itsHash)
      expect(bytesOf(runSilently(stated).observations), sets.join()).toBe(itsBytes)
    }
  })

  test('all of them together change nothing either', () => {
    const paths = new Set<string>()
    const sets = NEUTRAL.flat().filter((set) => {
      // Of the two ways to write one priority or urgency for all, the other one.
      if (/\.priority=(3|-2)$|\.urgency=4$/.test(set)) return false
      const path = set.slice(0, set.indexOf('='))
      if ([...paths].some((other) => other.startsWith(path) || path.startsWith(other))) return false
      paths.add(path)
      return true
    })
    expect(sets.length).toBeGreaterThan(40)
    const scenario = scenarioOf(BASE, sets)
    expect(scenarioHash(scenario)).toBe(hash)
    expect(bytesOf(runSilently(scenario).observations)).toBe(bytes)
  })

  test('a neutral value that something else makes count is kept in the hash', () => {
    const untrained = ['teams.front.empowerment.training=50%']
    const always = ['issues.broken.right_first_time=100%', 'issues.broken.reopens_after=1 h']
    const [without, stated] = [scenarioOf(BASE, untrained), scenarioOf(BASE, [...untrained, ...always])]
    expect(scenarioHash(stated)).not.toBe(scenarioHash(without))
    expect(bytesOf(runSilently(stated).observations)).not.toBe(bytesOf(runSilently(without).observations))
    const shut = [
      'culture={silos: 50%}',
      'teams.back.reports_to=other',
      'managers.other={people: 1, decides_in: 1 min}',
    ]
    const safe = ['teams.front.transfer={misroute: 0%}']
    expect(scenarioHash(scenarioOf(BASE, [...shut, ...safe]))).not.toBe(scenarioHash(scenarioOf(BASE, shut)))
  })

  test('what leadership would fill in, and what novices make count, is kept in the hash', () => {
    const differ = (always: readonly string[], stated: readonly string[]) => {
      const [without, with_] = [scenarioOf(BASE, always), scenarioOf(BASE, [...always, ...stated])]
      expect(bytesOf(runSilently(with_).observations)).not.toBe(bytesOf(runSilently(without).observations))
      expect(scenarioHash(with_)).not.toBe(scenarioHash(without))
    }
    const judged = ['issues.broken.novel=100%']
    differ([...judged, 'culture={leadership: 50%}'], ['teams.front.empowerment.orientation=100%'])
    differ([...judged, 'culture={leadership: 50%}'], ['managers.boss.leadership=100%'])
    const reviewed = ['culture={leadership: 60%, review: 100%}', 'teams.front.empowerment.safety=50%']
    differ([...judged, ...reviewed], ['teams.front.empowerment.recognition=100%'])
    const always = ['issues.broken.right_first_time=100%', 'issues.broken.reopens_after=1 h']
    const leaving = ['horizon=60 days', 'teams.front.agents=40', 'culture={attrition: 90% per year, hiring: 1 day}']
    differ([...leaving, 'demand.arrivals=5 per hour'], always)
  })

  test('hours that fill the week are no hours, and then closing is nothing to speak of', () => {
    const without = scenarioOf(BASE, ['demand.open=null'])
    for (const sets of [[], ['teams.front.at_close=leave'], ['teams.front.at_close=wait']]) {
      const always = scenarioOf(BASE, ['demand.open="mon-sun 00:00-24:00"', ...sets])
      expect(scenarioHash(always)).toBe(scenarioHash(without))
      expect(bytesOf(runSilently(always).observations)).toBe(bytesOf(runSilently(without).observations))
    }
  })

  test('the order of keys and the name, seed and thresholds are not part of the design', () => {
    const reordered = BASE.replace(
      /teams:\n( {2}front.*\n)( {2}back.*\n)/,
      (_, front, back) => `teams:\n${back}${front}`,
    ).replace('horizon', 'name: Other\nseed: other\nreplications: 3\nexpect: {churn: "< 20%"}\nhorizon')
    expect(scenarioHash(scenarioOf(reordered))).toBe(hash)
    expect(bytesOf(runSilently(scenarioOf(reordered)).observations)).toBe(bytes)
  })

  test('every other change is', () => {
    for (const set of [
      'teams.front.agents=4',
      'culture={refusal: 1%}',
      'teams.front.at_close=wait',
      'horizon=3 days',
    ]) {
      expect(scenarioHash(scenarioOf(BASE, [set]))).not.toBe(hash)
    }
  })
})
