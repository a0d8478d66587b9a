import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Scenario } from '../../scenario/scenario.js'
import { canonicalScenario } from './canonical-scenario.js'
import type { Canonical } from './compact.js'

/** SHA-256 of the canonical scenario, in hex: the identity of a design. */
export function scenarioHash(scenario: Scenario): string {
  return canonicalHash(canonicalScenario(scenario))
}

/** The same, of a scenario that is canonical already. */
export function canonicalHash(canonical: Canonical): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(canonical))))
}
