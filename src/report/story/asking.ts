import type { Moment, Story, StoryEvent } from '../../story/story.js'
import { durationText } from '../figure-text.js'
import { listed, spoken, type Telling } from './wording.js'

export function escalating({ demanded }: StoryEvent, moment: Moment, customer: string): string {
  const has = (name: string) => moment.events.some(({ event }) => event === name)
  const whom = has('asked') ? asked(moment) : 'upstairs'
  const holds = has('released') || has('refused') ? '' : `, while the customer ${customer}`
  if (demanded) return `${POLICY} The customer demands a manager: the agent asks ${whom}${holds}.`
  return has('blocked')
    ? `The agent asks ${whom}${holds}.`
    : `The agent could decide, but asks ${whom} to be on the safe side${holds}.`
}

/** Who gets the request: one role, or several that sign together. */
export function asked({ events }: Moment): string {
  const roles = events.flatMap(({ event, manager }) => (event === 'asked' ? [`the ${spoken(manager!)}`] : []))
  return roles.length === 1 ? roles[0]! : `${listed(roles)} (${roles.length === 2 ? 'both' : 'all'} have to agree)`
}

/** Whether others who have the request at the end of a moment have yet to decide. */
export function isOpen(index: number, { story }: Telling): boolean {
  const count = (name: string) =>
    story.moments.slice(0, index + 1).flatMap(({ events }) => events.filter(({ event }) => event === name)).length
  return count('asked') > count('decided') + count('withdrawn')
}

export const POLICY = '“I’m sorry, but we have a policy.”'

export function deciding({ approved, suffices }: StoryEvent, manager: string, goesOn: boolean): string {
  if (approved !== true) return `The ${manager} says no.`
  if (suffices === true) return `The ${manager} agrees.`
  return goesOn ? `The ${manager} agrees, but may not grant it.` : `The ${manager} may not grant it either.`
}

export function promised({ promise }: StoryEvent): string {
  if (promise === undefined) return ''
  const { amount, unit } = promise
  return `, within ${unit === 'minutes' ? durationText(amount) : `${amount} business days`}`
}

/** Whether somebody above has agreed to what is granted now: at once, or before the customer heard of it. */
export function isAgreed(index: number, { moments }: Story): boolean {
  const events = moments.slice(0, index).flatMap((moment) => moment.events)
  const now = moments[index]!.events.some(({ event }) => event === 'decided')
  return now || events.findLast(({ event }) => ['decided', 'granted', 'contact'].includes(event))?.event === 'decided'
}
