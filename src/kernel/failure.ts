/** One mistake in what the user gave us, pointing at the place where there is one. */
export interface Problem {
  /** Stable, kebab-case: `unknown-key`, `wrong-unit`, ... */
  readonly code: string
  /** What is wrong, as a sentence without a final full stop. */
  readonly message: string
  /** As the user wrote it; absent for problems of the command line itself. */
  readonly file?: string
  /** 1-based. */
  readonly line?: number
  /** 1-based, in characters. */
  readonly column?: number
  /** How many characters the caret underlines; 1 where absent. */
  readonly length?: number
  /** The text of that line, for the caret to stand under. */
  readonly source?: string
  /** What to do about it, as a sentence: `did you mean "teams"?` */
  readonly hint?: string
  /** How many problems it stands for that are not listed; it is one itself where absent. */
  readonly count?: number
}

/** What the user has to mend. Carries every problem found, not just the first. */
export class Failure extends Error {
  override readonly name = 'Failure'

  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems.map((problem) => problem.message).join('; '))
  }
}

/** A {@link Failure} of one problem. */
export function failure(code: string, message: string, where: Omit<Problem, 'code' | 'message'> = {}): Failure {
  return new Failure([{ code, message, ...where }])
}
