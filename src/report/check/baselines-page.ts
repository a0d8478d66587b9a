import type { Baseline, Unusable } from '../../baseline/baseline.js'
import type { CheckedDesign } from '../../baseline/check-designs.js'
import type { Gated } from '../../baseline/gate.js'
import { exactText, NOTHING } from '../figure-text.js'
import type { Cell, Note, Report, Section } from '../report.js'
import { checkedDesign } from './check-page.js'

/** A file in a folder of baselines, and what stands in it. */
interface Held {
  readonly name: string
  readonly found: Baseline | Unusable
}

/** Baselines as they stand, a line each, and what they watch. */
export function composeBaselines(held: readonly Held[]): Report {
  return {
    title: 'Baselines',
    sections: [
      {
        kind: 'table',
        columns: [
          { heading: 'baseline', align: 'left', wraps: true },
          { heading: 'scenario', align: 'left', wraps: true },
          { heading: 'replications', align: 'right' },
          { heading: 'seed', align: 'left' },
          { heading: 'runaround', align: 'left' },
          { heading: 'reason', align: 'left', wraps: true },
        ],
        rows: held.map(row),
      },
      ...watched(held),
    ],
  }
}

function row({ name, found }: Held): readonly Cell[] {
  const { file = NOTHING } = found
  if ('code' in found) return [name, file, '', '', '', { text: found.message, tone: 'bad' }]
  const { replications, seed, runaround, reason = '' } = found
  return [name, file, String(replications), seed, runaround, reason]
}

/** What several baselines watch alike is said once. */
function watched(held: readonly Held[]): readonly Note[] {
  const files = new Map<string, string[]>()
  for (const { name, found } of held) {
    if ('code' in found) continue
    const text = Object.entries(found.gate)
      .flatMap(([id, gated]) => watchedText(id, gated))
      .join(', ')
    files.set(text, [...(files.get(text) ?? []), name])
  }
  return [...files].map(([text, names]): Note => {
    return { kind: 'note', title: `Watched in ${names.join(', ')}`, text, tone: 'plain' }
  })
}

function watchedText(id: string, { better, tolerance }: Gated): readonly string[] {
  if (better === null) return []
  if (tolerance === 0) return [id]
  return [`${id} within ${typeof tolerance === 'number' ? exactText(tolerance) : tolerance}`]
}

/** Lays out what is being accepted: how each design departs from what was accepted before. */
export function composeAcceptance(designs: readonly CheckedDesign[], reason?: string): Report {
  const sections = designs.flatMap((design): readonly Section[] => {
    const moved = checkedDesign({ ...design, expectations: [] })
    if (moved.length > 0) return moved
    return [{ kind: 'note', title: design.label, text: 'Nothing has changed, to the last digit.', tone: 'dim' }]
  })
  const note: readonly Section[] =
    reason === undefined ? [] : [{ kind: 'note', title: 'Reason', text: reason, tone: 'plain' }]
  return { title: 'Accepted from now on', sections: [...sections, ...note] }
}
