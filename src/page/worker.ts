import { THE_CHANGE } from '../experiment/comparison.js'
import { asWritten, type Settings } from '../experiment/dials/dial.js'
import { Trials } from '../experiment/trial/trials.js'
import { waitsFor } from '../experiment/trial/waits-for.js'
import { answerOf, doesNothing, SEEKING, waitsForText } from '../report/living/answer.js'
import type { Living } from '../report/living/living.js'
import { NoMemoryLeft, takeCore } from '../simulation/core.js'
import type { FromWorker, ToWorker } from './messages.js'

/** What a worker has of its page. */
interface Port {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null
  readonly postMessage: (message: FromWorker) => void
}

const page = globalThis as unknown as Port
let living: Living | null = null
let trials: Trials | null = null
/** What is worked at: whatever comes later ends it before its next replication. */
let steps: Iterator<FromWorker | null, void> | null = null
let isWaiting = false

page.onmessage = ({ data }) => {
  if ('living' in data) {
    living = data.living
    takeCore(new Uint8Array(data.core))
    trials = new Trials(living.tried)
    return
  }
  steps = stepsTo(data.settings)
  wait()
}

/** Lets what the page has said meanwhile come first. */
function wait(): void {
  if (isWaiting) return
  isWaiting = true
  setTimeout(() => {
    isWaiting = false
    advance()
  }, 0)
}

function advance(): void {
  const step = steps?.next()
  if (step === undefined || step.done === true) return
  if (step.value !== null) page.postMessage(step.value)
  wait()
}

/** One replication after the other; what there is to be said after each, or null. */
function* stepsTo(settings: Settings): Generator<FromWorker | null, void> {
  try {
    if (String(settings) !== String(asWritten(living!.tried.dials))) yield* answers(living!, trials!, settings)
  } catch (error) {
    yield { settings, failed: failureText(error) }
  }
}

function* answers(living: Living, trials: Trials, settings: Settings): Generator<FromWorker | null, void> {
  trials.keep(settings)
  let nothing = false
  for (const found of trials.compare(settings, { base: living.base, variant: THE_CHANGE })) {
    yield { settings, answer: answerOf(living, found) }
    nothing = doesNothing(found)
  }
  if (!nothing || living.tried.replications === 1) return
  yield { settings, waits: SEEKING }
  const search = waitsFor(trials, settings)
  let step = search.next()
  for (; step.done !== true; step = search.next()) yield null
  yield { settings, waits: waitsForText(living, settings, step.value) }
}

function failureText(error: unknown): string {
  if (error instanceof NoMemoryLeft) return 'This takes more memory than a page may have: run the command below.'
  return `This page has failed, and the command below may tell why: ${error instanceof Error ? error.message : error}`
}
