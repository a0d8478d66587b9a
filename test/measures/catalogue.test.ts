import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMeasure, HEADLINE, MEASURES, measureNamed, namesOf } from '../../src/measures/catalogue.js'
import type { Row, Terms, Whole } from '../../src/measures/measure.js'
import { GATES } from '../../src/vocabulary/gates.js'
import { TIME_CAUSES } from '../../src/vocabulary/time-causes.js'
import { TRUST_CAUSES } from '../../src/vocabulary/trust-causes.js'

/** A row in which every counter that is not named is 0. */
const row =
  (counts: Record<string, number>): Row<string> =>
  (counter: string) =>
    counts[counter] ?? 0
const terms: Terms = { serviceLevelOf: 'offered', advertisingCost: 120, hoursPerYear: 2000 }

function whole(rows: { journey?: object; team?: object; manager?: object; house?: object }): Whole {
  const read = (counts: object = {}) => row(counts as Record<string, number>)
  return {
    journey: read(rows.journey),
    team: read(rows.team),
    manager: read(rows.manager),
    house: read(rows.house),
  } as never
}

function journeyFigure(id: string, counts: Record<string, number>, using = terms): number {
  const ratio = findMeasure(id)!.journey!
  return ratio.numerator(row(counts), using) / ratio.denominator(row(counts), using)
}

function wholeFigure(id: string, from: Whole): number {
  const estimator = findMeasure(id)!.whole!
  return 'value' in estimator
    ? estimator.value(from)
    : estimator.numerator(from, terms) / estimator.denominator(from, terms)
}

describe('the catalogue', () => {
  it('declares every id once', () => {
    expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length)
  })

  it('gives no two measures one name, and finds each by its id and by what the trade calls it, in capitals or not', () => {
    const names = MEASURES.flatMap((measure) => namesOf(measure).map((name) => ({ name, measure })))
    expect(new Set(names.map(({ name }) => name.toLowerCase())).size).toBe(names.length)
    for (const { name, measure } of names) {
      for (const written of [name, name.toLowerCase(), name.toUpperCase()]) expect(measureNamed(written)).toBe(measure)
    }
    const traded = ['FCR', 'AHT', 'ACW', 'ASA', 'CSAT', 'CES'].map((name) => measureNamed(name)?.id)
    expect(traded).toEqual([
      'first_contact_resolution',
      'handle_time_per_contact',
      'wrap_up_time',
      'speed_of_answer',
      'satisfaction',
      'effort',
    ])
  })

  it('holds every measure that the model promises without slow dynamics', () => {
    const promised =
      'handle_time handle_time_per_contact journey_time time_to_resolution customer_time contacts legs transfers misroutes repeat_explanations explaining_time queue_time speed_of_answer delayed service_level abandonment blocked in_system hold_time first_contact_resolution resolution reopening escalations approvals approval_wait approval_layers refusals paid_anyway on_the_spot authority_used authority_blocked trust_loss trust_final trust_ability trust_benevolence trust_integrity distrust satisfaction effort churn word_of_mouth word_of_mouth_positive word_of_mouth_negative customers_won advertising_equivalent concession concession_p95 cost cost_labour_busy cost_labour_idle cost_managers cost_concessions cost_churn cost_word_of_mouth occupancy over_granting unneeded_grants substitutes manager_demands safe_side_questions broken_promises over_claims'
    expect(promised.split(' ').filter((id) => findMeasure(id) === undefined)).toEqual([])
  })

  it('says of every gate how many decisions it blocks first, which together are those that are blocked', () => {
    const counts = Object.fromEntries(GATES.map((gate, index) => [`blocked_first_${gate}`, index + 1]))
    const by = GATES.map((gate) => journeyFigure(`blocked_by_${gate}`, { ...counts, decisions: 60 }))
    expect(by).toEqual(GATES.map((_, index) => (index + 1) / 60))
    const total = journeyFigure('authority_blocked', { ...counts, decisions: 60 })
    expect(by.reduce((sum, share) => sum + share, 0)).toBeCloseTo(total, 12)
  })

  it('has no direction for handle time, legs, escalations, approvals and concessions', () => {
    for (const id of [
      'handle_time_per_contact',
      'handle_time_per_contact',
      'legs',
      'escalations',
      'approvals',
      'concession',
      'concession_p95',
    ]) {
      expect(findMeasure(id)!.better, id).toBeNull()
    }
  })

  it('defines each measure in one sentence and estimates it in at least one way', () => {
    for (const { id, definition, journey, whole } of MEASURES) {
      expect(definition.endsWith('.') && !/\.\s/.test(definition.slice(0, -1)), id).toBe(true)
      expect(journey === undefined, id).toBe(whole !== undefined)
    }
  })

  it('begins with the four headline measures', () => {
    expect(HEADLINE.filter((id) => findMeasure(id)?.journey === undefined)).toEqual([])
    expect(HEADLINE).toHaveLength(4)
  })
})

describe('the estimators', () => {
  it('compute journey time and trust loss from their causes', () => {
    const counters = [...TIME_CAUSES.map((cause) => `time_${cause}`), ...TRUST_CAUSES.map((cause) => `trust_${cause}`)]
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
          minLength: counters.length,
          maxLength: counters.length,
        }),
        (values) => {
          const counts = Object.fromEntries(counters.map((counter, index) => [counter, values[index]!]))
          const total = (family: readonly string[], prefix: string) =>
            family.reduce((sum, cause) => sum + counts[`${prefix}_${cause}`]!, 0)
          expect(journeyFigure('journey_time', { ...counts, journeys: 1 })).toBe(total(TIME_CAUSES, 'time') / 3600)
          expect(journeyFigure('trust_loss', { ...counts, customers: 1 })).toBe(total(TRUST_CAUSES, 'trust'))
        },
      ),
    )
  })

  it('count the service level over the contacts that the scenario chooses', () => {
    const counts = { answered_within: 60, offered: 100, answered: 75, abandoned_within: 20 }
    expect(journeyFigure('service_level', counts)).toBe(0.6)
    expect(journeyFigure('service_level', counts, { ...terms, serviceLevelOf: 'answered' })).toBe(0.8)
    expect(journeyFigure('service_level', counts, { ...terms, serviceLevelOf: 'long_enough' })).toBe(0.75)
  })

  it('divide trust by all customers, and handle time by journeys only', () => {
    const counts = { customers: 10, journeys: 8, trust_transfer: 20, handle_seconds: 4800 }
    expect(journeyFigure('trust_loss', counts)).toBe(2)
    expect(journeyFigure('handle_time', counts)).toBe(10)
  })

  it('give good less bad conversations per thousand customers', () => {
    expect(journeyFigure('word_of_mouth', { customers: 500, tellings_positive: 100, tellings_negative: 250 })).toBe(
      -300,
    )
  })

  it('price the customers won as advertising would', () => {
    expect(journeyFigure('advertising_equivalent', { customers: 100, customers_won: -2 })).toBe(-2.4)
  })

  it('add the parts of cost up, from teams, managers and journeys', () => {
    const from = whole({
      journey: { customers: 10, concession: 30, churn_cost: 40, word_of_mouth_cost: -5 },
      team: { labour_busy: 10, labour_idle: 20 },
      manager: { labour: 5 },
    })
    expect(wholeFigure('cost', from)).toBe(10)
  })

  it('take the bad month from the mean and the spread of days', () => {
    const house = { days: 4, concession_by_day: 40, concession_by_day_squared: 4 * 100 + 3 * 16 }
    expect(wholeFigure('concession_p95', whole({ house }))).toBeCloseTo(
      30.4375 * 10 + 1.645 * Math.sqrt(30.4375 * 16),
      9,
    )
    expect(wholeFigure('concession_p95', whole({ house: { ...house, days: 1 } }))).toBeNaN()
  })

  it('count what is given away, to whom no matter, among all customers', () => {
    const counts = { customers: 10, journeys: 8, over_granted: 4, unneeded_grants: 2 }
    expect(journeyFigure('over_granting', counts)).toBe(0.4)
    expect(journeyFigure('unneeded_grants', counts)).toBe(0.25)
  })

  it('judge claims and promises by how many of them there were', () => {
    expect(journeyFigure('over_claims', { decisions: 100, claimed_possible: 80, over_claims: 20 })).toBe(0.25)
    expect(journeyFigure('broken_promises', { journeys: 100, promises: 10, broken_promises: 1 })).toBe(0.1)
    expect(journeyFigure('broken_promises', { journeys: 100 })).toBeNaN()
  })

  it('show good to bad over the whole base only where there is one', () => {
    const journey = { tellings_positive: 10, tellings_negative: 20 }
    expect(wholeFigure('word_of_mouth_ratio', whole({ journey }))).toBeNaN()
    const house = { base_tellings_positive: 80, base_tellings_negative: 10 }
    expect(wholeFigure('word_of_mouth_ratio', whole({ journey, house }))).toBe(3)
  })
})
