import type { Dial, Settings } from '../experiment/dials/dial.js'
import { asWritten } from '../experiment/dials/dial.js'
import type { DialWords } from '../report/living/dial-words.js'
import type { Living } from '../report/living/living.js'
import { element } from './elements.js'

/** The dials of a page, as a reader turns them. */
export interface Dials {
  readonly form: HTMLFormElement
  /** Where they stand. */
  readonly settings: () => Settings
  /** Turns all of them back. */
  readonly reset: () => void
}

/** @param changed hears that one stands otherwise */
export function dialsOf({ tried, words }: Living, changed: () => void): Dials {
  const all = tried.dials.map((dial, index) => control(dial, words[index]!, `dial-${index}`, changed))
  const places = [...new Set(tried.dials.map(({ team }) => team))]
  // Customers meet the first team most, and the house is behind all of them.
  const [first, ...others] = places.filter((team) => team !== null)
  const open = [...(first === undefined ? [] : [first]), ...(places.includes(null) ? [null] : [])]
  const form = element(
    'form',
    { class: 'living-dials' },
    ...open.map((team) => group(team, rowsOf(team))),
    ...others.map((team) =>
      element('details', {}, element('summary', {}, team), group(team, rowsOf(team), 'living-folded')),
    ),
  )
  form.addEventListener('submit', (event) => event.preventDefault())
  return {
    form,
    settings: () => all.map(({ at }) => at()),
    reset: () => {
      for (const [index, at] of asWritten(tried.dials).entries()) all[index]!.turn(at)
      changed()
    },
  }

  function rowsOf(place: string | null): readonly HTMLElement[] {
    return all.filter((_, index) => tried.dials[index]!.team === place).map(({ row }) => row)
  }
}

function group(team: string | null, rows: readonly HTMLElement[], name = ''): HTMLElement {
  return element('fieldset', { class: name }, element('legend', {}, team ?? 'The whole house'), ...rows)
}

interface Control {
  readonly row: HTMLElement
  readonly at: () => number
  readonly turn: (at: number) => void
}

function control({ path, written }: Dial, words: DialWords, id: string, changed: () => void): Control {
  const { label, meaning, positions, isChoice } = words
  const attributes = { id, 'data-path': path, 'aria-describedby': `${id}-meaning` }
  const last = positions.length - 1
  const input = isChoice
    ? element('select', attributes, ...positions.map((text, at) => element('option', { value: at }, text)))
    : element('input', { ...attributes, type: 'range', min: 0, max: last, step: 1 })
  const output = element('output', { for: id })
  const was = element('span', { class: 'living-was' }, `as written ${positions[written]}`)
  const row = element(
    'div',
    { class: 'living-dial' },
    element('label', { for: id }, label),
    ...(isChoice ? [] : [output]),
    input,
    element('small', { id: `${id}-meaning` }, meaning, ' ', was),
  )
  const at = () => Number(input.value)
  const show = () => {
    output.textContent = positions[at()]!
    if (!isChoice) input.setAttribute('aria-valuetext', positions[at()]!)
    row.classList.toggle('living-turned', at() !== written)
  }
  const turn = (to: number) => {
    input.value = String(to)
    show()
  }
  turn(written)
  input.addEventListener('input', () => {
    show()
    changed()
  })
  return { row, at, turn }
}
