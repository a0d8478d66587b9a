import { describe, expect, it } from 'vitest'
import { BIBLIOGRAPHY } from '../../src/evidence/bibliography.js'
import type { Behaviour } from '../../src/evidence/parameter.js'
import { PARAMETERS } from '../../src/evidence/registry.js'
import type { Source } from '../../src/evidence/source.js'

const sources: readonly (readonly [string, Source])[] = Object.entries(BIBLIOGRAPHY)
const YEAR = /_(\d{4})$/
const PLACE = /\d+(\(\d+(\/\d+)?\))?:\d+/
const UNREVIEWED = /working paper|NBER|SSRN|CAHRS|Harvard Business Review|HBR/
const behaviour = (id: string) => PARAMETERS.find((parameter) => parameter.id === id) as Behaviour

describe('a citation', () => {
  it('bears the year that its key bears', () => {
    const astray = sources.filter(([key, { citation }]) => !citation.includes(YEAR.exec(key)?.[1] ?? ''))
    expect(astray.map(([key]) => key)).toEqual([])
  })

  it('of a reviewed study says in which volume and on which page it stands', () => {
    const reviewed = sources.filter(([, { grade, seen }]) => grade === 'B' || (grade === 'A' && seen !== 'source'))
    expect(reviewed.filter(([, { citation }]) => !PLACE.test(citation)).map(([key]) => key)).toEqual([])
  })

  it('of a working paper or a magazine is graded as no reviewed study', () => {
    const overrated = sources.filter(([, { citation, grade }]) => UNREVIEWED.test(citation) && grade < 'C')
    expect(overrated.map(([key]) => key)).toEqual([])
  })

  it('spells its authors as they spell themselves', () => {
    expect(BIBLIOGRAPHY.gelbrich_2015.citation).toContain('Gäthke')
  })
})

describe('a finding', () => {
  it.each([
    ['anonymous_bank_1999', /three agents .* all agents together 6 %/],
    ['bureaucracy_2005', /^Of the 49 % who had switched/],
    ['de_haan_2015', /Being very satisfied foretells best/],
    ['five9_2013', /enraged or very frustrated/],
    ['garcia_2012', /satisfaction with the waiting time/],
    ['hamel_zanini_2017', /felt that their organisation/],
    ['kim_2004', /a denial better than an apology/],
    ['poortinga_2004', /genetically modified food/],
    ['sqm_transfer', /12 % lower .* does not say/],
    ['tarp_repurchase', /say they stay/],
    ['turnover_cost', /5,000 to 7,000/],
  ] as const)('says no more than its source: %s', (key, words) => {
    expect(BIBLIOGRAPHY[key].finding).toMatch(words)
  })

  it('owns up to it where nobody read it', () => {
    const unseen = sources.filter(([, { seen }]) => seen === 'unseen').map(([key]) => key)
    expect(unseen.sort()).toEqual(['bank_calls_2003', 'ceb_talk', 'cotton_1986', 'keaveney_1995'])
  })

  it('read in somebody’s account says in whose', () => {
    const retold = sources.filter(([, { seen }]) => seen === 'secondary')
    expect(retold.filter(([, { citation }]) => !/after |sent in by/.test(citation)).map(([key]) => key)).toEqual([])
  })

  it('of a vendor about its own trade is no study', () => {
    const vendors = sources.filter(([, { finding }]) => finding.includes('a vendor’s'))
    expect(vendors.filter(([, { grade }]) => grade < 'C').map(([key]) => key)).toEqual([])
  })
})

describe('a strength', () => {
  it('is that of what the sources measured, not of what resembles it', () => {
    expect(behaviour('trust.gain_ratio').size).toBe('reported')
    for (const id of ['people.morale_load', 'people.morale_refused', 'people.morale_over_claimed'])
      expect(behaviour(id), id).toMatchObject({ direction: 'assumed', source: [] })
    for (const id of ['people.criticised', 'people.recognised', 'people.praise', 'people.training_wave'])
      expect(behaviour(id).direction, id).toBe('reported')
  })

  it('is none where the source is about something else', () => {
    for (const id of [
      'effort.hold',
      'effort.hour',
      'effort.unhelped',
      'handling.pressure_pass_on',
      'handling.rules_slope',
      'policy.rules',
      'policy.caught',
    ])
      expect(behaviour(id), id).toMatchObject({ direction: 'assumed', source: [] })
    for (const id of ['trust.wait_tolerance', 'trust.size.long_wait'])
      expect(behaviour(id).direction, id).toBe('reported')
  })

  it('of what a newcomer knows rests on records of newcomers', () => {
    expect(behaviour('people.novice_skill').source).toEqual(['de_grip_2016'])
  })
})
