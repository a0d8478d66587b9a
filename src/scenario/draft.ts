import type { WrittenScenario } from './schema/scenario-schema.js'
import { place } from './tree/place.js'
import type { ProblemList } from './tree/problem-list.js'
import { type MapTree, type Path, treeAt } from './tree/tree.js'

/** Whatever was sound of a value: any key of any map may be missing; lists are whole. */
export type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> | undefined }
    : T

/** What a sense check looks at: the sound parts of a scenario, and the text they come from. */
export class Draft {
  constructor(
    readonly scenario: DeepPartial<WrittenScenario>,
    readonly tree: MapTree,
    private readonly problems: ProblemList,
  ) {}

  /** Whether anything is written at a path, sound or not. */
  has(...path: Path): boolean {
    const found = treeAt(this.tree, path)
    return found !== undefined && !(found.kind === 'scalar' && found.value === null)
  }

  /** The names written in a section, sound or not. */
  names(...path: Path): readonly string[] {
    const found = treeAt(this.tree, path)
    return found?.kind === 'map' ? [...found.entries.keys()].filter((name) => this.has(...path, name)) : []
  }

  refuse(path: Path, code: string, message: string, hint?: string): void {
    this.problems.add(place(this.tree, path, 'value'), code, message, hint)
  }

  refuseKey(path: Path, code: string, message: string, hint?: string): void {
    this.problems.add(place(this.tree, path, 'key'), code, message, hint)
  }

  /** Every key has an effect or is refused. */
  refuseIdle(path: Path, why: string, hint?: string): void {
    this.refuseKey(path, 'no-effect', `"${path.at(-1)}" has no effect ${why}`, hint)
  }
}
