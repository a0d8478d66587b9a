import { MINUTE } from '../../kernel/units.js'
import { clockText } from '../../story/clock.js'
import type { Moment, Story, Trace } from '../../story/story.js'
import { isOffTheLine, OFF_THE_LINE, TIME_CAUSES, type TimeCause } from '../../vocabulary/time-causes.js'
import { durationText } from '../figure-text.js'
import { csv } from '../formats/csv.js'
import { labelOf } from '../labels.js'
import type { Chart, Report, Section, Table } from '../report.js'
import { kindAt } from './channel-at.js'
import { inTheEnd, moral, onTheLine, trustCurve } from './in-the-end.js'
import { lead, preamble, somebodyElse, titleOf, who } from './opening.js'
import { coursesPicture } from './picture.js'
import { sentencesOf } from './sentences.js'
import { listed, pointsText, type Telling } from './wording.js'

/** Lays a story out: who and when, what happened minute by minute, where time and trust went, how it ended. */
export function composeStory(trace: Trace): Report {
  const sections: readonly (Section | null)[] = [
    preamble(trace),
    lead(trace),
    somebodyElse(trace),
    who(trace),
    coursesPicture(trace),
    ...told(trace),
    trustCurve(trace),
    inTheEnd(trace),
    moral(trace),
  ]
  return { title: titleOf(trace), sections: sections.filter((section) => section !== null) }
}

/** One design below the title; two side by side. */
function told(trace: Trace): readonly (Section | null)[] {
  const sides = trace.designs.map(({ label, story }) => {
    const telling = { story, currency: trace.currency }
    const sections = [momentTable(telling), timeline(story)].filter((section) => section !== null)
    return { title: label, sections }
  })
  const [only, ...others] = sides
  return others.length === 0 ? only!.sections : [{ kind: 'sides', sides }]
}

/** What happened, minute by minute. */
function momentTable(telling: Telling): Table {
  const { moments, customer } = telling.story
  return {
    kind: 'table',
    columns: [
      { heading: 'when', align: 'left' },
      { heading: 'what happens', align: 'left', wraps: true },
      { heading: 'trust', align: 'right' },
    ],
    rows: moments.flatMap((moment, index) => {
      const text = momentText(index, telling)
      if (text === '') return []
      const when = clockText(moment.minute * MINUTE, customer.arrived * MINUTE)
      const before = moment.moves[0]?.before
      const after = pointsText(moment.trust)
      const trust = before !== undefined ? `${pointsText(before)} → ${after}` : index === 0 ? after : ''
      const tone = before === undefined ? 'plain' : moment.trust < before ? 'bad' : 'good'
      return [[{ text: when, tone: 'dim' } as const, text, { text: trust, tone } as const]]
    }),
  }
}

/** A moment in plain words, with what it did to trust; empty where there is nothing to tell. */
function momentText(index: number, telling: Telling): string {
  const moment = telling.story.moments[index]!
  const sentences = moment.events.flatMap((event) => sentencesOf(event, index, telling))
  return [...sentences, ...afterwards(index, telling), ...movesText(moment)].join(' ')
}

/** What follows from a moment without being an event of its own. */
function afterwards(index: number, { story }: Telling): readonly string[] {
  const { events, moves } = story.moments[index]!
  const has = (...names: readonly string[]) => events.some(({ event }) => names.includes(event))
  const moved = (cause: string) => moves.some((move) => move.cause === cause)
  const sentences: string[] = []
  if (moved('over_claim')) sentences.push('Leaders say that agents can.')
  if (moved('not_solved')) sentences.push('Nobody there can help.')
  if (has('ended')) return sentences
  const hungUp = has('kept_from_person') && has('leg_ended')
  if (has('abandoned', 'turned_away', 'sent_away', 'refused') || hungUp || moved('not_solved'))
    return has('contact') && has('on_channel') && index > 0
      ? sentences
      : [...sentences, `${kindAt(index, story).willCome}.`]
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

/** A second, in minutes. */
const NOTABLE = 1 / 60

/** Where the customer's time on the line went, in the order in which it passes; the rest beside it. */
function timeline(story: Story): Chart | null {
  const total = onTheLine(story)
  if (total === 0) return null
  const part = (cause: TimeCause) => story.minutes_by_cause[cause] ?? 0
  const elsewhere = OFF_THE_LINE.filter((cause) => part(cause) > 0).map(
    (cause) => `${durationText(part(cause))} ${labelOf('time', cause)}`,
  )
  return {
    kind: 'chart',
    title: `Where ${durationText(total)} on the line went`,
    tones: { positive: 'plain', negative: 'plain' },
    bars: TIME_CAUSES.filter((cause) => !isOffTheLine(cause) && part(cause) > NOTABLE).map((cause) => ({
      label: labelOf('time', cause),
      value: part(cause),
      text: durationText(part(cause)),
    })),
    ...(elsewhere.length === 0 ? {} : { note: `Beside that: ${listed(elsewhere)}.` }),
  }
}

/** A story as rows: one for each moment of each design, with trust after it. */
export function storyCsv({ designs, customer, currency }: Trace): string {
  const rows = designs.flatMap(({ label, story }) =>
    story.moments.map((moment, index) => [
      ...[label, customer, moment.minute, clockText(moment.minute * MINUTE), moment.trust],
      momentText(index, { story, currency }),
    ]),
  )
  return csv(['design', 'customer', 'minute', 'clock', 'trust', 'what'], rows)
}
