import { jsonSchema } from './json-schema.js'
import { type KnownKeys, knownKeys } from './known-keys.js'

let known: KnownKeys | undefined

/** The keys of the language, worked out once: it takes longer than reading a scenario. */
export function languageKeys(): KnownKeys {
  known ??= knownKeys(jsonSchema())
  return known
}
