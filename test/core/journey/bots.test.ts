import { describe, expect, test } from 'vitest'
import { run } from '../../support/tracing.js'

/** A bot, and people behind it, who meet three customers. */
const house = (
  bot: string,
  { at = '0 min', issue = '', chain = 'bot, people', customers = 'share: 0%', more = '' } = {},
) =>
  `
horizon: 2 weeks
demand: {at: [${at}]}
customers: {all: {prefers_people: {${customers}}, calls_again: {share: 100%, after: 1 h, at_most: 3}}}
issues: {case: {talk: {bot: 2 min, people: 5 min}, explain: 1 min, chain: [${chain}], ${issue}}, other: {share: 0%, talk: 1 min, chain: [people]}}
teams:
  bot: {kind: bot, wrong: 0%, ${bot}}
  people: {agents: 5, wage: 60 EUR per hour}
${more}
`.replace('case: {', 'case: {share: 100%, ')
const REMEDY = 'remedy: {needed: 100%, amount: 80 EUR}'
const days = (n: number) => n * 24 * 60

describe('a bot', () => {
  test('answers any number at once, and costs by the conversation instead of a wage', () => {
    const traced = run(house('cost: 0.5 EUR', { at: '0 min, 0 min, 1 min' }))
    expect(traced.minutes).toEqual({ explaining: 3, talking: 6 })
    expect(traced.team('bot', 'bot_cost')).toBe(1.5)
    for (const none of ['paid_seconds', 'payroll_seconds', 'on_duty_seconds', 'person_seconds'] as const)
      expect(traced.team('bot', none)).toBe(0)
    expect(traced.sums('met_bot', 'contained', 'resolved_by_bot', 'wanted_person')).toEqual({
      met_bot: 3,
      contained: 3,
      resolved_by_bot: 3,
    })
  })

  test('with so many conversations at once lets the others wait', () => {
    expect(run(house('at_once: 1', { at: '0 min, 0 min' })).minutes).toEqual({ queue: 3, explaining: 2, talking: 4 })
  })

  test('hands over what it cannot solve', () => {
    const traced = run(house('transfer: {context: none}', { issue: 'solvable: {bot: 0%}, unsolved_talk: 50%' }))
    expect(traced.minutes).toEqual({ explaining: 1, talking: 6, repeat_explaining: 1 })
    expect(traced.sums('wanted_person', 'got_no_person', 'contained', 'transfers')).toEqual({
      wanted_person: 1,
      transfers: 1,
    })
    expect(traced.team('people', 'people_talk_seconds')).toBe(300)
  })

  test('decides up to its limit, asks upstairs above it, and sends on what nobody there may grant', () => {
    const managers = (limit: number) => `managers: {head: {people: 1, limit: ${limit} EUR, decides_in: 4 min}}`
    const outcome = (granted: number, limit: number) =>
      run(
        house(`authority: {granted: ${granted} EUR}, reports_to: head`, { issue: REMEDY, more: managers(limit) }),
      ).sums('on_the_spot', 'escalations', 'transfers', 'concession')
    expect(outcome(100, 200)).toEqual({ on_the_spot: 1, concession: 80 })
    expect(outcome(50, 200)).toEqual({ escalations: 1, concession: 80 })
    expect(outcome(50, 70)).toEqual({ transfers: 1, on_the_spot: 1, concession: 80 })
  })

  test('sends on what it is not connected to, and what it cannot judge', () => {
    for (const bot of ['empowerment: {tools: 0%}', 'judgement: 0%, authority: {granted: 100 EUR, routine: 10 EUR}'])
      expect(run(house(bot, { issue: REMEDY })).sums('transfers', 'on_the_spot')).toEqual({
        transfers: 1,
        on_the_spot: 1,
      })
  })
})

describe('whom a bot has handed to people, nobody sends to a bot again in that contact', () => {
  const asking = ['customers.all.prefers_people={share: 100%}']

  const routed = (start: string, people: string, issue = '') =>
    house('', {
      issue: `routing: {start: ${start}, matrix: {people: {${people}}, bot: {people: 50%}}}, ${issue}`,
    }).replace('chain: [bot, people],', '')

  test('where the remedy is the bot’s own department’s: they decide in its place', () => {
    const guarded = 'remedy: {owner: bot, needed: 100%, amount: 80 EUR}'
    const silos = [
      'culture={silos: 100%}',
      'managers={digital: {people: 1, limit: 10 EUR, decides_in: 1 min}, service: {people: 1, limit: 10 EUR, decides_in: 1 min}}',
      'teams.bot.reports_to=digital',
      'teams.people.reports_to=service',
    ]
    const outcome = (yaml: string) => run(yaml, [...asking, ...silos]).sums('transfers', 'on_the_spot', 'got_no_person')
    expect(outcome(house('', { issue: guarded }))).toEqual({ transfers: 1, on_the_spot: 1 })
    // Who comes to people first is sent to the owner, that once.
    expect(outcome(routed('people', '', guarded))).toEqual({ transfers: 2, on_the_spot: 1 })
  })

  test('where a matrix would', () => {
    const traced = run(routed('people', 'bot: 100%'), asking)
    expect(traced.story('transferred')).toEqual(['6 #0 transferred bot', '6.333333 #0 transferred people'])
    expect(traced.sums('ended_resolved', 'transfers')).toEqual({ ended_resolved: 1, transfers: 2 })
  })
})

describe('a customer who wants a person', () => {
  const asking = { customers: 'share: 100%, leaves: 0%' }

  test('tells the bot nothing, and comes to one', () => {
    const traced = run(house('', asking))
    expect(traced.minutes).toEqual({ talking: 5 + 1 / 3, explaining: 1 })
    expect(traced.story('wanted_person', 'transferred')).toEqual([
      '0.333333 #0 wanted_person bot',
      '0.333333 #0 transferred people',
    ])
    expect(traced.sums('got_no_person', 'kept_from_person')).toEqual({})
  })

  test('puts up with the bot where there is none, or leaves, and is hurt either way', () => {
    const alone = (leaves: number) => run(house('', { customers: `share: 100%, leaves: ${leaves}%`, chain: 'bot' }))
    const [stays, goes, content] = [alone(0), alone(100), run(house('', { chain: 'bot' }))]
    expect(stays.sums('ended_resolved', 'got_no_person', 'kept_from_person')).toEqual({
      ended_resolved: 1,
      got_no_person: 1,
      kept_from_person: 1,
    })
    expect(goes.sums('ended_gave_up', 'got_no_person', 'contained')).toEqual({
      ended_gave_up: 1,
      got_no_person: 1,
      contained: 1,
    })
    expect(stays.sum('trust_final')).toBeLessThan(content.sum('trust_final'))
    expect(goes.sum('trust_final')).toBeLessThan(stays.sum('trust_final'))
    expect(stays.sum('satisfaction')).toBeLessThanOrEqual(content.sum('satisfaction'))
  })

  test('is talked to so many times before a bot that hides its exit lets go; some hang up', () => {
    const kept = (hangs: number) =>
      run(house('hides_the_exit: 3', asking), [`beliefs.bot.hangs_up=${hangs}`, 'customers.all.calls_again=null'])
    expect(kept(0).minutes).toEqual({ talking: 5 + 4 / 3, explaining: 1 })
    expect(kept(0).sums('kept_from_person', 'transfers')).toEqual({ kept_from_person: 3, transfers: 1 })
    expect(kept(1).sums('kept_from_person', 'transfers', 'ended_gave_up', 'got_no_person')).toEqual({
      kept_from_person: 1,
      ended_gave_up: 1,
      got_no_person: 1,
    })
    expect(kept(0).trust.kept_from_person).toBeGreaterThan(3 * 2)
  })
})

describe('a wrong answer', () => {
  const wrong = (keeps: number, needed: number) =>
    run(
      house(`keeps_promises: ${keeps}%, authority: {granted: 10 EUR}`, {
        issue: `remedy: {needed: ${needed}%, amount: 80 EUR}`,
      }),
      ['teams.bot.wrong=100%', 'beliefs.bot.promises=1', 'events=[{at: 10 min, do: bot_update, team: bot, wrong: 0%}]'],
    )

  test('leaves the customer content, and comes back', () => {
    const traced = wrong(100, 0.1)
    expect(traced.story('misled', 'reopened')).toHaveLength(2)
    expect(traced.sums('wrong_answers', 'reopenings', 'first_contact_resolved', 'ended_resolved')).toEqual({
      wrong_answers: 1,
      reopenings: 1,
      ended_resolved: 1,
    })
  })

  test('binds the firm by what it promised, due or not', () => {
    expect(wrong(100, 0.1).sums('bot_promises_kept', 'bot_promises_paid', 'concession', 'over_granted')).toEqual({
      bot_promises_kept: 1,
      bot_promises_paid: 80,
      concession: 80,
      over_granted: 80,
    })
    expect(wrong(100, 100).sums('bot_promises_paid', 'over_granted', 'transfers')).toEqual({ bot_promises_paid: 80 })
  })

  test('costs the trust of a broken promise where the firm does not keep it', () => {
    const broken = wrong(0, 0.1)
    expect(broken.sums('bot_promises_broken', 'bot_promises_paid')).toEqual({ bot_promises_broken: 1 })
    expect(broken.trust.broken_promise).toBeGreaterThan(4)
    expect(broken.sum('trust_final')).toBeLessThan(wrong(100, 0.1).sum('trust_final'))
  })
})

test('an update changes what a bot solves from then on', () => {
  const solved = (solves: string) =>
    run(house('', { at: `1 min, ${days(3)} min`, issue: 'solvable: {bot: 100%}' }), [
      `events=[{at: 1 day, do: bot_update, team: bot, solves: ${solves}}]`,
    ]).sum('resolved_by_bot')
  expect([solved('-100 points'), solved('0%'), solved('+0 points')]).toEqual([1, 1, 2])
})
