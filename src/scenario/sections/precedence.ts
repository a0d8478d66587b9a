import { decimal, integer } from '../values/number.js'
import { key } from './section.js'

/** Lines serve by the first that tells two customers apart. */
const BY = 'the issue’s priority, then the customer’s, then urgency times the time waited, then who came first'

/** Who is served before whom. @param whose which of those who have such keys it is */
export function precedence(whose: 'customers' | 'issues') {
  const other = whose === 'customers' ? 'issue' : 'customer'
  return {
    priority: key(
      integer(-1000, 1000),
      'Higher is served first; 0 where absent.',
      { neutral: 0 },
      `Lines serve by ${BY}; only the order of the numbers matters.`,
    ),
    urgency: key(
      decimal(0.001, 1000),
      'How fast a wait counts: with 3, one minute as much as three of others.',
      { neutral: 1 },
      `Multiplies the time waited, with that of the ${other}: among equal priorities the largest product goes first, so that nobody is passed by for ever.`,
    ),
  }
}
