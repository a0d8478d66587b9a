import type { Settings } from '../experiment/dials/dial.js'
import type { Answer } from '../report/living/answer.js'
import type { Living } from '../report/living/living.js'

/** What the page tells its worker: once what there is and the bytes of the core, then each time where the dials stand. */
export type ToWorker = { readonly living: Living; readonly core: ArrayBuffer } | { readonly settings: Settings }

/** What the worker tells the page, of the dials as they stood when it was asked. */
export type FromWorker = { readonly settings: Settings } & (
  | { readonly answer: Answer }
  | { readonly waits: string }
  /** A sentence. */
  | { readonly failed: string }
)
