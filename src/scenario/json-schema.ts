import * as z from 'zod'
import { scenarioSchema } from './schema/scenario-schema.js'
import { strict } from './schema/section.js'

export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/**
 * The language as JSON Schema (draft 2020-12), for editors: descriptions, words, patterns, no unknown keys. Only a file
 * that extends nothing must hold the main parts; what each part requires is left to validation, since a file may inherit
 * it. Any key may be null, which deletes what is inherited.
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
    ...withNull(schema),
    anyOf: [{ required: ['extends'] }, { required: ['demand', 'issues', 'teams'] }],
  }
}

/** The schema with null allowed as the value of every key. */
function withNull(schema: JsonSchema): JsonSchema {
  const { properties, additionalProperties, anyOf } = schema as {
    properties?: Record<string, JsonSchema>
    additionalProperties?: JsonSchema | false
    anyOf?: readonly JsonSchema[]
  }
  const named = Object.entries(properties ?? {}).map(([key, part]) => [key, orNull(withNull(part))])
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: Object.fromEntries(named) }),
    ...(additionalProperties ? { additionalProperties: orNull(withNull(additionalProperties)) } : {}),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(withNull) }),
  }
}

function orNull(schema: JsonSchema): JsonSchema {
  const { type, enum: words, anyOf } = schema as { type?: string | string[]; enum?: unknown[]; anyOf?: JsonSchema[] }
  return {
    ...schema,
    ...(type === undefined ? {} : { type: [type, 'null'].flat() }),
    ...(words === undefined ? {} : { enum: [...words, null] }),
    ...(anyOf === undefined ? {} : { anyOf: [...anyOf, { type: 'null' }] }),
  }
}
