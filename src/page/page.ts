import { asWritten, type Settings } from '../experiment/dials/dial.js'
import { commandOf, type Living } from '../report/living/living.js'
import { answersPanel } from './answers.js'
import { dialsOf } from './dials.js'
import { inflated } from './inflate.js'
import type { FromWorker, ToWorker } from './messages.js'

/** A worker from what the page itself holds: a file of its own would be refused where the page is a file. */
async function startWorker(living: Living): Promise<Worker> {
  const engine = await inflated(document.getElementById('living-engine')!)
  const url = URL.createObjectURL(new Blob([engine], { type: 'text/javascript' }))
  const worker = new Worker(url)
  worker.postMessage({ living } satisfies ToWorker)
  return worker
}

async function bringToLife(section: HTMLElement): Promise<void> {
  const living = JSON.parse(await (await inflated(section.querySelector('script')!)).text()) as Living
  const written = String(asWritten(living.tried.dials))
  let worker: Promise<Worker> | null = null

  const changed = () => {
    const settings = dials.settings()
    if (String(settings) === written) answers.rest()
    else answers.await(commandOf(living, settings))
    worker ??= startWorker(living).then((started) => {
      started.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data)
      started.onerror = ({ message }) => answers.fail(`The engine of this page could not be started: ${message}`)
      return started
    })
    worker.then((started) => started.postMessage({ settings } satisfies ToWorker))
  }
  const hear = (message: FromWorker) => {
    if (!isCurrent(message.settings)) return
    if ('answer' in message) answers.show(message.answer)
    else if ('waits' in message) answers.showWaits(message.waits)
    else answers.fail(message.failed)
  }
  const isCurrent = (settings: Settings) => String(settings) === String(dials.settings())
  const dials = dialsOf(living, section.id, changed)
  const answers = answersPanel(living.tried.replications, dials.reset)

  const body = document.createElement('div')
  body.className = 'living-body'
  body.append(dials.form, answers.panel)
  section.append(body)
  section.hidden = false
}

for (const section of document.querySelectorAll<HTMLElement>('section.living')) {
  bringToLife(section).catch((error) => console.error(error))
}
