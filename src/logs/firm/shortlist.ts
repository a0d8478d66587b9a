/** What a scenario calls a team or an issue of the log. */
export interface Listed {
  /** As the language takes names. */
  readonly id: string
  /** As the log has them: several, where rare ones are taken together. */
  readonly names: readonly string[]
  readonly count: number
}

/** A scenario of more teams or issues is not one that anybody reads. */
const MOST_LISTED = 12
/** Rarer than this, it is taken together with others. */
const RARE = 0.01

/**
 * The frequent ones by name, and the rare ones as one.
 * @param named the most frequent first @param unnamed what those are called that have no name in the log
 */
export function shortlist(
  named: readonly { readonly name: string; readonly count: number }[],
  unnamed: string,
  others: string,
): readonly Listed[] {
  const present = named.filter(({ count }) => count > 0)
  const total = present.reduce((sum, { count }) => sum + count, 0)
  const frequent = present.filter(({ count }, index) => index < MOST_LISTED - 1 && count >= RARE * total)
  const rare = present.slice(frequent.length)
  const taken = new Set<string>()
  const alone = [...frequent, ...(rare.length === 1 ? rare : [])]
  const listed = alone.map(({ name, count }) => ({ id: identifier(name, unnamed, taken), names: [name], count }))
  if (rare.length < 2) return listed
  const count = rare.reduce((sum, one) => sum + one.count, 0)
  return [...listed, { id: identifier(others, others, taken), names: rare.map(({ name }) => name), count }]
}

const LONGEST_ID = 40

/** Letters, digits and _, beginning with a letter, and like no other. */
function identifier(name: string, fallback: string, taken: Set<string>): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase()
    .slice(0, LONGEST_ID)
  const whole = plain === '' ? fallback : /^[a-z]/.test(plain) ? plain : `${fallback}_${plain}`
  let id = whole
  for (let number = 2; taken.has(id); number++) id = `${whole}_${number}`
  taken.add(id)
  return id
}
