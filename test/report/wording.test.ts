import { describe, expect, it } from 'vitest'
import { PARAMETERS } from '../../src/evidence/registry.js'
import type { Comparison } from '../../src/experiment/comparison.js'
import type { Ranking } from '../../src/experiment/ranking.js'
import type { Sensitivity } from '../../src/experiment/sensitivity.js'
import type { Sweep } from '../../src/experiment/sweep.js'
import { findMeasure, MEASURES } from '../../src/measures/catalogue.js'
import { namingOf } from '../../src/measures/naming.js'
import { rankingSentence } from '../../src/report/comparison/conclusion.js'
import { explainParameter } from '../../src/report/explain/explain.js'
import { casesText, volumeText } from '../../src/report/figure-text.js'
import { trustTranslated } from '../../src/report/gap/conclusion.js'
import { trade } from '../../src/report/run/money.js'
import { assumptionsSentence, sensitivitySentence } from '../../src/report/sensitivity/sensitivity-page.js'
import { bestSentence } from '../../src/report/sweep/best-sentence.js'
import { fabricatedGap } from './fabricated-gap.js'
import { summary } from './fabricated-summary.js'

const GAP = fabricatedGap()

/** What a subject begins with that is no noun: participles, verbs and prepositions. */
const NO_NOUN = /^(have|end|on|to|not|decided|escalated|granted|refused|paid|asked|turned|sent|explaining|replacing)\b/
/** Words after which a noun is only qualified. */
const QUALIFIED =
  / (of|in|on|for|per|with|without|at|that|from|left|lost|won|bought|brought|taken|paid|used|a|put|spent|doubted|employed)\b.*$/

/** Whether the head of a noun is a plural; `loss` and `business` are not. */
function readsAsPlural(noun: string): boolean {
  return /[^s]s$/.test(noun.replace(QUALIFIED, ''))
}

function sweepOf(id: string, known: boolean, points: number): Sweep {
  const { unit } = findMeasure(id)!
  const figure = { mean: known ? 0.25 : null, half_width: known ? 0.05 : null }
  const best = known ? { point: 0, alike: [], unsettled: [], differences: [] } : null
  const found = Array.from({ length: points }, (_, at) => ({
    set: { 'teams.a.agents': String(at + 1) },
    measures: { [id]: { ...figure, unit } },
  }))
  return { points: found, best: { [id]: best }, replications: 10 } as unknown as Sweep
}

function rankingOf(id: string, known: boolean): readonly [Comparison, Ranking] {
  const measures = { [id]: { mean: 0.25, half_width: 0.05, unit: findMeasure(id)!.unit } }
  const scenarios = { a: { measures, replications: 10 }, b: { measures, replications: 10 } }
  const best = known ? { label: 'a', alike: [], unsettled: [] } : null
  return [{ scenarios, variants: ['b'] } as unknown as Comparison, { metric: id, best } as unknown as Ranking]
}

function sensitivityOf(metric: string, known: boolean): Sensitivity {
  const base = { mean: known ? 0.25 : null, half_width: known ? 0.05 : null }
  return { metric, unit: findMeasure(metric)!.unit, base, influences: [] } as unknown as Sensitivity
}

/** Every sentence that has a measure for its subject. */
function sentences(id: string): readonly string[] {
  return [
    bestSentence(sweepOf(id, true, 1), id),
    bestSentence(sweepOf(id, true, 2), id),
    bestSentence(sweepOf(id, false, 2), id),
    rankingSentence(...rankingOf(id, true)),
    rankingSentence(...rankingOf(id, false)),
    sensitivitySentence(sensitivityOf(id, true)),
    sensitivitySentence(sensitivityOf(id, false)),
    assumptionsSentence(sensitivityOf(id, true)).text,
  ]
}

it('a plateau is said as a stretch, with where it is one only for want of replications', () => {
  const points = Array.from({ length: 9 }, (_, at) => ({
    set: { 'teams.a.agents': String(at) },
    measures: { cost: { mean: 9, half_width: 1, unit: 'EUR' } },
  }))
  const best = { point: 5, alike: [0, 3, 4, 6, 7], unsettled: [0, 3], plateau: { from: 3, to: 7 }, differences: [] }
  const sweep = { parameters: ['teams.a.agents'], points, best: { cost: best }, replications: 4 } as unknown as Sweep
  expect(bestSentence(sweep, 'cost')).toBe(
    'Cost is lowest at teams.a.agents=5 (9.0 ± 1.0 EUR), on a plateau from 3 to 7: no point of it can be told from the best; for 3 that is because 4 replications are too few; 4 replications are too few to tell 0 from it.',
  )
})

describe('sentences about measures', () => {
  it.each(MEASURES.map((measure) => [measure.id, measure] as const))('agree with %s in number', (id, measure) => {
    const { noun } = namingOf(measure)
    expect(noun).not.toMatch(NO_NOUN)
    expect(measure.plural ?? false, `${noun} is stated as what it is`).toBe(readsAsPlural(noun))
    const wrong = measure.plural === true ? ['is', 'was'] : ['are', 'were']
    const escaped = noun.replaceAll(/[^\w ]/g, '.')
    for (const sentence of sentences(id)) {
      expect(sentence).not.toMatch(new RegExp(`(^|; )${escaped} (${wrong.join('|')})\\b`, 'i'))
      expect(sentence).not.toMatch(measure.plural === true ? /moves? it\b|\bitself\b/ : /moves? them\b|\bthemselves\b/)
      expect(sentence).toMatch(/^[A-Z0-9].*\.$/)
    }
  })

  it('speak of two points as of the one and the other', () => {
    expect(bestSentence(sweepOf('cost', true, 2), 'cost')).toContain('; the other point is worse')
    expect(bestSentence(sweepOf('cost', true, 3), 'cost')).toContain('; every other point is worse')
  })

  it('say what an editor would', () => {
    expect(bestSentence(sweepOf('transfers', true, 2), 'transfers')).toMatch(/^Transfers are lowest at /)
    expect(bestSentence(sweepOf('trust_loss', true, 2), 'trust_loss')).toMatch(/^Trust loss is lowest at /)
    expect(bestSentence(sweepOf('delayed', true, 2), 'delayed')).toMatch(
      /^The share of contacts that have to wait is lowest at /,
    )
  })
})

describe('other words', () => {
  it('never double the quotation marks of a heading', () => {
    const titles = PARAMETERS.flatMap(({ id }) => explainParameter(id)?.sections ?? []).flatMap((section) =>
      'title' in section && section.title !== undefined ? [section.title] : [],
    )
    expect(titles.filter((title) => /[“"]["“]|["”]["”]|^".*".*"/.test(title))).toEqual([])
  })

  it('call what is counted a case', () => {
    expect(casesText(1)).toBe('1 case')
    expect(casesText(109192)).toBe('109,192 cases')
    expect(volumeText({ perWeek: 54000, days: 6 })).toBe('9,000 cases a business day (54,000 a week)')
  })
})

describe('a gap in persons', () => {
  it('speaks of customers where they are counted, and of cases where they are not', () => {
    expect(trustTranslated(GAP)!.text).toMatch(/cases more a year of 100,000 after which the customer leaves\./)
    const counted = { ...GAP, customer_base: 40_000, customers_lost: { mean: 812.3, half_width: 40.2 } }
    expect(trustTranslated(counted)!.text).toContain('That is 812 ± 40 customers more lost a year of 40,000.')
  })
})

describe('the trade’s figures', () => {
  it('stand in a table of their own, with the speed of answer in seconds', () => {
    const table = trade(summary)!
    const row = table.rows.find(([label]) => label === 'speed of answer (ASA)')!
    expect(row.map((cell) => (typeof cell === 'string' ? cell : cell.text))).toEqual([
      'speed of answer (ASA)',
      '50.5',
      '± 5.5',
      's',
    ])
  })
})
