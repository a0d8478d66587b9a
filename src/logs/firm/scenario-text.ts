import { onOneLine } from '../../kernel/printable.js'
import type { Found } from '../found.js'
import { channelLines, givesUpLines } from './channels.js'
import { figuresOf } from './figures.js'
import { ASSUMED_TALK, type Firm, type FirmIssue, type FirmTeam } from './firm.js'
import { intervalsText } from './hours.js'
import { countOf, countText, dateText, digits, lawText, secondsText, shareText } from './number-text.js'
import { observedLines, unknownLines } from './observed-text.js'
import type { Listed } from './shortlist.js'

/** Where a scenario comes from, for its first lines. */
export interface Origin {
  /** As the call named it. */
  readonly log: string
  /** Program and version. */
  readonly program: string
}

/** A log's firm as a commented scenario that `validate` and `run` take. */
export function scenarioText(found: Found, firm: Firm, origin: Origin): string {
  const { whole, span } = found.arrivals
  const shares = sharesText(firm.issues.map(({ count }) => count))
  const lines = [
    `# From ${comment(origin.log)}, ${countOf(found.rows.read, 'row')}${found.rows.wrong === 0 ? '' : ` (${countText(found.rows.wrong)} wrong ones left out)`}, by ${origin.program}. Behind each value: how much of the log stands`,
    '# behind it. What a log cannot say (who may grant what, who dares to, what customers think of the firm) is at the end,',
    '# as `unknown`: say what you know of it, or let `runaround fit` find what the figures tell.',
    `name: ${text(`From ${origin.log}`)}`,
    `description: ${text(`${countOf(found.journeys, 'case')} from ${dateText(whole.first)} to ${dateText(whole.last)}.`)}`,
    'horizon: 4 weeks',
    'warm_up: 1 week',
    'replications: 10',
    '',
    ...demandLines(found, firm, dateText(span.first), dateText(span.last)),
    '',
    ...channelLines(firm.channels, sharesText(firm.channels.map(({ count }) => count))),
    ...customerLines(found, firm),
    '',
    'issues:',
    ...firm.issues.flatMap((issue, place) => issueLines(firm, issue, shares[place]!)),
    '',
    'teams:',
    ...firm.teams.flatMap(teamLines),
    '',
    ...observedLines(figuresOf(found), firm),
    '',
    ...unknownLines(firm),
  ]
  return `${lines.join('\n')}\n`
}

/** A text in double quotes, as YAML and JSON both have it. */
function text(plain: string): string {
  return JSON.stringify(clean(plain))
}

/** On one line, without what steers a terminal: a question mark stands for it, since no scenario holds U+FFFD. */
function clean(plain: string): string {
  return onOneLine(plain).replaceAll('\u{FFFD}', '?')
}

/** A name of somebody else's on a line of comment. */
function comment(name: string): string {
  const shown = clean(name)
  return shown.length > 60 ? `${shown.slice(0, 59)}…` : shown
}

function demandLines(found: Found, firm: Firm, first: string, last: string): readonly string[] {
  const { arrivals } = found
  const { profile, perWeek, open, outside, busyness } = firm
  const times = open === null ? [] : intervalsText(open).map(({ when }) => when)
  const cut = countOf(arrivals.counted, 'case')
  return [
    'demand:',
    `  arrivals: ${digits(perWeek, 4)} per week            # ${cut} from ${first} to ${last}`,
    ...(open === null
      ? []
      : [
          `  open: ${JSON.stringify(times.join(', '))}`,
          ...(outside > 0 ? [`  # ${shareText(outside)} of the arrivals come in other hours, and are left out.`] : []),
        ]),
    '  profile:',
    ...('steps' in profile
      ? [
          '    # From hour to hour of the week, since its days are not alike.',
          `    steps: {every: 1 h, weights: [${profile.steps.map((weight) => digits(weight)).join(', ')}]}`,
        ]
      : [
          `    hours: {${[...profile.hours].map(([hour, weight]) => `${hour}: ${digits(weight)}`).join(', ')}}`,
          `    weekdays: {${profile.weekdays.map((weight, day) => `${DAYS[day]}: ${digits(weight)}`).join(', ')}}`,
        ]),
    ...(busyness > 0
      ? [`  busyness: ${digits(busyness, 2)}                 # how days of one weekday differ beyond chance`]
      : Number.isNaN(busyness) && arrivals.busyness > 0
        ? [
            `  # Days of one weekday differ by ${shareText(arrivals.busyness)} of their mean beyond chance: that is growth or an extract, not busyness.`,
          ]
        : []),
  ]
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

function customerLines(found: Found, firm: Firm): readonly string[] {
  const { returns, waits } = found
  const { patience, redialsAfter, callsAgainAfter } = firm
  const lines: string[] = []
  if (patience !== null) {
    const { survival, fit } = patience
    lines.push(
      `    # ${countText(survival.events)} gave up waiting and ${countText(survival.censored)} were answered before: half would wait ${medianText(survival.median)} (Kaplan-Meier).`,
      `    # The plain mean of those who gave up, ${secondsText(waits.gaveUp.mean)}, is no patience: whoever has more of it is answered first.`,
      `    patience: ${lawText(fit.best.spec)}`,
    )
  }
  if (redialsAfter !== null) {
    const stayed = returns.hangUps - goneOver(found)
    const share = Math.min(1, returns.redialsAfter.count / stayed)
    lines.push(
      `    redial: {share: ${shareText(share)}, after: "${lawText(redialsAfter)}"}   # of ${countText(stayed)} who gave up or were turned away`,
    )
  }
  if (callsAgainAfter !== null) {
    const share = Math.min(1, returns.callsAgainAfter.count / returns.unsolved)
    lines.push(
      `    calls_again: {share: ${shareText(share)}, after: "${lawText(callsAgainAfter)}"}   # of ${countText(returns.unsolved)} contacts without a solution`,
    )
  }
  lines.push(...givesUpLines(firm.channels))
  if (firm.teams.some(({ isBot }) => isBot)) {
    lines.push('    prefers_people: {share: 0%}   # who asks a bot for a person is among those whom it passes on')
  }
  return lines.length === 0
    ? ['customers: {caller: {share: 100%}}']
    : ['customers:', '  caller:', '    share: 100%', ...lines]
}

/** Customers who gave a channel up and went on by another one. */
function goneOver({ channels }: Found): number {
  return channels.named.reduce((sum, { tried }) => sum + [...tried.values()].reduce((all, one) => all + one, 0), 0)
}

function medianText(median: number): string {
  return Number.isNaN(median) ? 'longer than anybody did' : secondsText(median)
}

/** Shares that add up to 100% as written: the last one is what is left. */
function sharesText(counts: readonly number[]): readonly string[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const parts = counts.slice(0, -1).map((count) => Math.round((10_000 * count) / total))
  const rest = 10_000 - parts.reduce((sum, part) => sum + part, 0)
  return [...parts, rest].map((part) => `${part / 100}%`)
}

function issueLines(firm: Firm, issue: FirmIssue, share: string): readonly string[] {
  const { returnsAfter, explain, wrapUp } = firm
  const { resolutions, returns } = issue
  const holds = shareText(1 - returns / Math.max(1, resolutions))
  const held = `${countText(returns)} of ${countText(resolutions)} resolutions did not hold`
  return [
    `  ${issue.id}:   # ${namedText(issue)}${countOf(issue.count, 'case')}`,
    `    share: ${share}`,
    ...talkLines(issue),
    ...(explain === null
      ? []
      : [`    explain: ${lawText(explain.best.spec)}   # ${countOf(explain.rows, 'explanation')}`]),
    ...(wrapUp === null ? [] : [`    wrap_up: ${lawText(wrapUp.best.spec)}   # ${countOf(wrapUp.rows, 'contact')}`]),
    ...wayLines(issue),
    ...(returns === 0 ? [] : [`    right_first_time: ${holds}   # ${held}`]),
    ...(returns === 0 || returnsAfter === null ? [] : [`    reopens_after: ${lawText(returnsAfter)}`]),
  ]
}

function talkLines({ talk, unsolvedTalk }: FirmIssue): readonly string[] {
  const assumed = `lognormal(${secondsText(ASSUMED_TALK)}, 1)`
  const told = talk.filter(({ fit }) => fit !== null)
  const lawOf = ({ fit }: FirmIssue['talk'][number]) => (fit === null ? assumed : lawText(fit.best.spec))
  const rows = ({ seconds, fit }: FirmIssue['talk'][number]) =>
    fit === null ? 'NOT IN THE LOG: assumed, see unknown' : `${countOf(seconds.count, 'conversation')}`
  const short = Number.isNaN(unsolvedTalk)
    ? []
    : [`    unsolved_talk: ${shareText(unsolvedTalk)}   # of a whole conversation, before a case is passed on`]
  if (talk.length === 1 || told.length === 0) return [`    talk: ${lawOf(talk[0]!)}   # ${rows(talk[0]!)}`, ...short]
  return ['    talk:', ...talk.map((one) => `      ${one.team}: ${lawOf(one)}   # ${rows(one)}`), ...short]
}

function wayLines({ way }: FirmIssue): readonly string[] {
  if (way.kind === 'chain') {
    const solved = [...way.solved].map(([team, share]) => `${team}: ${shareText(share)}`)
    return [
      `    chain: [${way.teams.join(', ')}]`,
      ...(solved.length === 0 ? [] : [`    solvable: {${solved.join(', ')}}   # what was not passed on`]),
    ]
  }
  const rows = [...way.rows].map(
    ([from, row]) => `        ${from}: {${[...row].map(([to, share]) => `${to}: ${partText(share)}`).join(', ')}}`,
  )
  return [
    ...(way.elsewhere > 0.005
      ? [`    # ${shareText(way.elsewhere)} begin at another team than ${way.start}; a scenario has one way in.`]
      : []),
    '    routing:',
    `      start: ${way.start}`,
    '      matrix:',
    ...rows,
  ]
}

/** Not rounded up, so that a row adds up to 100% at most. */
function partText(share: number): string {
  return `${Math.floor(10_000 * share) / 100}%`
}

const BASIS: Readonly<Record<FirmTeam['basis'], string>> = {
  'seen at work': 'people seen at work, a lower bound: those who wait for a call and get none are not seen',
  'busy at once': 'nobody is named: only how many talked at once, a lower bound',
  'persons a day': 'persons seen on a day, or as many as the assumed talk would keep busy',
  'not told': 'NOT IN THE LOG: as many as the assumed talk would keep busy',
}

function teamLines(team: FirmTeam): readonly string[] {
  const { id, byStep, agents, basis, people, occupancy, isBot, channels } = team
  const served = channels === null ? [] : [`    channels: [${channels.join(', ')}]   # by which it is seen to work`]
  if (isBot) {
    return [
      `  ${id}:   # ${namedText(team)}${countOf(team.count, 'stop')}`,
      `    # A bot, as the log says. What a conversation costs, and what it may grant, no log says.`,
      '    kind: bot',
      ...served,
      '    wrong: 0%   # what it gets wrong comes back: it is in right_first_time',
      '    empowerment: {tools: 70%}   # not in a log: see unknown',
    ]
  }
  const seen = people > 0 ? ` ${countText(people)} in all.` : ''
  const busy = Number.isNaN(occupancy) ? '' : ` They talk for ${shareText(occupancy)} of the time.`
  const head = [
    `  ${id}:   # ${namedText(team)}${countOf(team.count, 'stop')}`,
    `    # ${capital(BASIS[basis])}.${seen}${busy}`,
    ...served,
  ]
  const levers = '    empowerment: {tools: 70%, orientation: 60%, safety: 60%}   # not in a log: see unknown'
  if (byStep === null) return [...head, `    agents: ${agents}`, levers]
  const intervals = intervalsText(byStep)
  if (intervals.length === 0) return [...head, '    agents: 1', levers]
  return [...head, '    agents:', ...intervals.map(({ when, value }) => `      "${when}": ${value}`), levers]
}

/** What the log calls it, where that is not what the scenario does. */
function namedText({ names, id }: Listed): string {
  if (names.length > 1) return `${names.length} rare ones together, `
  if (names[0] === '') return 'the log names none; '
  return names[0] === id ? '' : `"${comment(names[0]!)}" in the log, `
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
