import { asWritten } from '../experiment/dials/dial.js'
import type { LivingData } from '../report/formats/html/living-part.js'
import { commandOf, type Living } from '../report/living/living.js'
import { answersPanel } from './answers.js'
import { dialsOf } from './dials.js'
import { element } from './elements.js'
import { inflated } from './inflate.js'
import type { FromWorker, ToWorker } from './messages.js'

/** A worker from what the page itself holds: a file of its own would be refused where the page is a file. */
async function startWorker(data: LivingData, living: Living): Promise<Worker> {
  const [engine, core] = await Promise.all([
    inflated(data.engine),
    inflated(data.core).then((blob) => blob.arrayBuffer()),
  ])
  const url = URL.createObjectURL(new Blob([engine], { type: 'text/javascript' }))
  const worker = new Worker(url)
  worker.postMessage({ living, core } satisfies ToWorker)
  return worker
}

/** Fills the section that waits for it in the page. */
async function bringToLife(section: HTMLElement, data: LivingData): Promise<void> {
  const living = JSON.parse(await (await inflated(data.design)).text()) as Living
  const written = String(asWritten(living.tried.dials))
  let worker: Promise<Worker> | null = null

  const changed = () => {
    const settings = dials.settings()
    if (String(settings) === written) answers.rest()
    else answers.await(commandOf(living, settings))
    worker ??= startWorker(data, living).then((started) => {
      started.onmessage = (event: MessageEvent<FromWorker>) => hear(event.data)
      started.onerror = ({ message }) => answers.fail(`The engine of this page could not be started: ${message}`)
      return started
    })
    worker.then((started) => started.postMessage({ settings } satisfies ToWorker))
  }
  const hear = (message: FromWorker) => {
    // What comes late is of dials as they stood before.
    if (String(message.settings) !== String(dials.settings())) return
    if ('answer' in message) answers.show(message.answer)
    else if ('waits' in message) answers.showWaits(message.waits)
    else answers.fail(message.failed)
  }
  const dials = dialsOf(living, changed)
  const answers = answersPanel(living.tried.replications, dials.reset)

  section.append(
    element('h2', { id: 'living-title' }, `Turn a lever of ${living.base}`),
    element('div', { class: 'living-body' }, answers.panel, dials.form),
  )
  section.setAttribute('aria-labelledby', 'living-title')
  section.hidden = false
}

const data = JSON.parse(document.getElementById('living-data')!.textContent) as LivingData
bringToLife(document.getElementById('living')!, data).catch((error) => console.error(error))
