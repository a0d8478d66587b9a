import * as z from 'zod'
import { scenarioSchema } from './schema/scenario-schema.js'
import { strict } from './schema/section.js'

export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/**
 * The language as JSON Schema (draft 2020-12), for editors: descriptions, words, patterns, no unknown keys. Only a file
 * that extends nothing must hold the main parts; what each part requires is left to validation, since a file may inherit it.
 */
export function jsonSchema(): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(scenarioSchema(strict), {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema: part }) => {
      delete part.required
    },
  })
  return {
    $schema,
    title: 'runaround scenario',
    ...schema,
    anyOf: [{ required: ['extends'] }, { required: ['demand', 'issues', 'teams'] }],
  }
}
