import type { Draft } from '../output/draft.js'

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * From now on a draft goes when this process is asked to end.
 * @returns what ends that, and removes the draft if it still is there
 */
export function discardUnlessKept(draft: Draft): () => void {
  const discard = () => {
    draft.discard()
    for (const signal of ENDING) process.off(signal, discardAndEnd)
  }
  const discardAndEnd = (signal: NodeJS.Signals) => {
    discard()
    process.kill(process.pid, signal)
  }
  for (const signal of ENDING) process.on(signal, discardAndEnd)
  return discard
}
