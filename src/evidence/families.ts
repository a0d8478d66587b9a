/** Parameters that belong together, by how their ids begin. */
export interface Family {
  readonly title: string
  readonly prefixes: readonly string[]
}

/** In the order in which a reader meets them. */
export const FAMILIES: readonly Family[] = [
  { title: 'Trust: sizes of events', prefixes: ['trust.size.'] },
  { title: 'Trust: what an event is about', prefixes: ['trust.profile.'] },
  { title: 'Trust: how it moves', prefixes: ['trust.'] },
  { title: 'Treatment', prefixes: ['treatment.'] },
  { title: 'Satisfaction', prefixes: ['satisfaction.'] },
  { title: 'Effort', prefixes: ['effort.'] },
  { title: 'Loyalty', prefixes: ['churn.', 'loyalty.'] },
  { title: 'Word of mouth', prefixes: ['word_of_mouth.'] },
  { title: 'Advertising', prefixes: ['marketing.'] },
  { title: 'Deciding', prefixes: ['deciding.'] },
  { title: 'Judging', prefixes: ['judging.'] },
  { title: 'Reading the policy', prefixes: ['policy.'] },
  { title: 'Undue requests', prefixes: ['claims.'] },
  { title: 'Handling', prefixes: ['handling.'] },
  { title: 'Trying again', prefixes: ['repeat.'] },
  { title: 'People over time', prefixes: ['people.'] },
  { title: 'Method', prefixes: ['run.', 'warning.'] },
]

/** The family of a parameter: the first whose prefix its id has; undefined where there is none. */
export function familyOf(id: string): Family | undefined {
  return FAMILIES.find(({ prefixes }) => prefixes.some((prefix) => id.startsWith(prefix)))
}
