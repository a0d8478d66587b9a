import { BOT_SOURCES } from './bibliography/bots.js'
import { CLAIM_SOURCES, FACT_SOURCES, LOYALTY_SOURCES, WORD_OF_MOUTH_SOURCES } from './bibliography/loyalty-and-talk.js'
import { OPERATIONS_SOURCES, PEOPLE_SOURCES } from './bibliography/operations.js'
import { RECOVERY_SOURCES } from './bibliography/recovery.js'
import { TRUST_SOURCES } from './bibliography/trust.js'
import type { Source } from './source.js'

const SOURCES = {
  ...OPERATIONS_SOURCES,
  ...PEOPLE_SOURCES,
  ...TRUST_SOURCES,
  ...RECOVERY_SOURCES,
  ...WORD_OF_MOUTH_SOURCES,
  ...LOYALTY_SOURCES,
  ...CLAIM_SOURCES,
  ...FACT_SOURCES,
  ...BOT_SOURCES,
} as const satisfies Record<string, Source>

export type SourceKey = keyof typeof SOURCES

/** Everything that the registry cites, by key. */
export const BIBLIOGRAPHY: Readonly<Record<SourceKey, Source>> = SOURCES
