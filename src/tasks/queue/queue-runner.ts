import { randomUUID } from 'node:crypto'
import { invariant } from '../../kernel/invariant.js'
import { expectedCustomers } from '../../model/arrival-pattern.js'
import type { Jobs } from '../jobs.js'
import { unpacked } from '../packed.js'
import type { OpenRunner, Runner, Take } from '../runner.js'
import { type Batch, plainText } from '../task.js'
import type { Place } from './connection.js'
import type { Letter } from './messages.js'
import { type Say, Session } from './session.js'

/** Customers of a task: about a second's work, against ten milliseconds that its way takes. */
const TASK_CUSTOMERS = 1_000_000
/** There are as many tasks, if there can be, so that many workers have some. */
const LEAST_TASKS = 64
/** Tasks that wait or are under way at a time: enough for many workers, and little to keep in memory or take back. */
const MOST_OUT = 256
/** Replies are told of as they come; whatever is missed is looked up so often. */
const LOOK_SECONDS = 3
const MILLISECONDS = 1000

/** Runs batches by whatever workers serve the queue at a place. */
export function byQueue(place: Place, say: Say): OpenRunner {
  return (jobs) => new QueueRunner(place, jobs, say)
}

/** A task with what it is of. */
interface Ticket {
  readonly batches: readonly Batch[]
  readonly letter: Letter
}

class QueueRunner implements Runner {
  readonly #caller = randomUUID()
  #session: Session | null = null
  #sent = 0

  constructor(
    private readonly place: Place,
    private readonly jobs: Jobs,
    private readonly say: Say,
  ) {}

  /**
   * @throws {Failure} `no-queue-client` {@link SystemFailure} `queue-unreachable`, `queue-lost`, `task-failed`,
   * `other-program`, and {@link OutOfMemory}
   */
  async run(batches: readonly Batch[], take: Take): Promise<void> {
    this.#session ??= await Session.begin(this.place, this.#caller, this.say)
    const session = this.#session
    const waiting = this.#tickets(batches)
    const out = new Map<string, Ticket>()
    const put = (tickets: readonly Ticket[]) => {
      const named = tickets.map((ticket) => [`${this.#caller}-${this.#sent++}`, ticket] as const)
      for (const [id, ticket] of named) out.set(id, ticket)
      return session.put(named.map(([id, { letter }]) => [id, letter]))
    }
    while (waiting.length > 0 || out.size > 0) {
      if (out.size <= MOST_OUT / 2 && waiting.length > 0) await put(waiting.splice(0, MOST_OUT - out.size))
      const told = await session.next(LOOK_SECONDS * MILLISECONDS)
      for (const { id, reply } of told === null ? await session.look([...out.keys()]) : [told]) {
        const ticket = out.get(id)
        // Of another caller, or told twice: counted once.
        if (ticket === undefined) continue
        out.delete(id)
        if (reply === null || 'dropped' in reply) await put([ticket])
        else takeReply(ticket, reply.found, take)
      }
    }
  }

  async close(): Promise<void> {
    await this.#session?.end()
  }

  /** Replications of the same designs, so many a task as make it worth its way. */
  #tickets(batches: readonly Batch[]): Ticket[] {
    const tickets: Ticket[] = []
    let open: Batch[] = []
    const close = () => {
      if (open.length > 0) tickets.push({ batches: open, letter: this.#letter(open) })
      open = []
    }
    for (const batch of batches) {
      const customers = expectedCustomers(this.jobs.leadOf(batch)) * batch.designs.length
      const most = Math.max(1, Math.min(TASK_CUSTOMERS / customers, batches.length / LEAST_TASKS))
      if (open[0]?.designs !== batch.designs || open.length + 1 > most) close()
      open.push(batch)
    }
    close()
    return tickets
  }

  #letter(batches: readonly Batch[]): Letter {
    const [first] = batches
    invariant(first !== undefined, 'a task has a batch')
    const { designs, seed } = this.jobs.plain(first)
    const hashes = first.designs.map((design) => this.jobs.hashOf(design))
    const replications = batches.map(({ replication }) => replication)
    return { caller: this.#caller, task: plainText({ seed, designs, hashes, replications }) }
  }
}

function takeReply({ batches }: Ticket, found: readonly (readonly string[])[], take: Take): void {
  for (const [index, batch] of batches.entries()) take(batch, found[index]!.map(unpacked))
}
