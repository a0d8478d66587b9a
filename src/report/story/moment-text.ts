import type { Moment } from '../../story/story.js'
import { labelOf } from '../labels.js'
import { sentencesOf } from './sentences.js'
import { pointsText, type Telling } from './words.js'

/** A moment in plain words, with what it did to trust; empty where there is nothing to tell. */
export function momentText(index: number, telling: Telling): string {
  const moment = telling.story.moments[index]!
  const sentences = moment.events.flatMap((event) => sentencesOf(event, index, telling))
  return [...sentences, ...afterwards(moment), ...movesText(moment)].join(' ')
}

/** What follows from a moment without being an event of its own. */
function afterwards({ events, moves }: Moment): readonly string[] {
  const has = (...names: readonly string[]) => events.some(({ event }) => names.includes(event))
  const moved = (cause: string) => moves.some((move) => move.cause === cause)
  const sentences: string[] = []
  if (moved('over_claim')) sentences.push('Leaders say that agents can.')
  if (moved('not_solved')) sentences.push('Nobody there can help.')
  if (has('ended')) return sentences
  if (has('abandoned', 'turned_away', 'sent_away', 'refused') || moved('not_solved'))
    return [...sentences, 'Will call again.']
  const goesOn = has('transferred', 'released', 'joined')
  return has('leg_ended') && !goesOn ? [...sentences, 'It seems solved.'] : sentences
}

function movesText({ moves }: Moment): readonly string[] {
  const texts = moves
    .map(({ cause, before, after }) => ({ cause, text: pointsText(after - before) }))
    .filter(({ text }) => /[1-9]/.test(text))
    .map(({ cause, text }) => `${labelOf('trust', cause)} ${text.startsWith('−') ? text : `+${text}`}`)
  return texts.length === 0 ? [] : [`(${texts.join(', ')})`]
}
