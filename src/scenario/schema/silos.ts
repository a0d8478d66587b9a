import * as z from 'zod'
import type { Border, Culture } from '../scenario.js'
import { readInto } from '../values/form.js'
import { Mistake } from '../values/mistake.js'
import { share } from '../values/share.js'
import { lever } from './lever.js'
import type { Section } from './section.js'

const BORDER = /^([A-Za-z][A-Za-z0-9_]*)\s*-\s*([A-Za-z][A-Za-z0-9_]*)$/

/** Walls by border: `{front_line-claims: 50%}`. */
function borders(section: Section): z.ZodType<{ readonly borders: readonly Border[] }> {
  return z
    .record(z.string(), lever(section, share))
    .meta({ propertyNames: { pattern: BORDER.source } })
    .transform((map, context) => ({
      borders: Object.entries(map).flatMap(([written, silo]): Border[] => {
        const [, a, b] = BORDER.exec(written) ?? []
        if (a !== undefined && b !== undefined) return [{ between: [a, b], silo }]
        readInto(context, () => {
          throw new Mistake('no-border', `"${written}" is no border: write two teams as a-b`, undefined, [written])
        })
        return []
      }),
    }))
}

/** One share for every border, shares by border, or what leaders say against what is. */
export function silos(section: Section): z.ZodType<NonNullable<Culture['silos']>> {
  return z.union([borders(section), lever(section, share)])
}
