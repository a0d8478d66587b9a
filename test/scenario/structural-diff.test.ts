import { describe, expect, it } from 'vitest'
import { structuralDiff } from '../../src/scenario/differences.js'
import { parseScenario } from '../../src/scenario/parse.js'
import { assignment, LEAST, surroundings } from './support/reading.js'

function written(text: string, sets: readonly string[] = []) {
  return parseScenario({ name: 'test.yaml', text }, surroundings(), sets.map(assignment)).written
}

/** What a text, or the same with assignments, departs from the least scenario in. */
function diff(text: string, sets: readonly string[] = []): readonly string[] {
  return structuralDiff(written(LEAST), written(text, sets)).map(
    ({ path, base, variant }) => `${path}: ${base ?? '—'} -> ${variant ?? '—'}`,
  )
}

describe('the structural diff of two designs', () => {
  it('is empty between a design and itself, whatever is said about the run', () => {
    expect(diff(LEAST)).toEqual([])
    expect(diff(`name: Other\nseed: x\nhorizon: 3 days\nreplications: 4\n${LEAST}`)).toEqual([])
  })

  it('shows each path with both sides as written', () => {
    expect(diff(LEAST, ['teams.desk.agents=2', 'demand.arrivals=40 per hour'])).toEqual([
      'demand.arrivals: 38 per hour -> 40 per hour',
      'teams.desk.agents: 1 -> 2',
    ])
  })

  it('shows what only one of them has, and what null deletes, as absent on the other side', () => {
    expect(diff(LEAST, ['teams.desk.transfer.mode=warm', 'teams.desk.queue_limit=4'])).toEqual([
      'teams.desk.transfer: — -> {mode: warm}',
      'teams.desk.queue_limit: — -> 4',
    ])
    expect(diff(LEAST, ['teams.desk.queue_limit=null'])).toEqual([])
  })

  it('takes no difference in notation for one in the design', () => {
    const talk = (text: string) => LEAST.replace('exponential(1 min)', text)
    expect(structuralDiff(written(talk('2 min')), written(talk('"120  s"')))).toEqual([])
    const shares = (share: unknown) => ({ culture: { refusal: share as string } })
    expect(structuralDiff(shares('40%'), shares(0.4))).toEqual([])
    expect(structuralDiff(shares('40 USD'), shares(40))).toEqual([])
    expect(structuralDiff(shares('40%'), shares(40))).toHaveLength(1)
    expect(structuralDiff(shares('2 business days'), shares('2 days'))).toHaveLength(1)
  })

  it('knows beliefs by their ids, nested or dotted', () => {
    const nested = { beliefs: { word_of_mouth: { negative: 3 } } }
    expect(structuralDiff(nested, { beliefs: { 'word_of_mouth.negative': 3 } })).toEqual([])
    expect(structuralDiff(nested, { beliefs: { ...nested.beliefs, 'word_of_mouth.negative': 2 } })).toEqual([
      { path: 'beliefs.word_of_mouth.negative', base: '3', variant: '2' },
    ])
  })

  it('shows shares that were rescaled in digits that one can read', () => {
    const text = LEAST.replace('issues:', 'customers: {a: {share: 85%}, b: {share: 10%}, c: {share: 5%}}\nissues:')
    const changes = structuralDiff(written(text), written(text, ['customers.c.share=20%']))
    expect(changes.map(({ variant }) => variant)).toEqual(['0.7158', '0.08421', '20%'])
  })
})
