import { Command } from 'commander'
import { type CallOf, doing } from '../options.js'
import { QUEUE, WORKERS } from '../work-options.js'

const WORKER = { queue: { ...QUEUE, required: true }, workers: WORKERS } as const

export type WorkerCall = CallOf<typeof WORKER>

/** `runaround worker`: simulates what others ask for. */
export function workerCommand(): Command {
  const command = new Command('worker')
    .summary('simulate what commands with --queue ask for')
    .description(
      'Serve a queue: take tasks from the Redis that commands with the same --queue put them into, on this machine or any other, until Ctrl-C; what is under way is finished first. All must be the same version of this program.',
    )
    .addHelpText(
      'before',
      'Example:\n  $ runaround worker --queue redis://farm:6379 &\n  $ runaround sensitivity scenarios/ersatz.yaml --queue redis://farm:6379\n',
    )
  return doing(command, WORKER, async (call) => {
    const { workQueue } = await import('./work-queue.js')
    await workQueue(call)
  })
}
