import { basename } from 'node:path'
import type { Design } from '../experiment/design.js'
import { type Experiment, prepare, type RunOptions } from '../experiment/prepare.js'
import { Failure, failure } from '../kernel/failure.js'
import { findMeasure } from '../measures/catalogue.js'
import { unknownMeasure } from '../scenario/measure-names.js'
import type { Scenario } from '../scenario/scenario.js'

import { checkMemory } from '../tasks/check-memory.js'
import { packageVersion } from '../tasks/package-root.js'

/** A scenario as loaded, with the file it came from. */
interface Loaded {
  readonly file: string
  readonly scenario: Scenario
}

/**
 * Makes every scenario ready to run as if it were alone: what the options do not settle, each file settles for itself, so
 * that no figure depends on which other files there are, or on their order.
 * @throws {Failure} `different-currencies`
 */
export function prepareEach([first, ...others]: readonly [Loaded, ...Loaded[]], options: RunOptions): Design[] {
  const version = packageVersion()
  const alone = ({ file, scenario }: Loaded): Design => ({
    ...prepare(scenario, basename(file), version, options),
    file,
  })
  const lead = alone(first)
  const followers = others.map(alone)
  for (const follower of followers) checkCurrency(lead, follower)
  return [lead, ...followers]
}

/**
 * Makes every scenario ready to run on the same customers: seed, replications, horizon and warm-up come from the
 * options, else from the first file.
 * @param note takes a sentence where another file says otherwise
 * @param reach takes the share of the scenarios that are ready
 * @throws {Failure} `different-currencies`
 */
export function prepareDesigns(
  [first, ...others]: readonly [Loaded, ...Loaded[]],
  options: RunOptions,
  note: (sentence: string) => void,
  reach: (share: number) => void = () => {},
): Design[] {
  const version = packageVersion()
  const lead = prepare(first.scenario, basename(first.file), version, options)
  const { replications } = lead.plan
  const shared: RunOptions = {
    ...options,
    seed: lead.plan.seed,
    horizon: lead.model.span,
    warmUp: lead.model.warmUp,
    ...(typeof replications === 'number' ? { replications } : { precision: replications.target }),
  }
  const followers = others.map(({ file, scenario }, index): Design => {
    checkMemory()
    reach((index + 1) / others.length)
    const design = { ...prepare(scenario, basename(file), version, shared), file }
    checkCurrency({ ...lead, file: first.file }, design)
    for (const what of differences(scenario, options, lead))
      note(`${file}: the ${what} of ${first.file} is used, not its own`)
    return design
  })
  return [{ ...lead, file: first.file }, ...followers]
}

function checkCurrency(first: Design, other: Design): void {
  const [one, another] = [first.model.currency, other.model.currency]
  if (one === another) return
  throw failure('different-currencies', `${first.file} is in ${one}, ${other.file} in ${another}`, {
    hint: 'run them one by one, or give both the same currency',
  })
}

/** What the file states, and the first file or default overrules; what an option overrules is no surprise. */
function differences(scenario: Scenario, options: RunOptions, { model, plan }: Experiment): string[] {
  const { replications, precision } = scenario
  const target = typeof plan.replications === 'number' ? undefined : plan.replications.target
  const count = typeof plan.replications === 'number' ? plan.replications : undefined
  const byOption = options.replications !== undefined || options.precision !== undefined
  return [
    ['seed', options.seed === undefined && differs(scenario.seed, plan.seed)],
    ['horizon', differs(scenario.horizon, model.span)],
    ['warm-up', differs(scenario.warm_up, model.warmUp)],
    ['number of replications', !byOption && (differs(replications, count) || differs(precision, target))],
  ].flatMap(([what, isDifferent]) => (isDifferent === true ? [String(what)] : []))
}

function differs<T>(stated: T | undefined, used: T | undefined): boolean {
  return stated !== undefined && stated !== used
}

/** @throws {Failure} `unknown-measure` for every id that is none */
export function checkMetrics(ids: readonly string[]): void {
  const [first, ...others] = ids.filter((id) => findMeasure(id) === undefined).map(unknownMeasure)
  if (first !== undefined) throw new Failure([first, ...others])
}
