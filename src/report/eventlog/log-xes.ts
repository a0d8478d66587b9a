import type { LogEvent } from '../../story/case.js'
import { LOG_ORIGIN, timestamp } from '../../story/timestamp.js'
import { escapedXml } from '../formats/xml.js'
import type { LogFormat } from './log-format.js'

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
