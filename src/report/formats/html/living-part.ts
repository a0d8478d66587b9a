import { deflateSync } from 'fflate'
import type { Living } from '../../living/living.js'

/** What makes a page alive, as it is bundled. */
export interface PageProgram {
  /** JavaScript of the page. */
  readonly page: string
  /** JavaScript of its worker, with the engine, compressed and in base 64. */
  readonly engine: string
}

/**
 * The part of a page in which a reader turns dials: empty until the program of the page fills it.
 * @param id of its own among the sections of the page
 */
export function livingSection(living: Living, id: string): string {
  const data = base64(deflateSync(new TextEncoder().encode(JSON.stringify(living)), { level: 9 }))
  return `<section class="living" id="${id}" aria-labelledby="${id}-title" hidden>
<h2 id="${id}-title">Try it: turn a lever</h2>
<script type="text/plain">${data}</script>
</section>
`
}

/** What stands once at the end of a page with such sections. @returns the script's text beside it, for the policy's hash */
export function livingProgram({ page, engine }: PageProgram): { readonly html: string; readonly script: string } {
  const script = page.replaceAll('</script', '<\\/script')
  return {
    html: `<script type="text/plain" id="living-engine">${engine}</script>\n<script>${script}</script>\n`,
    script,
  }
}

/** What the content security policy of such a page allows beside the script itself: a worker of its own, and its WebAssembly. */
export const LIVING_POLICY = { 'script-src': "'wasm-unsafe-eval'", 'worker-src': 'blob:' } as const

function base64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
