import type { Check, CheckedDesign } from '../../baseline/check.js'
import { onOneLine } from '../../kernel/printable.js'
import { causeText, checkTitle, failedExpectations } from '../check-text.js'
import { NOTHING } from '../figure-text.js'
import { checkedText, FINDINGS } from '../finding-text.js'
import { literal } from './markdown-text.js'

const BOLD = '**'

/** A check as Markdown: for a step summary or a comment on a change. */
export function checkMarkdown(check: Check): string {
  const blocks = [
    `## ${literal(checkTitle(check))}`,
    ...check.designs.flatMap(designBlocks),
    ...check.unchecked.map(
      ({ label, message, hint }) =>
        `${BOLD}${literal(label)}${BOLD} cannot be checked: ${literal(message)}. ${literal(hint)}`,
    ),
  ]
  return `${blocks.join('\n\n')}\n`
}

function designBlocks(design: CheckedDesign): readonly string[] {
  const verdict = failedExpectations(design).length > 0 ? `${design.verdict}, short of an expectation` : design.verdict
  const head = `### ${literal(design.label)}: ${verdict}\n\n${literal(causeText(design))}`
  const changes = design.changes.map(
    ({ path, base, variant }) => `- \`${code(path)}\`: ${literal(base ?? NOTHING)} → ${literal(variant ?? NOTHING)}`,
  )
  const moved = Object.entries(design.measures).filter(([, { gated, finding }]) => gated && finding !== 'same')
  const rows = moved.map(([id, measure]) => {
    const { base, variant, difference, half } = checkedText(id, measure)
    return row([id, base, variant, `${difference} ${half}`.trim(), measure.unit, FINDINGS[measure.finding][0]])
  })
  const expected = design.expectations.map(({ path, threshold, mean, verdict }) =>
    row([path, threshold, mean === null ? NOTHING : String(mean), verdict]),
  )
  return [
    head,
    ...(changes.length === 0 ? [] : [changes.join('\n')]),
    ...(rows.length === 0 ? [] : [table(['measure', 'baseline', 'now', 'difference', 'unit', 'finding'], rows)]),
    ...(expected.length === 0 ? [] : [table(['expected', 'threshold', 'found', 'verdict'], expected)]),
  ]
}

function table(headings: readonly string[], rows: readonly string[]): string {
  return [row(headings), row(headings.map(() => '---')), ...rows].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => (cell === '---' ? cell : literal(cell))).join(' | ')} |`
}

function code(text: string): string {
  return onOneLine(text).replaceAll('`', "'")
}
