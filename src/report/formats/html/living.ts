/** What makes a page alive: it is complete without. */
export interface LivingPart {
  /** JavaScript for the end of the page; it finds the section `living`, fills it and takes its `hidden` off. */
  readonly script: string
  /** Beside the page's own; may be empty. */
  readonly style: string
  /** What the script reads as JSON from the element `living-data`. */
  readonly data: unknown
}

/** Of the element that the script fills. */
export const LIVING = 'living'

/** JSON within a script element: nothing in it ends the element or begins a comment. */
export function embeddedJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

/** JavaScript within a script element, the same way. */
export function embeddedScript(script: string): string {
  return script.replaceAll(/<(?=\/script|!--|script)/gi, '\\x3c')
}
