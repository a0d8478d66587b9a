import { availableParallelism } from 'node:os'
import { placeOf } from '../../tasks/queue/connection.js'
import { serveQueue } from '../../tasks/queue/serve-queue.js'
import { tell } from '../terminal.js'
import type { WorkerCall } from './worker.js'

/** Says how far it is once so many tasks are done. */
const TOLD_EVERY = 100

/**
 * Serves a queue until it is asked to end: what is under way is finished; asked again, it ends at once.
 * @throws {Failure} {@link SystemFailure} where there is no queue to serve
 */
export async function workQueue(call: WorkerCall): Promise<void> {
  const asked = new Promise<NodeJS.Signals>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve)
  })
  const place = placeOf(call.queue, process.env)
  const processes = call.workers ?? availableParallelism()
  let done = 0
  const service = await serveQueue(place, processes, (tasks) => {
    done = tasks
    if (done % TOLD_EVERY === 0) tell(`${done} tasks done`, call)
  })
  tell(`serves ${place.named} with ${processes} process${processes === 1 ? '' : 'es'}`, call)
  tell(`${await asked}: ends when what is under way is done`, call)
  await service.close()
  tell(`${done} task${done === 1 ? '' : 's'} done`, call)
}
