import { describe, expect, it } from 'vitest'
import { BIBLIOGRAPHY } from '../../src/evidence/bibliography.js'
import type { Behaviour } from '../../src/evidence/parameter.js'
import { QUALIFICATIONS } from '../../src/evidence/qualifications.js'
import { defaults, familyOf, PARAMETERS } from '../../src/evidence/registry.js'
import type { Source } from '../../src/evidence/source.js'
import { SIZED_CAUSES } from '../../src/vocabulary/trust-causes.js'
import { FACTS } from '../proof/calibrate/facts.js'

const behaviours = PARAMETERS.filter(
  (parameter): parameter is Behaviour<typeof parameter.id> => parameter.kind === 'behaviour',
)
const sourcesOf = (parameter: Behaviour): Source[] => parameter.source.map((key) => BIBLIOGRAPHY[key])
const studied = ({ grade }: Source) => grade === 'A' || grade === 'B'
const READ = ['source', 'abstract']

describe('the registry', () => {
  it('states every id once', () => {
    expect(new Set(PARAMETERS.map(({ id }) => id)).size).toBe(PARAMETERS.length)
  })

  it('holds every default within its own range', () => {
    for (const { id, value, range } of PARAMETERS) {
      expect(range[0] < range[1] && range[0] <= value && value <= range[1], id).toBe(true)
    }
  })

  it('calls a direction measured only where a study or data was read, at least its abstract', () => {
    for (const parameter of behaviours.filter(({ direction }) => direction === 'measured')) {
      const support = sourcesOf(parameter).filter((source) => studied(source) && READ.includes(source.seen))
      expect(support.length, parameter.id).toBeGreaterThan(0)
    }
  })

  it('calls a size measured only where a study or data was read in full', () => {
    for (const parameter of behaviours.filter(({ size }) => size === 'measured')) {
      const support = sourcesOf(parameter).filter((source) => studied(source) && source.seen === 'source')
      expect(support.length, parameter.id).toBeGreaterThan(0)
    }
  })

  it('leaves a sign open exactly where sources find the contrary of others', () => {
    const holdsBoth = behaviours.filter(({ range: [low, high] }) => low < 0 && high > 0)
    const contradicted = behaviours.filter(({ contrary = [] }) => contrary.length > 0)
    // A score runs from -1 to 1: its zero is the middle of a scale, not the absence of an effect.
    const signed = holdsBoth.filter(({ unit }) => unit !== 'score').map(({ id }) => id)
    expect(signed).toEqual(contradicted.map(({ id }) => id))
    expect(signed.sort()).toEqual(['delight.loyalty', 'people.morale_taken'])
    for (const { id, source, contrary = [] } of contradicted) {
      expect(source.length, id).toBeGreaterThan(0)
      expect(
        contrary.filter((key) => source.includes(key)),
        id,
      ).toEqual([])
    }
  })

  it('reports nothing without a source', () => {
    for (const parameter of behaviours.filter(({ direction, size }) => direction !== 'assumed' || size !== 'assumed')) {
      expect(parameter.source.length, parameter.id).toBeGreaterThan(0)
    }
  })

  it('cites every source of the bibliography', () => {
    const cited = new Set([
      ...behaviours.flatMap(({ source, contrary = [] }) => [...source, ...contrary]),
      ...QUALIFICATIONS.flatMap(({ sources }) => sources),
      ...FACTS.flatMap(({ sources }) => sources),
    ])
    expect(Object.keys(BIBLIOGRAPHY).filter((key) => !cited.has(key as never))).toEqual([])
  })

  it('puts every default into a family of the reference', () => {
    expect(PARAMETERS.filter(({ id }) => familyOf(id) === undefined).map(({ id }) => id)).toEqual([])
  })

  it('qualifies claims with a source each, and says by which numbers or that there are none', () => {
    for (const { claim, research, model, sources } of QUALIFICATIONS) {
      expect(sources.length, claim).toBeGreaterThan(0)
      expect(
        [research, model].every((text) => text.endsWith('.')),
        claim,
      ).toBe(true)
    }
  })

  it('gives weights that add up to 1', () => {
    const value = defaults()
    const sum = (prefix: string) =>
      PARAMETERS.filter(({ id }) => id.startsWith(prefix)).reduce((total, { id }) => total + value[id], 0)
    for (const profile of new Set(SIZED_CAUSES.map(({ profile }) => profile))) {
      expect(sum(`trust.profile.${profile}.`), profile).toBeCloseTo(1, 12)
    }
    expect(sum('satisfaction.weight.')).toBeCloseTo(1, 12)
  })

  it('hands out a copy that a caller may change', () => {
    const changed = defaults()
    changed['trust.scale'] = 9
    expect(defaults()['trust.scale']).toBe(1)
  })
})
