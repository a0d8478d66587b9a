import type { Source, Surroundings } from './parse.js'
import { extend } from './tree/extend.js'
import { place } from './tree/place.js'
import { type Position, position } from './tree/position.js'
import { ProblemList } from './tree/problem-list.js'

/** Where a path of a scenario is written, or the nearest key above it; its beginning for an empty path. */
export function locate(source: Source, { read }: Surroundings, path: readonly string[]): Position {
  const written = extend(source, read, new ProblemList())
  const nowhere = { source, start: 0, end: 0 }
  return position(written === undefined || path.length === 0 ? nowhere : place(written.tree, path, 'key'))
}
