import type { Hint, ProblemList } from '../tree/problem-list.js'
import { type MapTree, type Path, place, type Source, treeAt } from '../tree/tree.js'

/** Whatever was sound of a value: any key of any map may be missing; lists are whole. */
export type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> | undefined }
    : T

/**
 * What a sense check looks at: the sound parts of a scenario, of which it names those that it needs, and the text they
 * come from.
 */
export class Draft<S = object> {
  constructor(
    readonly scenario: DeepPartial<S>,
    readonly tree: MapTree,
    /** The files that the tree was laid together from, lowest first. */
    private readonly layers: readonly Source[],
    private readonly problems: ProblemList,
    /** Whether keys may have no effect: in a design that was put together, nobody has written them there. */
    private readonly mayIdle = false,
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

  refuse(path: Path, code: string, message: string, hint?: Hint): void {
    this.problems.add(place(this.tree, path, 'value'), code, message, hint)
  }

  refuseKey(path: Path, code: string, message: string, hint?: Hint): void {
    this.problems.add(place(this.tree, path, 'key'), code, message, hint)
  }

  /**
   * Every key has an effect or is refused; but who changes what they inherit need not delete what that makes idle.
   * @param causes what makes the key idle, or whose absence does
   */
  refuseIdle(path: Path, why: string, ...causes: readonly Path[]): void {
    if (this.mayIdle) return
    const layer = this.layerOf(path)
    if (causes.some((cause) => this.layerOf(cause) > layer)) return
    this.refuseKey(path, 'no-effect', `"${path.at(-1)}" has no effect ${why}`)
  }

  /** Whether it is written in the file itself, rather than in one that it extends. */
  isOfThisFile(path: Path): boolean {
    return this.layerOf(path) === this.layers.length - 1
  }

  /** In which file a value or a deletion was written last: assignments are above all files, what nobody wrote is below. */
  private layerOf(path: Path): number {
    const written = path.map((_, index) => treeAt(this.tree, path.slice(0, index + 1)))
    const deletion = written.find((tree) => tree?.kind === 'scalar' && tree.value === null)
    const origin = (deletion ?? written.at(-1))?.origin
    if (origin === undefined) return -1
    const file = this.layers.indexOf(origin.source)
    return file < 0 ? this.layers.length : file
  }
}
