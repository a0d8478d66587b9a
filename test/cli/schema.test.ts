import { expect, test } from 'vitest'
import { runaround } from '../support/runaround.js'

test('schema prints the JSON Schema of scenarios', async () => {
  const { code, stdout, stderr } = await runaround(['schema'])
  expect([code, stderr]).toEqual([0, ''])
  const schema = JSON.parse(stdout) as Record<string, unknown>
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(Object.keys(schema.properties as object)).toEqual(expect.arrayContaining(['demand', 'issues', 'teams']))
})
