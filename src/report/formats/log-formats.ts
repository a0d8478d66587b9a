import type { Case, LogEvent, LogHead } from '../../story/case.js'
import { LOG_ORIGIN, timestamp } from '../../story/clock.js'
import { escapedXml } from '../escaping.js'
import { csvLine } from './csv.js'

/** A log as text, piece by piece, so that no more than a case need be in memory. */
export interface LogFormat {
  readonly head: (head: LogHead) => string
  readonly case: (done: Case, head: LogHead) => string
  readonly tail: string
}

/** A row per event, its columns named as pm4py and Disco know them: the keys of XES, `case:` before those of a case. */
export const LOG_CSV: LogFormat = {
  head: ({ hasChannels }) =>
    csvLine([
      ...['case:concept:name', 'concept:name', 'lifecycle:transition', 'time:timestamp'],
      ...['org:resource', 'org:role', 'org:group', 'cost:total', 'cost:currency', 'detail'],
      ...(hasChannels ? ['channel'] : []),
      ...['case:segment', 'case:issue', 'case:ending', 'case:trust_loss', 'case:replication'],
    ]),
  case: (done, { currency, hasChannels, replication }) =>
    done.events
      .map((event) =>
        csvLine([
          ...[String(done.customer), event.activity, event.transition, timestamp(event.time)],
          ...[event.resource, event.role, event.group],
          ...(event.cost === 0 ? [null, null] : [event.cost, currency]),
          event.detail,
          ...(hasChannels ? [event.channel] : []),
          ...[done.segment, done.issue, done.ending, done.trustLoss, replication],
        ]),
      )
      .join(''),
  tail: '',
}

/** A JSON object per event and line, with the keys of the CSV; what an event has not is left out. */
export const LOG_JSONL: LogFormat = {
  head: () => '',
  case: (done, { currency, replication }) =>
    done.events
      .map((event) => {
        const line = {
          'case:concept:name': String(done.customer),
          'concept:name': event.activity,
          'lifecycle:transition': event.transition,
          'time:timestamp': timestamp(event.time),
          'org:resource': event.resource,
          'org:role': event.role,
          'org:group': event.group,
          ...(event.cost === 0 ? {} : { 'cost:total': event.cost, 'cost:currency': currency }),
          ...(event.detail === null ? {} : { detail: event.detail }),
          ...(event.channel === null ? {} : { channel: event.channel }),
          'case:segment': done.segment,
          'case:issue': done.issue,
          ...(done.ending === null ? {} : { 'case:ending': done.ending }),
          'case:trust_loss': done.trustLoss,
          'case:replication': replication,
        }
        return `${JSON.stringify(line)}\n`
      })
      .join(''),
  tail: '',
}

/** The standard extensions that the attributes are of. */
const EXTENSIONS = [
  ['Concept', 'concept'],
  ['Lifecycle', 'lifecycle'],
  ['Time', 'time'],
  ['Organizational', 'org'],
  ['Cost', 'cost'],
] as const

/**
 * XES by IEEE 1849-2016: a trace per case, with the standard extensions. Without a namespace, as the standard's own
 * schema has none.
 */
export const LOG_XES: LogFormat = {
  head: ({ name, currency, seed, replication, version }) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<log xes.version="1849.2016" xes.features="">',
      ...EXTENSIONS.map(
        ([title, prefix]) =>
          `<extension name="${title}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`,
      ),
      `<global scope="trace">${string('concept:name', '')}</global>`,
      `<global scope="event">${string('concept:name', '')}${string('lifecycle:transition', 'complete')}${date(0)}${string('org:resource', '')}${string('org:role', '')}${string('org:group', '')}</global>`,
      '<classifier name="Activity" keys="concept:name"/>',
      '<classifier name="Step" keys="concept:name lifecycle:transition"/>',
      '<classifier name="Resource" keys="org:resource"/>',
      string('concept:name', name),
      string('lifecycle:model', 'standard'),
      string('seed', seed),
      attribute('int', 'replication', String(replication)),
      string('currency', currency),
      string('time_origin', `The run begins at ${LOG_ORIGIN}: a date that is assumed`),
      string('program', `runaround ${version}`),
      '',
    ].join('\n'),
  case: (done, { currency }) =>
    [
      '<trace>',
      string('concept:name', String(done.customer)),
      string('segment', done.segment),
      string('issue', done.issue),
      ...(done.ending === null ? [] : [string('ending', done.ending)]),
      attribute('float', 'trust_loss', String(done.trustLoss)),
      ...cost(done.cost, currency),
      ...done.events.map((event) => `<event>${attributesOf(event, currency)}</event>`),
      '</trace>',
      '',
    ].join('\n'),
  tail: '</log>\n',
}

function attributesOf(event: LogEvent, currency: string): string {
  return [
    string('concept:name', event.activity),
    string('lifecycle:transition', event.transition),
    date(event.time),
    string('org:resource', event.resource),
    string('org:role', event.role),
    string('org:group', event.group),
    ...(event.cost === 0 ? [] : cost(event.cost, currency)),
    ...(event.detail === null ? [] : [string('detail', event.detail)]),
    ...(event.channel === null ? [] : [string('channel', event.channel)]),
  ].join('')
}

function cost(total: number, currency: string): readonly string[] {
  return [attribute('float', 'cost:total', String(total)), string('cost:currency', currency)]
}

function date(seconds: number): string {
  return attribute('date', 'time:timestamp', timestamp(seconds))
}

function string(key: string, value: string): string {
  return attribute('string', key, value)
}

function attribute(type: 'string' | 'date' | 'int' | 'float', key: string, value: string): string {
  return `<${type} key="${key}" value="${escapedXml(value)}"/>`
}
