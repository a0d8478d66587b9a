/** What the values of an outcome or an activity can mean to us. */
export const MEANINGS = {
  answered: 'an agent answered',
  hung_up: 'the customer gave up waiting',
  turned_away: 'the customer was turned away',
  arrives: 'a contact begins, in the line of its team',
  serves: 'an agent talks with the customer, from its start to its completion',
  explains: 'the customer has explained the case',
  holds: 'the customer holds while somebody else decides',
  transfers: 'the customer is passed to the team in `detail`',
  resolved: 'the case is resolved',
  closed: 'the case is closed',
  reopened: 'the problem comes back',
  work: 'somebody works on the case, or it waits for somebody',
  ignored: 'nothing that is counted',
} as const

export type Meaning = keyof typeof MEANINGS

/** Words by which values are understood, the first that fits; what fits none is counted, and nothing is made of it. */
const OUTCOME_WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [/abandon|\bhang|hung|gave.?up|reneg|lost|missed|no.?answer|unanswered|customer.?disconnect.?in.?queue/i, 'hung_up'],
  [/block|busy|reject|overflow|turn|refus|full/i, 'turned_away'],
  [/agent|answer|serv|handled|connect|complete|success|^yes$|^true$|^1$/i, 'answered'],
  [/^no$|^false$|^0$/i, 'hung_up'],
]
const ACTIVITY_WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [/re-?open|return/i, 'reopened'],
  [/clos/i, 'closed'],
  [/unmatched|invalid|duplicate|cancel|-100/i, 'ignored'],
  [/unresolv|incomplete/i, 'work'],
  [/resolv|solved|complet|finish|\bdone\b|fixed/i, 'resolved'],
  [/\bhang|abandon/i, 'hung_up'],
]

/** What the values of a column are taken to mean. */
export class Meanings {
  readonly #known = new Map<string, Meaning | undefined>()
  /** How often each value came, with what it was taken for; the first so many. */
  readonly counts = new Map<string, number>()

  /** @param stated what the call says of values, by value */
  constructor(
    private readonly words: 'outcome' | 'activity',
    private readonly stated: Readonly<Record<string, Meaning>>,
  ) {}

  /** Undefined for a value of which nothing is known. */
  of(value: string): Meaning | undefined {
    const count = this.counts.get(value)
    if (count !== undefined) this.counts.set(value, count + 1)
    else if (this.counts.size < MOST_VALUES) this.counts.set(value, 1)
    if (this.#known.has(value)) return this.#known.get(value)
    const meaning = this.meaningOf(value)
    if (this.#known.size < MOST_VALUES) this.#known.set(value, meaning)
    return meaning
  }

  meaningOf(value: string): Meaning | undefined {
    const stated = Object.hasOwn(this.stated, value) ? this.stated[value] : undefined
    if (stated !== undefined) return stated
    const words = this.words === 'outcome' ? OUTCOME_WORDS : ACTIVITY_WORDS
    const found = words.find(([word]) => word.test(value))?.[1]
    return found ?? (this.words === 'activity' ? 'work' : undefined)
  }
}

/** More values than words of a trade are: those beyond are understood, and not listed. */
const MOST_VALUES = 200
