import * as z from 'zod'
import { scenarioSchema } from './schema/scenario-schema.js'
import { strict } from './schema/section.js'

export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** The language as JSON Schema (draft 2020-12), for editors: descriptions, words, patterns, no unknown keys. */
export function jsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(scenarioSchema(strict), { io: 'input', target: 'draft-2020-12' })
  return { ...schema, title: 'runaround scenario' }
}
