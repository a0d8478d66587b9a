import { timestamp } from '../../story/timestamp.js'
import type { LogFormat } from './log-format.js'

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
