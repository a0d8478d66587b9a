import type { ChildProcess } from 'node:child_process'

/** By which a person or a system asks a program to end. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * From now on this process takes those children with it when it exits or is asked to end. Busy ones would notice only
 * after their task that they have lost their parent.
 *
 * A terminal sends Ctrl-C to all of them, and a child may be the first to end by it: that is no failure, and this
 * process ends by the same signal.
 * @returns what undoes it
 */
export function endTogether(children: readonly ChildProcess[]): () => void {
  const endAll = () => {
    for (const child of children) child.kill('SIGKILL')
  }
  const endBy = (signal: NodeJS.Signals) => {
    undo()
    endAll()
    // Nobody handles it any more, so it does what it does by default: the shell sees 130 after Ctrl-C.
    process.kill(process.pid, signal)
  }
  const follow = (_: number | null, signal: NodeJS.Signals | null) => {
    const ending = ENDING.find((it) => it === signal)
    if (ending !== undefined) endBy(ending)
  }
  const undo = () => {
    process.off('exit', endAll)
    for (const signal of ENDING) process.off(signal, endBy)
    for (const child of children) child.off('exit', follow)
  }
  process.on('exit', endAll)
  for (const signal of ENDING) process.on(signal, endBy)
  for (const child of children) child.on('exit', follow)
  return undo
}
