import type { Design } from '../../experiment/design.js'
import { mostReplications } from '../../experiment/plan.js'
import { failure } from '../../kernel/failure.js'
import { invariant } from '../../kernel/invariant.js'
import { composeStory, storyCsv } from '../../report/story/story-page.js'
import { factsOf } from '../../simulation/customer-facts.js'
import { keyOf } from '../../simulation/key.js'
import { simulate } from '../../simulation/simulate.js'
import { Cohort, type Pick, pickCustomer } from '../../story/cohort.js'
import { Hearing, type Whom } from '../../story/hearing.js'
import type { Story, Trace } from '../../story/story.js'
import { tell } from '../../story/tell.js'
import { packageVersion } from '../../tasks/package-root.js'
import { withinMemory } from '../../tasks/within-memory.js'
import { checkDelivery, deliver } from '../output.js'
import { prepareDesigns } from '../prepare-designs.js'
import { labelFiles, loadScenarios } from '../scenarios.js'
import { note } from '../terminal.js'
import type { TraceCall } from './trace.js'

/**
 * Tells one customer's journey through a file's design, and through another's where the call names one.
 * @throws {Failure} `no-such-customer`, `no-such-replication`, `no-such-ending`, or what is wrong with a file
 */
export function traceFile(file: string, call: TraceCall): void {
  const files = call.in === undefined ? [file] : [file, call.in]
  const designs = designsOf(files, call)
  const [base] = designs
  invariant(base !== undefined, 'a file is loaded or has a problem')
  const replication = call.replication ?? 1
  const customer = call.customer ?? choose(base, replication, call.pick ?? 'worst')
  const labels = labelFiles(files)
  const { number, customers, story } = follow(base, replication, { counted: customer })
  const others = designs.slice(1).map((design) => follow(design, replication, { number }).story)
  const trace: Trace = {
    schema: 'runaround/trace@1',
    runaround: packageVersion(),
    seed: base.plan.seed,
    replication,
    customer,
    customers,
    pick: call.customer === undefined ? pickName(call) : null,
    currency: base.model.currency,
    designs: [story, ...others].map((told, index) => ({ label: labels[index]!, story: told })),
  }
  deliver(call, { reports: () => [composeStory(trace)], data: () => trace, csv: () => storyCsv(trace) })
}

function designsOf(files: readonly string[], call: TraceCall): readonly Design[] {
  const say = note(call)
  const { loaded, problems } = loadScenarios(files, call.set)
  problems.raise()
  checkDelivery(call)
  const [first, ...others] = loaded
  invariant(first !== undefined, 'a file is loaded or has a problem')
  for (const sentence of new Set(loaded.flatMap(({ notes }) => notes))) say(sentence)
  return prepareDesigns([first, ...others], { seed: call.seed }, say)
}

function pickName({ pick = 'worst' }: TraceCall): string {
  return typeof pick === 'string' ? pick : `typical:${pick.typical}`
}

/** A customer's story, and where in the run it stands. */
interface Followed {
  /** The run's own number, which is the same customer in another design. */
  readonly number: number
  /** How many count. */
  readonly customers: number
  readonly story: Story
}

/**
 * Which customer of a replication is worth telling of.
 * @throws {Failure} `no-such-replication`, `no-such-ending`, `no-journey`
 */
export function choose(design: Design, replication: number, pick: Pick): number {
  checkReplication(design, replication)
  const cohort = new Cohort()
  withinMemory(() => simulate(design.model, keyOf(design.plan.seed, replication - 1), cohort))
  return pickCustomer(cohort.fares, pick)
}

/**
 * Runs a replication again and follows one customer through it.
 * @throws {Failure} `no-such-replication`, `no-such-customer`
 */
export function follow(design: Design, replication: number, whom: Whom): Followed {
  checkReplication(design, replication)
  const { model, plan, context, file } = design
  const key = keyOf(plan.seed, replication - 1)
  const hearing = new Hearing(whom)
  withinMemory(() => simulate(model, key, hearing))
  if (hearing.number < 0) throw noSuchCustomer(whom, hearing.counted, replication, file)
  const { name, file: base, hash } = context
  const told = { model, scenario: { name, file: base, hash } }
  return {
    number: hearing.number,
    customers: hearing.counted,
    story: tell(hearing, factsOf(model, key, hearing.number, hearing.heard[0]!.time), told),
  }
}

function checkReplication({ plan, file }: Design, replication: number): void {
  const most = mostReplications(plan)
  if (replication <= most) return
  throw failure('no-such-replication', `there is no replication ${replication} of ${file}`, {
    hint: `choose one from 1 to ${most}, or simulate more: --set replications=${replication}`,
  })
}

function noSuchCustomer(whom: Whom, counted: number, replication: number, file: string): Error {
  if ('number' in whom) {
    return failure('no-such-customer', `this customer does not come, or does not count, in ${file}`, {
      hint: 'give both designs the same demand, horizon and warm-up, so that the same customers come',
    })
  }
  const hint = counted === 0 ? 'nobody comes in the counted span' : `choose one from 1 to ${counted}`
  return failure('no-such-customer', `there is no customer ${whom.counted} in replication ${replication} of ${file}`, {
    hint,
  })
}
