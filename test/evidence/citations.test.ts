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
    const reviewed = sources.filter(([, { grade, mark }]) => grade === 'B' || (grade === 'A' && mark !== 'V'))
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

describe('a strength', () => {
  it('is that of what the sources measured, not of what resembles it', () => {
    expect(behaviour('trust.gain_ratio').size).toBe('reported')
    for (const id of ['people.morale_load', 'people.morale_refused', 'people.morale_over_claimed'])
      expect(behaviour(id), id).toMatchObject({ direction: 'assumed', source: [] })
    for (const id of ['people.criticised', 'people.recognised', 'people.praise', 'people.training_wave'])
      expect(behaviour(id).direction, id).toBe('reported')
  })

  it('of what a newcomer knows rests on records of newcomers', () => {
    expect(behaviour('people.novice_skill').source).toEqual(['de_grip_2016'])
  })
})
