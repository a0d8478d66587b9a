import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doubtsOf } from '../../src/logs/firm/doubts.js'
import { figuresOf } from '../../src/logs/firm/figures.js'
import { firmOf } from '../../src/logs/firm/firm.js'
import { scenarioText } from '../../src/logs/firm/scenario-text.js'
import { LogImport } from '../../src/logs/log-import.js'
import { importData } from '../../src/report/import/import-data.js'
import { composeImport } from '../../src/report/import/import-page.js'
import { parseScenario } from '../../src/scenario/parse.js'
import { surroundings } from '../scenario/support/reading.js'

const FIXED = { seed: 20_261_127, numRuns: 150 }

const name = fc.constantFrom('', 'desk', 'Desk', 'back office', '42', 'a"b', 'ü', 'a,b')
const time = fc.integer({ min: 0, max: 40 * 86_400 }).map((at) => new Date(1_772_000_000_000 + at * 1000).toISOString())
const seconds = fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 5000 }).map(String))

const channel = fc.constantFrom('', 'phone', 'Web chat', 'e-mail', 'App', 'ü')
const servedBy = fc.constantFrom('', 'agent', 'bot')

const contact = fc.tuple(
  time,
  seconds,
  seconds,
  fc.constantFrom('answered', 'lost', 'turned away', 'odd', ''),
  name,
  name,
  name,
  channel,
  servedBy,
)
const event = fc.tuple(
  fc.integer({ min: 1, max: 12 }).map(String),
  time,
  fc.constantFrom('opened', 'resolved', 'closed', 'reopened', 'call', 'hang up', 'contact'),
  fc.constantFrom('', 'start', 'complete'),
  name,
  name,
  name,
  channel,
  servedBy,
)

const HEADERS = {
  contacts: 'start,wait,talk,outcome,team,agent,reason,channel,served_by',
  events: 'case,time,activity,transition,team,agent,category,channel,served_by',
} as const

function scenarioOf(header: string, rows: readonly (readonly string[])[]): string | null {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const log = new LogImport({
    columns: {
      ...(header.startsWith('case') ? {} : { arrived: { names: ['start'] }, outcome: { names: ['outcome'] } }),
      channel: { names: ['channel'] },
      served_by: { names: ['served_by'] },
    },
    meanings: { contact: 'arrives', call: 'serves' },
  })
  log.push([header, ...rows.map((row) => row.map(quoted).join(','))].join('\n'))
  const found = log.end()
  const firm = firmOf(found)
  const imported = {
    log: 'log.csv',
    format: log.format!,
    encoding: 'UTF-8',
    found,
    firm,
    figures: figuresOf(found),
    doubts: doubtsOf(found, firm, 0),
  }
  // Nothing on the page or in the data is no number.
  expect(JSON.stringify([composeImport(imported), importData(imported)])).not.toMatch(/NaN|undefined|Infinity/)
  return scenarioText(found, firm, { log: 'log.csv', program: 'runaround' })
}

test.each(['contacts', 'events'] as const)('whatever a log of %s says, its scenario is one', (kind) => {
  const row: fc.Arbitrary<readonly string[]> = kind === 'contacts' ? contact : event
  fc.assert(
    fc.property(fc.array(row, { minLength: 3, maxLength: 60 }), (rows) => {
      let text: string | null
      try {
        text = scenarioOf(HEADERS[kind], rows)
      } catch (error) {
        // So few rows may say nothing at all.
        expect((error as Error).name).toBe('Failure')
        return
      }
      try {
        parseScenario({ name: 'log.yaml', text: text! }, surroundings())
      } catch (error) {
        throw new Error(`${(error as Error).message}\n${text}`)
      }
    }),
    FIXED,
  )
})
