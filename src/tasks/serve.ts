import { OutOfMemory } from './faults.js'

/** What a worker process answers to a task. */
export type Answer<Result> =
  | { readonly result: Result }
  | { readonly error: unknown }
  // An error loses its class on the way.
  | { readonly outOfMemory: true }

/**
 * Makes this process a worker: it does the tasks that its parent sends, one after the other, answers each, and ends
 * with its parent.
 */
export function serve<Task, Result>(work: (task: Task) => Result): void {
  const tasks: Task[] = []
  // Once a task, so that a parent that has gone is noticed before the next.
  const next = () => {
    process.send?.(answerTo(tasks[0]!, work), () => {
      tasks.shift()
      if (tasks.length > 0) setImmediate(next)
    })
  }
  process.on('disconnect', () => process.exit())
  process.on('message', (task: Task) => {
    if (tasks.push(task) === 1) setImmediate(next)
  })
}

function answerTo<Task, Result>(task: Task, work: (task: Task) => Result): Answer<Result> {
  try {
    return { result: work(task) }
  } catch (error) {
    if (error instanceof OutOfMemory) return { outOfMemory: true }
    return { error: error instanceof Error ? error : String(error) }
  }
}
