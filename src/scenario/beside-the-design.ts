import { type Assignment, assignmentSource } from './assign.js'
import { FILE, RUN } from './sections/run.js'
import type { ProblemList } from './tree/problem-list.js'

/** What is about the file, its promises, its plans or what is known of the firm, rather than the organisation. */
const ABOUT_THE_FILE: readonly string[] = [...Object.keys(FILE), 'expect', 'observed', 'unknown', 'draws', 'programme']

const ABOUT: readonly string[] = [...ABOUT_THE_FILE, ...Object.keys(RUN)]

/** Whether a section is about the run, the file or its promises: one for all designs, or they would not share their customers. */
export function isBesideTheDesign(section: string): boolean {
  return ABOUT.includes(section)
}

type Shared = keyof typeof RUN | 'currency' | 'beliefs.run'

/** What to do instead of setting it for one of the designs. */
const INSTEAD: Readonly<Record<Shared, string>> = {
  seed: 'give --seed to the call: it holds for all designs',
  replications: 'give --replications to the call: it holds for all designs',
  precision: 'give --precision to the call: it holds for all designs',
  horizon: 'change it in the file, where it holds for all designs, or run both by themselves',
  warm_up: 'change it in the file, where it holds for all designs, or run both by themselves',
  currency: 'a currency is a name, and changes no amount: set the amounts',
  'beliefs.run': 'change it in the file, where it holds for all designs',
}

/**
 * Adds a problem where assignments that are to make one design of several would change nothing between them: what all
 * share, or what is no part of a design.
 * @param assignments those of one design
 */
export function checkMakesADesign(assignments: readonly Assignment[], problems: ProblemList): void {
  for (const assignment of assignments) {
    const shared = sharedBy(assignment)
    if (shared === undefined) continue
    const what = `${assignment.path} is one for all designs that are compared, so that this would compare a design with itself`
    problems.add(originOf(assignment), 'no-difference', what, INSTEAD[shared])
  }
  const [first] = assignments
  if (first === undefined || !assignments.every(isAboutTheFile)) return
  const what = `${first.path} is no part of the design, so that this would compare a design with itself`
  problems.add(
    originOf(first),
    'no-difference',
    what,
    'change something of the organisation, its customers or its issues',
  )
}

function sharedBy({ path }: Assignment): Shared | undefined {
  return (Object.keys(INSTEAD) as Shared[]).find((key) => path === key || path.startsWith(`${key}.`))
}

function isAboutTheFile({ path }: Assignment): boolean {
  return ABOUT_THE_FILE.some((key) => path === key || path.startsWith(`${key}.`))
}

function originOf(assignment: Assignment) {
  return { source: assignmentSource(assignment), start: 0, end: assignment.path.length }
}
