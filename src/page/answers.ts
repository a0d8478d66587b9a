import type { Answer } from '../report/living/answer.js'
import type { Cell, Column, Table } from '../report/report.js'
import { element } from './elements.js'

/** Where a page says what comes of its dials. */
export interface Answers {
  readonly panel: HTMLElement
  /** Nothing is turned. */
  readonly rest: () => void
  /** Something has been turned, and nothing is known of it yet. */
  readonly await: (command: string) => void
  readonly show: (answer: Answer) => void
  readonly showWaits: (sentence: string) => void
  readonly fail: (sentence: string) => void
}

const RESTING =
  'All levers stand as written. Move one: the same customers then go through both designs, here on this page.'

/** @param replications after which it is settled */
export function answersPanel(replications: number, reset: () => void): Answers {
  const progress = element('progress', { max: replications, value: 0, 'aria-label': 'replications' })
  const state = element('span', { class: 'living-state' })
  const sentence = element('p', { class: 'living-sentence' })
  const table = element('div', { class: 'living-table', tabindex: 0, role: 'region', 'aria-label': 'Differences' })
  const waits = element('p', { class: 'living-waits' })
  const command = element('code')
  const copy = element('button', { type: 'button' }, 'Copy')
  const back = element('button', { type: 'button' }, 'Reset')
  // What changes many times a second is not read out; this is, once there is something to be said.
  const spoken = element('p', { class: 'living-spoken', role: 'status', 'aria-live': 'polite' })
  const commandLine = element(
    'div',
    { class: 'living-command' },
    element('p', {}, 'The same figures from the command line:'),
    element('pre', { tabindex: 0 }, command),
    copy,
  )
  const panel = element(
    'div',
    { class: 'living-answer' },
    element('p', { class: 'living-progress' }, progress, ' ', state, ' ', back),
    sentence,
    waits,
    table,
    commandLine,
    spoken,
  )
  const clear = (isResting: boolean) => {
    panel.classList.toggle('living-resting', isResting)
    table.replaceChildren()
    waits.textContent = ''
    progress.value = 0
  }
  back.addEventListener('click', reset)
  copy.addEventListener('click', () => {
    select(command)
    navigator.clipboard?.writeText(command.textContent).then(
      () => {
        spoken.textContent = 'The command is copied.'
      },
      // A page from a file may not be allowed to; the command is selected for the keyboard.
      () => {},
    )
  })
  const rest = () => {
    clear(true)
    state.textContent = 'As written.'
    sentence.textContent = RESTING
  }
  rest()
  return {
    panel,
    rest,
    await: (line) => {
      panel.classList.remove('living-resting')
      panel.classList.add('living-stale')
      command.textContent = line
      state.textContent = 'Simulating …'
      waits.textContent = ''
      progress.value = 0
    },
    show: (answer) => {
      panel.classList.remove('living-stale')
      progress.value = answer.replications
      state.textContent = answer.progress
      sentence.textContent = answer.sentence
      table.replaceChildren(...(answer.table === null ? [] : tableElements(answer.table)))
      if (answer.isSettled) spoken.textContent = answer.sentence
    },
    showWaits: (text) => {
      waits.textContent = text
      spoken.textContent = text
    },
    fail: (text) => {
      clear(false)
      state.textContent = ''
      sentence.textContent = text
      spoken.textContent = text
    },
  }
}

function select(node: Node): void {
  const range = document.createRange()
  range.selectNodeContents(node)
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

function tableElements({ columns, rows, note }: Table): readonly HTMLElement[] {
  const cell = (content: Cell, index: number) => {
    const { text, tone } = typeof content === 'string' ? { text: content, tone: 'plain' } : content
    const attributes = { class: classOf(tone, columns[index]!.align) }
    return index === 0 ? element('th', { ...attributes, scope: 'row' }, text) : element('td', attributes, text)
  }
  const heads = columns.map(({ heading, align }) =>
    heading === '' ? element('td') : element('th', { scope: 'col', class: classOf('plain', align) }, heading),
  )
  return [
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells.map(cell)))),
    ),
    ...(note === undefined ? [] : [element('p', { class: 'note' }, note)]),
  ]
}

/** As the rest of the page has them. */
function classOf(tone: string, align: Column['align']): string {
  return align === 'right' ? `${tone} r` : tone
}
