import { failure } from '../../kernel/failure.js'
import { type Assignment, stepsOf } from '../../scenario/assign.js'
import { isPlainMap, type Plain } from '../../scenario/tree/tree.js'
import { assignmentsOf } from '../../scenario/unknowns/assignments-of.js'
import type { ReadDesign } from '../design.js'
import type { Possible } from '../worlds.js'

/** What is to become of a design in a firm, where that is not what its file says with the firm's values. */
type Shape = (scenario: ReturnType<ReadDesign['under']>) => ReturnType<ReadDesign['under']>

/**
 * The first firms that fit the base, as worlds. A design that states another value than the base for an unknown keeps it:
 * that is what it differs by.
 * @param read as many as there are designs, the base first
 * @param shaped what is to be made of each design in a firm, by its index
 * @throws {Failure} `no-draws`, `too-few-draws`
 */
export function drawnFirms(count: number, read: readonly ReadDesign[], shaped: readonly Shape[] = []): Possible {
  const [base] = read
  const { draws = [], unknown = [] } = base!.scenario
  if (draws.length < count) {
    const code = draws.length === 0 ? 'no-draws' : 'too-few-draws'
    const has = draws.length === 0 ? 'no firms that fit' : `${draws.length} firms that fit, not ${count}`
    throw failure(code, `${base!.file} has ${has}`, {
      hint: `draw them with runaround fit FILE --draws ${count} -o fitted.yaml, and ask about the fitted file`,
    })
  }
  return {
    label: `${count} firms that fit`,
    drawn: unknown.length,
    fitted: true,
    worlds: draws.slice(0, count).map((values) => {
      const firm = unknown.flatMap((one, index) => assignmentsOf(one, values[index]!))
      return (_, index) => {
        const design = read[index]!
        const own = design.under(firm.filter(({ path }) => isShared(path, base!, design)))
        return shaped[index]?.(own) ?? own
      }
    }),
  }
}

function isShared(path: Assignment['path'], base: ReadDesign, design: ReadDesign): boolean {
  const steps = stepsOf(path)
  return JSON.stringify(writtenAt(base.written, steps)) === JSON.stringify(writtenAt(design.written, steps))
}

function writtenAt(written: Plain, steps: readonly string[]): Plain | undefined {
  return steps.reduce(
    (at: Plain | undefined, step) => (at !== undefined && isPlainMap(at) ? at[step] : undefined),
    written,
  )
}
