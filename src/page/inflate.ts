/** What stands compressed and in base 64 in an element of the page. */
export async function inflated(element: Element): Promise<Blob> {
  const text = atob(element.textContent)
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).blob()
}
