import type { Design } from '../../experiment/design.js'
import { failure } from '../../kernel/failure.js'
import { hasChannels } from '../../story/case-listener.js'
import { packageRoot, packageVersion } from '../../tasks/package-root.js'
import { Pool } from '../../tasks/pool.js'
import { type Draft, isStream, notWritten, openDraft, targetOf } from '../write-files.js'
import type { Logged, LogOutput, LogTask } from './log-task.js'

/**
 * Writes the event log of a design's first replication, whole or not at all; into a pipe or a device piece by piece. A
 * process of its own simulates it, so that this one can tidy up when it is asked to end.
 * @returns how many cases and events there are
 * @throws {Failure} `not-writable` {@link SystemFailure} `not-written`
 */
export async function writeLog(
  { file, format }: LogOutput,
  design: Design,
): Promise<{ readonly cases: number; readonly events: number }> {
  const { scenario, streamNames, model, plan, context } = design
  const draft = draftOf(file)
  const done = draft === null ? () => {} : discardUnlessKept(draft)
  const pool = new Pool(new URL('dist/cli/log-worker.js', packageRoot()), 1)
  try {
    const head = {
      name: context.name,
      currency: model.currency,
      hasChannels: hasChannels(model),
      seed: plan.seed,
      replication: 1,
      version: packageVersion(),
    }
    const task = {
      design: 0,
      scenario,
      streamNames,
      horizon: model.span,
      warmUp: model.warmUp,
      seed: plan.seed,
      intervals: null,
    }
    let logged: Logged = { refused: 'nothing came of it' }
    await pool.run<LogTask, Logged>(
      [{ ...task, replication: 0, head, format, path: draft?.path ?? file }],
      (_, result) => {
        logged = result
      },
    )
    if ('refused' in logged) throw notWritten(file, logged.refused)
    keep(draft, file)
    return logged
  } finally {
    await pool.close()
    done()
  }
}

/** Null where the file itself is written into. */
function draftOf(file: string): Draft | null {
  try {
    const target = targetOf(file)
    return isStream(target) ? null : openDraft(target)
  } catch (error) {
    throw failure('not-writable', `${file} could not be written: ${(error as Error).message}`)
  }
}

function keep(draft: Draft | null, file: string): void {
  try {
    draft?.keep()
  } catch (error) {
    throw notWritten(file, error)
  }
}

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * From now on a draft goes when this process is asked to end.
 * @returns what ends that, and removes the draft if it still is there
 */
function discardUnlessKept(draft: Draft): () => void {
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
