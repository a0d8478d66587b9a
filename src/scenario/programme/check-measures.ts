import { Failure } from '../../kernel/failure.js'
import { type Assignment, assignmentSource } from '../assign.js'
import { structuralDiff } from '../differences.js'
import type { Programme } from '../sections/programme.js'
import type { ProblemList } from '../tree/problem-list.js'
import { type MapTree, type PlainMap, place } from '../tree/tree.js'
import { assignmentsOf, withNeeds } from './measure-settings.js'

/** The file with values set, as its author would have written it. @throws {Failure} */
type Written = (assignments: readonly Assignment[]) => PlainMap

/**
 * Tries every measure, with what it needs: that its settings are possible, and change something. What is wrong with a value
 * is said where the measure states it.
 * @param tree the file that states them
 */
export function checkMeasures(programme: Programme, tree: MapTree, written: Written, problems: ProblemList): void {
  for (const name of Object.keys(programme)) {
    const needed = withNeeds(programme, name).filter((each) => each !== name)
    const before = needed.flatMap((each) => assignmentsOf(programme[each]!))
    const own = assignmentsOf(programme[name]!)
    const at = (path?: string) =>
      place(tree, ['programme', name, 'set', ...(path === undefined ? [] : [path])], 'value')
    try {
      if (structuralDiff(written(before), written([...before, ...own])).length > 0) continue
      problems.add(at(), 'no-effect', `"${name}" changes nothing: the file says so already`)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      for (const { code, message, hint, file, source } of error.problems) {
        const assignment = own.find((each) => stands(each, source))
        const isSetting = file === assignmentSource({ path: '', value: '' }).name
        // What is wrong with a measure that this one needs is said there.
        if (isSetting && assignment === undefined) continue
        problems.add(at(assignment?.path), code, isSetting ? message : `with "${name}" ${message}`, hint)
      }
    }
  }
}

/** Whether a text is that of an assignment, with `*` for each name that it may stand for. */
function stands({ path, value }: Assignment, text: string | undefined): boolean {
  if (text?.endsWith(`=${value}`) !== true) return false
  const [steps, found] = [path, text.slice(0, -value.length - 1)].map((each) => each.split('.')) as [string[], string[]]
  return steps.length === found.length && steps.every((step, index) => step === '*' || step === found[index])
}
