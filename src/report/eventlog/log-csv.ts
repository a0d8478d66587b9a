import { timestamp } from '../../story/timestamp.js'
import { csvLine } from '../formats/csv.js'
import type { LogFormat } from './log-format.js'

/** A row per event, its columns named as pm4py and Disco know them: the keys of XES, `case:` before those of a case. */
export const LOG_CSV: LogFormat = {
  head: () =>
    csvLine([
      ...['case:concept:name', 'concept:name', 'lifecycle:transition', 'time:timestamp'],
      ...['org:resource', 'org:role', 'org:group', 'cost:total', 'cost:currency', 'detail'],
      ...['case:segment', 'case:issue', 'case:ending', 'case:trust_loss', 'case:replication'],
    ]),
  case: (done, { currency, replication }) =>
    done.events
      .map((event) =>
        csvLine([
          ...[String(done.customer), event.activity, event.transition, timestamp(event.time)],
          ...[event.resource, event.role, event.group],
          ...(event.cost === 0 ? [null, null] : [event.cost, currency]),
          event.detail,
          ...[done.segment, done.issue, done.ending, done.trustLoss, replication],
        ]),
      )
      .join(''),
  tail: '',
}
