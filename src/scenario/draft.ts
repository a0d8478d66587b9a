import type { WrittenScenario } from './schema/scenario-schema.js'
import type { ProblemList } from './tree/problem-list.js'
import type { MapTree } from './tree/tree.js'

/** Whatever was sound of a value: any key of any map may be missing; lists are whole. */
export type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> | undefined }
    : T

/** What a sense check looks at: the sound parts of a scenario, and the text they come from. */
export interface Draft {
  readonly scenario: DeepPartial<WrittenScenario>
  readonly tree: MapTree
  readonly problems: ProblemList
}
