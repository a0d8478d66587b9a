import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/model/compile.js'
import type { Model } from '../../src/model/model.js'
import { LOG_CSV, LOG_JSONL, LOG_XES } from '../../src/report/formats/log-formats.js'
import { keyOf } from '../../src/simulation/key.js'
import { simulate } from '../../src/simulation/simulate.js'
import type { Case } from '../../src/story/case.js'
import { CaseListener } from '../../src/story/case-listener.js'
import { ENDINGS } from '../../src/vocabulary/endings.js'
import { TRUST_CAUSES } from '../../src/vocabulary/trust-causes.js'
import { bytesOf } from '../support/bytes-of.js'
import { organisation } from '../support/organisations.js'
import { type Element, readXml } from '../support/read-xes.js'
import { Run, scenarioOf } from '../support/tracing.js'
import { xesMistakes } from '../support/xes-rules.js'

const KEY = keyOf('log', 0)
const HEAD = {
  name: 'A & B: "<x>", or\u0000 not',
  currency: 'EUR',
  seed: 's',
  replication: 1,
  hasChannels: false,
  version: '0.0.0',
}

function logged(model: Model): { readonly cases: readonly Case[]; readonly run: Run } {
  const cases: Case[] = []
  const listener = new CaseListener(model, KEY, (done) => cases.push(done))
  const observations = simulate(model, KEY, listener)
  listener.finish()
  return { cases, run: new Run(model, observations, []) }
}

const count = (cases: readonly Case[], ...activities: readonly string[]) =>
  cases
    .flatMap(({ events }) => events)
    .filter(({ activity, transition }) => activities.includes(activity) && transition === 'complete').length

const text = (cases: readonly Case[], format: typeof LOG_CSV) =>
  format.head(HEAD) + cases.map((done) => format.case(done, HEAD)).join('') + format.tail

/** A counter and the activities that it counts. */
const COUNTED = [
  ['contacts', ['contact']],
  ['legs', ['conversation']],
  ['transfers', ['transfer']],
  ['misroutes', ['misroute']],
  ['explanations', ['explain']],
  ['repeat_explanations', ['explain again']],
  ['escalations', ['escalate']],
  ['approval_layers', ['approval']],
  ...ENDINGS.map((ending) => [`ended_${ending}`, [`end: ${ending}`]] as const),
] as const

describe('a log', () => {
  test('counts what the run counts, in every format, and breaks no rule of XES', () => {
    let ended = 0
    fc.assert(
      fc.property(organisation, (scenario) => {
        const { cases, run } = logged(compile(scenario))
        if (run.house('stopped_early') === 1) return
        ended++
        for (const [counter, activities] of COUNTED) expect(count(cases, ...activities)).toBe(run.sum(counter))
        expect(cases.length).toBe(run.sum('journeys'))
        const loss = cases.reduce((sum, { trustLoss }) => sum + trustLoss, 0)
        expect(loss).toBeCloseTo(
          TRUST_CAUSES.reduce((sum, cause) => sum + run.sum(`trust_${cause}`), 0),
          6,
        )
        const granted = cases.flatMap(({ events }) => events.filter(({ activity }) => activity === 'grant'))
        expect(granted.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(run.sum('concession'), 6)
        const agents = cases.flatMap(({ events }) =>
          events.filter(({ role, activity }) => role === 'agent' && activity !== 'grant'),
        )
        const labour = run.model.teams.reduce((sum, { name, wage }) => sum + run.team(name, 'handle_seconds') * wage, 0)
        expect(agents.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(labour, 6)

        const xes = readXml(text(cases, LOG_XES))
        expect(xesMistakes(xes)).toEqual([])
        const csv = text(cases, LOG_CSV).split('\n')
        const jsonl = text(cases, LOG_JSONL)
          .trimEnd()
          .split('\n')
          .filter((line) => line !== '')
        for (const activity of ['contact', 'transfer']) {
          const expected = count(cases, activity)
          expect(inXes(xes, activity)).toBe(expected)
          expect(csv.filter((line) => line.split(',')[1] === activity)).toHaveLength(expected)
          expect(jsonl.filter((line) => JSON.parse(line)['concept:name'] === activity)).toHaveLength(expected)
        }
      }),
      { seed: 9, numRuns: 25 },
    )
    expect(ended).toBeGreaterThan(15)
  })

  test('changes no byte of the run', () => {
    fc.assert(
      fc.property(organisation, (scenario) => {
        const model = compile(scenario)
        expect(bytesOf(logged(model).run.observations)).toBe(bytesOf(simulate(model, KEY)))
      }),
      { seed: 10, numRuns: 15 },
    )
  })

  test('has the events of a case in order of time, each start with its end', () => {
    fc.assert(
      fc.property(organisation, (scenario) => {
        const { cases, run } = logged(compile(scenario))
        if (run.house('stopped_early') === 1) return
        for (const { events } of cases) {
          expect(events.map(({ time }) => time)).toEqual(events.map(({ time }) => time).toSorted((a, b) => a - b))
          expect(events[0]!.activity).toBe('contact')
          expect(events.at(-1)!.activity).toMatch(/^end: /)
          for (const activity of ['conversation', 'warm handover', 'approval']) {
            const of = (...transitions: readonly string[]) =>
              events.filter((event) => event.activity === activity && transitions.includes(event.transition)).length
            expect(of('start')).toBe(of('complete', 'ate_abort'))
            if (activity === 'approval') expect(of('schedule')).toBe(of('complete', 'ate_abort', 'withdraw'))
          }
        }
      }),
      { seed: 11, numRuns: 20 },
    )
  })

  test('tells by hand what happened to one customer', () => {
    const model = compile(
      scenarioOf(`
horizon: 1 day
warm_up: 1 h
demand: {at: [10 min, 70 min]}
issues:
  refund:
    talk: 3 min
    explain: 1 min
    wrap_up: 30 s
    chain: [front_line, office]
    solvable: {front_line: 0%}
    remedy: {needed: 100%, amount: 50 EUR}
teams:
  front_line: {agents: 2, wage: 60 EUR per hour, transfer: {mode: warm, context: shared}}
  office: {agents: 1, wage: 60 EUR per hour, reports_to: boss, authority: {granted: 10 EUR}}
managers:
  boss: {people: 1, decides_in: 4 min, wage: 90 EUR per hour}
beliefs: {handling.context.shared: 1}
`),
    )
    const [only, ...others] = logged(model).cases
    expect(others).toEqual([])
    expect(only).toMatchObject({ customer: 1, segment: 'customer', issue: 'refund', ending: 'resolved' })
    const lines = only!.events.map(
      ({ time, activity, transition, resource, cost, detail }) =>
        `${Math.round(time / 6) / 10} ${activity}/${transition} ${resource} ${Math.round(cost * 100) / 100} ${detail ?? ''}`,
    )
    expect(lines).toEqual([
      '70 contact/complete customer 0 ',
      '70 conversation/start front_line-2 0 ',
      '71 explain/complete customer 0 ',
      '72.8 transfer/complete front_line-2 0 office',
      '72.8 conversation/complete front_line-2 2.8 ',
      '72.8 conversation/start office-1 0 ',
      // The agent stays on the line until the other answers, which is at once: what costs is the wrap-up.
      '72.8 warm handover/start front_line-2 0 ',
      '72.8 warm handover/complete front_line-2 0.5 ',
      '75.8 blocked/complete office-1 0 authority',
      '75.8 escalate/complete office-1 0 ',
      '75.8 approval/schedule boss 0 ',
      '75.8 approval/start boss-1 0 ',
      '79.8 approval/complete boss-1 6 yes',
      '79.8 grant/complete office-1 50 ',
      '79.8 conversation/complete office-1 7.5 ',
      '79.8 end: resolved/complete customer 0 ',
    ])
  })
})

function inXes(log: Element, activity: string): number {
  const isIt = ({ attributes }: Element) => attributes.key === 'concept:name' && attributes.value === activity
  return log.children
    .flatMap(({ name, children }) => (name === 'trace' ? children : []))
    .filter(({ name, children }) => name === 'event' && children.some(isIt)).length
}
