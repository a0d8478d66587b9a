import { Chalk } from 'chalk'
import { describe, expect, it } from 'vitest'
import { PARAMETERS } from '../../src/evidence/registry.js'
import { MEASURES } from '../../src/measures/catalogue.js'
import { explainMeasure, explainParameter, listMeasures } from '../../src/report/explain/explain.js'
import { terminal } from '../../src/report/formats/terminal.js'
import type { Report } from '../../src/report/report.js'

const printed = (report: Report) => terminal(report, { chalk: new Chalk({ level: 0 }), width: 80 })

describe('explain', () => {
  it('gives every measure its definition, unit and formula', () => {
    for (const { id, definition } of MEASURES) {
      const text = printed(explainMeasure(id)!).replace(/\s+/g, ' ')
      expect(text, id).toContain(definition)
      expect(text, id).toContain('formula')
      expect(text, id).toContain('unit')
    }
  })

  it('gives every default its value, range and what is known about it', () => {
    for (const { id, kind } of PARAMETERS) {
      const text = printed(explainParameter(id)!)
      for (const fact of ['value', 'plausible', 'what would change it', kind === 'method' ? 'reason' : 'direction']) {
        expect(text, `${id} ${fact}`).toContain(fact)
      }
    }
  })

  it('says by which trade name a measure goes, and how it is counted by team', () => {
    const text = printed(explainMeasure('handle_time_per_contact')!)
    expect(text).toContain('handle_time_per_contact (AHT)')
    expect(printed(explainMeasure('occupancy')!)).toContain('by manager role')
  })

  it('never claims to have read what was only remembered', () => {
    expect(printed(explainParameter('trust.size.no_one_could_help')!).replace(/\s+/g, ' ')).toContain('remembered')
    expect(printed(explainParameter('trust.repeat_cap')!)).toContain('None found: an assumption.')
  })

  it('knows nothing of what does not exist', () => {
    expect(explainMeasure('nonsense')).toBeUndefined()
    expect(explainParameter('nonsense')).toBeUndefined()
  })

  it('lists every measure', () => {
    const text = printed(listMeasures())
    expect(MEASURES.filter(({ id }) => !text.includes(id))).toEqual([])
  })
})
