import { fromBase85 } from '../kernel/base-85.js'

/** What stands compressed and in base 85 in the page. */
export async function inflated(text: string): Promise<Blob> {
  const compressed = new Blob([fromBase85(text)]).stream()
  return new Response(compressed.pipeThrough(new DecompressionStream('deflate-raw'))).blob()
}
