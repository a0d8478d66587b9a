import type { Story } from '../../story/story.js'
import { fixedText } from '../figure-text.js'

/** What the sentences of a story need to know besides the moment. */
export interface Telling {
  readonly story: Story
  readonly currency: string
}

/** A name of the scenario as it is spoken: `front_line` as `front line`. */
export function spoken(name: string): string {
  return name.replaceAll('_', ' ')
}

/** A team in a sentence: `the front line team`. */
export function teamText(name: string): string {
  const said = spoken(name)
  return /\b(team|desk)$/.test(said) ? `the ${said}` : `the ${said} team`
}

export function moneyText(amount: number, currency: string): string {
  return `${fixedText(amount, 2)} ${currency}`
}

/** Points of trust. */
export function pointsText(points: number): string {
  return fixedText(points, 1)
}

/** A list as it is spoken: `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** `1 call`, `2 calls`. */
export function counted(count: number, one: string, several: string = `${one}s`): string {
  return `${fixedText(count, 0)} ${count === 1 ? one : several}`
}
