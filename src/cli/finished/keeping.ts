import type { Design } from '../../experiment/design.js'
import { failure } from '../../kernel/failure.js'
import { type Shard, ShardDone, shareOf, unlessFinished } from '../../tasks/finished.js'
import type { OpenRunner } from '../../tasks/runner.js'
import type { CommonCall } from '../options.js'
import { tell } from '../terminal.js'
import { type Journal, openJournal } from './journal.js'
import { beginPart, type PartWriter } from './part-file.js'

/** What of a call says what is kept of its work, and where. */
type KeepingCall = Pick<CommonCall, 'quiet' | 'asked'> & {
  readonly queue?: string
  readonly resume?: string
  readonly shard?: Shard
  readonly parts?: string
}

/** What a call keeps of its work. */
interface Kept {
  /** Where what is not kept yet is done. @throws {Failure} `no-fixed-number` */
  readonly open: (designs: readonly Design[]) => OpenRunner
  /** Takes what the work ended with. */
  readonly ended: (error: unknown) => void
}

/** Where a part is written to unless the call says otherwise. */
const FOLDER = 'parts'

/** Keeps what a call asks for: each replication in its file to resume from; of a shard, its share, which becomes a part. */
export async function keeping(call: KeepingCall, here: OpenRunner): Promise<Kept> {
  const at = call.queue === undefined ? here : await queueOf(call.queue, call)
  const open = call.resume === undefined ? at : unlessFinished(journalOf(call.resume, call), at)
  if (call.shard === undefined) return { open: () => open, ended: () => {} }
  const { shard } = call
  let part: PartWriter | undefined
  return {
    open: (designs) => {
      checkCount(designs)
      part ??= beginPart(shard, call.parts ?? FOLDER, call.asked())
      return shareOf(shard, part.keep, open)
    },
    ended: (error) => {
      if (!(error instanceof ShardDone) || part === undefined) return
      const { path, count } = part.finish()
      tell(`written: ${path}, ${count} replication${count === 1 ? '' : 's'}`, call)
    },
  }
}

async function queueOf(address: string, call: KeepingCall): Promise<OpenRunner> {
  const [{ placeOf }, { byQueue }] = await Promise.all([
    import('../../tasks/queue/connection.js'),
    import('../../tasks/queue/queue-runner.js'),
  ])
  return byQueue(placeOf(address, process.env), (sentence) => tell(sentence, call))
}

function journalOf(path: string, call: KeepingCall): Journal {
  const journal = openJournal(path)
  if (journal.before > 0) tell(`${path}: ${journal.before} replications are finished already`, call)
  return journal
}

function checkCount(designs: readonly Design[]): void {
  if (designs.every(({ plan }) => typeof plan.replications === 'number')) return
  throw failure('no-fixed-number', 'how many replications a precision takes, only all shares together show', {
    hint: 'say how many with --replications, which goes before the precision of a file',
  })
}
