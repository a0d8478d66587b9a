import type { Design } from '../../experiment/design.js'
import { invariant } from '../../kernel/invariant.js'
import { markdown } from '../../report/formats/markdown.js'
import { terminal } from '../../report/formats/terminal.js'
import { composeStory, storyCsv } from '../../report/story/story-page.js'
import type { Trace } from '../../story/story.js'
import { packageVersion } from '../../tasks/package-root.js'
import { labelFiles } from '../compare/label-files.js'
import { loadScenarios } from '../files/load-scenarios.js'
import { checkDelivery, deliver } from '../output/deliver.js'
import { prepareDesigns } from '../run/prepare-designs.js'
import { note } from '../terminal/tell.js'
import { choose, follow } from './follow.js'
import type { TraceCall } from './trace-call.js'

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
  const report = () => composeStory(trace)
  deliver(call, {
    terminal: (look) => terminal(report(), look),
    markdown: () => markdown(report()),
    json: () => `${JSON.stringify(trace, null, 2)}\n`,
    csv: () => storyCsv(trace),
  })
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
