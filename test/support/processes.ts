import { readdirSync, readFileSync } from 'node:fs'

/** The processes that a process has started and that still run; Linux only. */
export function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => isRunning(pid) && stateOf(pid)?.parent === parent)
}

/** Whether it runs: one that has ended but whose parent has not looked does not. */
export function isRunning(pid: number): boolean {
  const state = stateOf(pid)
  return state !== null && state.letter !== 'Z' && state.letter !== 'X'
}

function stateOf(pid: number): { letter: string; parent: number } | null {
  try {
    // The name of the program stands in parentheses and may hold anything.
    const [letter, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return { letter: letter!, parent: Number(parent) }
  } catch {
    return null
  }
}
