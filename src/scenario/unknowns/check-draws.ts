import type { Draft } from '../sections/draft.js'
import type { WrittenDraws } from '../sections/draws.js'
import type { Believed } from '../sections/unknown.js'
import type { Unknown } from './unknown.js'

type Drawing = Draft<{ readonly draws: readonly WrittenDraws[] }>

/**
 * Every unknown, and nothing else, has as many draws as any other, in the unit in which it is unknown.
 * @returns a firm each, in the order of the unknowns
 */
export function checkDraws(
  draft: Drawing,
  unknowns: readonly Unknown[] = [],
): readonly (readonly number[])[] | undefined {
  const written = draft.scenario.draws
  if (written === undefined) return undefined
  const again = 'let runaround fit write them again'
  for (const { path } of written) {
    if (unknowns.some((unknown) => unknown.path === path)) continue
    draft.refuseKey(['draws', path], 'not-unknown', `"${path}" is not unknown here, and cannot be drawn`, again)
  }
  const columns = unknowns.map((unknown) => {
    const values = written.find(({ path }) => path === unknown.path)?.values ?? []
    return values.map((drawn) => numberOf(draft, unknown, drawn))
  })
  const [count, ...more] = new Set(columns.map(({ length }) => length))
  if (more.length > 0) {
    draft.refuse(['draws'], 'uneven-draws', 'every unknown has as many draws as any other', again)
    return undefined
  }
  return Array.from({ length: count ?? 0 }, (_, firm) => columns.map((column) => column[firm]!))
}

function numberOf(draft: Drawing, { path, unit }: Unknown, { number, unit: drawn }: Believed): number {
  if (drawn !== unit) {
    draft.refuse(['draws', path], 'not-its-unit', `"${path}" is unknown in ${unit === '' ? 'bare numbers' : unit}`)
  }
  return unit.startsWith('%') ? number / 100 : number
}
