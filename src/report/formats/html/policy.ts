import { sha256 } from '@noble/hashes/sha2.js'

/**
 * The content security policy of a page: nothing is fetched, and nothing runs or styles it but these texts.
 * @param script may compile the engine, and run it in a worker of its own
 */
export function policyOf(styles: readonly string[], script: string | null): string {
  const rules = [
    "default-src 'none'",
    `style-src ${styles.map(hashOf).join(' ')}`,
    ...(script === null ? [] : [`script-src ${hashOf(script)} 'wasm-unsafe-eval'`, 'worker-src blob:']),
    "base-uri 'none'",
    "form-action 'none'",
  ]
  return rules.join('; ')
}

function hashOf(text: string): string {
  const bytes = sha256(new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`
}
