import type { KnownCase } from './known-case.js'
import type { Finding } from './verify-case.js'

const HEADINGS = ['case', 'system', 'figure', 'expected', 'simulated', 'std error', 'z', 'verdict']
/** Columns of numbers stand to the right. */
const RIGHT = ['expected', 'simulated', 'std error', 'z']
const NARROWEST = [4, 0, 0, 9, 9, 9, 5, 0]

/** Findings as aligned lines of text, case by case as they come. */
export class FindingsTable {
  readonly #widths: readonly number[]

  /** @param cases all that will be shown */
  constructor(cases: readonly KnownCase[]) {
    const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length))
    const figures = cases.flatMap((known): { name: string; expected: number | readonly number[] }[] => [
      ...known.figures,
    ])
    const expected = widest(figures.map((figure) => shown(figure.expected)))
    const content = [
      0,
      widest(cases.map(({ system }) => system)),
      widest(figures.map(({ name }) => name)),
      expected,
      expected,
    ]
    this.#widths = HEADINGS.map((_, column) => Math.max(NARROWEST[column]!, content[column] ?? 0))
  }

  head(): string {
    return this.#line(HEADINGS)
  }

  rows({ id, system }: KnownCase, findings: readonly Finding[]): string[] {
    return findings.map((finding, index) =>
      this.#line([index === 0 ? id : '', index === 0 ? system : '', finding.name, ...cellsOf(finding)]),
    )
  }

  #line(cells: readonly string[]): string {
    const padded = cells.map((cell, column) => {
      const width = this.#widths[column]!
      return RIGHT.includes(HEADINGS[column]!) ? cell.padStart(width) : cell.padEnd(width)
    })
    return padded.join('  ').trimEnd()
  }
}

function cellsOf(finding: Finding): string[] {
  const values = [shown(finding.expected), shown(finding.simulated)]
  if (finding.kind === 'trace') return [...values, '', '', finding.holds ? 'exact' : 'NOT EXACT']
  const { standardError, z, holds } = finding
  return [...values, standardError.toPrecision(2), z.toFixed(2), holds ? 'holds' : 'DOES NOT HOLD']
}

/** A number to six digits, or times as they are. */
function shown(value: number | readonly number[]): string {
  return typeof value === 'number' ? value.toPrecision(6) : value.join(' ')
}
