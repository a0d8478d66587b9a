import type { Baseline, Gated } from '../baseline/baseline.js'
import type { Unusable } from '../baseline/read-baseline.js'
import { exactText } from './figure-text.js'
import type { Cell, Note, Report } from './report.js'

type Found = Readonly<Record<string, Baseline | Unusable>>

/** Baselines as they stand, a line each, and what they watch. @param found by file of the baseline */
export function composeBaselines(found: Found): Report {
  return {
    title: 'Baselines',
    sections: [
      {
        kind: 'table',
        columns: [
          { heading: 'file', align: 'left' },
          { heading: 'replications', align: 'right' },
          { heading: 'seed', align: 'left' },
          { heading: 'by', align: 'left' },
          { heading: 'reason', align: 'left', wraps: true },
        ],
        rows: Object.entries(found).map(([file, baseline]) => row(file, baseline)),
      },
      ...watched(found),
    ],
  }
}

function row(file: string, found: Baseline | Unusable): readonly Cell[] {
  if ('code' in found) return [file, '', '', '', { text: found.message, tone: 'bad' }]
  const { replications, seed, runaround, reason = '' } = found
  return [file, String(replications), seed, runaround, reason]
}

/** What several baselines watch alike is said once. */
function watched(found: Found): readonly Note[] {
  const files = new Map<string, string[]>()
  for (const [file, baseline] of Object.entries(found)) {
    if ('code' in baseline) continue
    const text = Object.entries(baseline.gate)
      .flatMap(([id, gated]) => watchedText(id, gated))
      .join(', ')
    files.set(text, [...(files.get(text) ?? []), file])
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
