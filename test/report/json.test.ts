import { expect, it } from 'vitest'
import { json } from '../../src/report/formats/json.js'
import { summary } from './fabricated-summary.js'

it('JSON holds the summary in full, and ends with a line feed', () => {
  expect(JSON.parse(json(summary))).toEqual(JSON.parse(JSON.stringify(summary)))
  expect(json(summary).endsWith('}\n')).toBe(true)
})
