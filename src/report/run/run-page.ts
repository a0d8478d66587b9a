import type { Summary } from '../../experiment/summary.js'
import { casesText, exactText, intervalText, type StatedVolume, volumeText } from '../figure-text.js'
import type { Note, Report, Section } from '../report.js'
import { reproduce } from '../reproduce.js'
import { acrossFirms } from './across-firms.js'
import { againstYours } from './against-yours.js'
import { headline, issues, segments } from './answer.js'
import { answers } from './answers.js'
import { course } from './course.js'
import { customers } from './customers.js'
import {
  answerSentence,
  aYear,
  howSure,
  howSureInBrief,
  inTheWay,
  type NextSteps,
  warningsInBrief,
  whatNext,
} from './front.js'
import { channels, decisions, endings, gates, journeys, managers, recruiting, teams } from './journeys.js'
import { money, time, trade, trust } from './money.js'
import { flow, organisation, type Seen, spread } from './pictures.js'
import { assumptions, expectations, loudness, overload, warnings } from './verdicts.js'
import { week } from './week.js'

/** What a summary does not hold, and its report can say. */
interface ComposeOptions {
  /** The scenario's own behavioural values by registry id; the registry's where absent. */
  readonly beliefs?: Readonly<Record<string, number>>
  /** What the scenario asks for. */
  readonly volume?: StatedVolume
  /** The words of the command that gives the same figures again. */
  readonly command?: readonly string[]
  /** What its pictures are drawn from; without them where absent. */
  readonly seen?: Seen
  /** What a reader may do next. */
  readonly next?: NextSteps
}

/** Lays a summary out: an overload before all, the four headline figures, then why, then how far to trust it. */
export function compose(summary: Summary, options: ComposeOptions = {}): Report {
  const first = [overload(summary), headline(summary), acrossFirms(summary)]
  const pictures = options.seen === undefined ? [] : picturesOf(summary, options.seen)
  const doubts = warnings(summary)
  const rests = assumptions(summary, options.beliefs ?? {})
  const again = options.command === undefined ? null : reproduce(options.command)
  const sections = [
    preamble(summary, options.volume),
    ...first,
    ...pictures,
    againstYours(summary, options.beliefs ?? {}),
    trade(summary),
    journeys(summary),
    endings(summary),
    decisions(summary),
    gates(summary),
    ...answers(summary, options.beliefs),
    loudness(summary),
    teams(summary),
    managers(summary),
    recruiting(summary),
    time(summary),
    trust(summary),
    money(summary),
    customers(summary),
    ...course(summary),
    channels(summary),
    issues(summary),
    segments(summary),
    ...week(summary),
    expectations(summary),
    doubts,
    rests,
    again,
  ]
  const why = [inTheWay(summary), ...(options.next === undefined ? [] : whatNext(summary, options.next))]
  const sure = howSure(summary, rests?.rows.length ?? 0)
  const brief = [
    ...first,
    aYear(summary),
    ...week(summary),
    ...why,
    howSureInBrief(sure),
    warningsInBrief(doubts),
    again,
  ]
  return {
    title: summary.scenario.name,
    answer: answerSentence(summary),
    sections: present(sections),
    front: present([...first, aYear(summary), ...pictures.slice(0, 1), ...why, sure]),
    brief: present(brief),
  }
}

function present(sections: readonly (Section | null)[]): readonly Section[] {
  return sections.filter((section) => section !== null)
}

function picturesOf(summary: Summary, seen: Seen): readonly (Section | null)[] {
  return [flow(seen), organisation(summary, seen), spread(seen)]
}

function preamble({ customers, replications, confidence }: Summary, volume: StatedVolume | undefined): Note {
  const runs = replications === 1 ? 'one replication' : `${exactText(replications)} replications`
  const cases = casesText(customers)
  const interval = intervalText(replications, confidence)
  const stated = volume === undefined ? '' : ` The scenario states ${volumeText(volume)}.`
  return { kind: 'note', text: `${cases} in ${runs}.${stated}${interval}`, tone: 'dim' }
}
