import type { Baseline, Gated } from '../baseline/baseline.js'
import type { Unusable } from '../baseline/read-baseline.js'
import { exactText } from './figure-text.js'
import type { Cell, Report } from './report.js'

/** Baselines as they stand, a line each. @param found by file of the baseline */
export function composeBaselines(found: Readonly<Record<string, Baseline | Unusable>>): Report {
  return {
    title: 'Baselines',
    sections: [
      {
        kind: 'table',
        columns: [
          { heading: 'file', align: 'left' },
          { heading: 'runs', align: 'right' },
          { heading: 'seed', align: 'left' },
          { heading: 'by', align: 'left' },
          { heading: 'watched', align: 'left', wraps: true },
          { heading: 'reason', align: 'left', wraps: true },
        ],
        rows: Object.entries(found).map(([file, baseline]) => row(file, baseline)),
      },
    ],
  }
}

function row(file: string, found: Baseline | Unusable): readonly Cell[] {
  if ('code' in found) return [file, '', '', '', { text: found.message, tone: 'bad' }, '']
  const { replications, seed, runaround, gate, reason = '' } = found
  const watched = Object.entries(gate).flatMap(([id, gated]) => (gated.better === null ? [] : [watchedText(id, gated)]))
  return [file, String(replications), seed, runaround, watched.join(', '), reason]
}

function watchedText(id: string, { tolerance }: Gated): string {
  if (tolerance === 0) return id
  return `${id} within ${typeof tolerance === 'number' ? exactText(tolerance) : tolerance}`
}
