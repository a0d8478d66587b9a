import { closeSync, openSync, renameSync } from 'node:fs'
import { failure } from '../../kernel/failure.js'
import { packageRoot, packageVersion } from '../files/package-root.js'
import { draftOf } from '../output/draft-of.js'
import type { Design } from '../run/design.js'
import { Pool } from '../workers/pool.js'
import { discardUnlessKept } from './discard-unless-kept.js'
import type { LogOutput } from './log-output.js'
import type { Logged, LogTask } from './log-task.js'

/**
 * Writes the event log of a design's first replication, whole or not at all. A process of its own simulates it, so that
 * this one can tidy up when it is asked to end.
 * @returns how many cases and events there are
 * @throws {Failure} `not-writable`
 */
export async function writeLog(
  { file, format }: LogOutput,
  design: Design,
): Promise<{ readonly cases: number; readonly events: number }> {
  const { scenario, streamNames, model, plan, context } = design
  const draft = draftOf(file)
  const refuse = (reason: string) => failure('not-writable', `${file} could not be written: ${reason}`)
  try {
    closeSync(openSync(draft, 'wx'))
  } catch (error) {
    throw refuse((error as Error).message)
  }
  const done = discardUnlessKept(draft)
  const pool = new Pool(new URL('dist/cli/log-worker.js', packageRoot()), 1)
  try {
    const head = {
      name: context.name,
      currency: model.currency,
      seed: plan.seed,
      replication: 1,
      version: packageVersion(),
    }
    const task = { design: 0, scenario, streamNames, horizon: model.span, warmUp: model.warmUp, seed: plan.seed }
    let logged: Logged = { refused: 'nothing came of it' }
    await pool.run<LogTask, Logged>([{ ...task, replication: 0, head, format, draft }], (_, result) => {
      logged = result
    })
    if ('refused' in logged) throw refuse(logged.refused)
    renameSync(draft, file)
    return logged
  } finally {
    await pool.close()
    done()
  }
}
