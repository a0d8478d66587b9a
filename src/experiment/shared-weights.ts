/** Beliefs whose ids begin alike and whose values add up to 1: moving one of them moves the others. */
const GROUPS = [
  'trust.profile.competence.',
  'trust.profile.care.',
  'trust.profile.honesty.',
  'trust.profile.procedure.',
  'satisfaction.weight.',
]

/** The ids that share a whole with one, itself among them; only itself where it shares none. */
export function sharersOf(id: string, ids: readonly string[]): readonly string[] {
  const group = GROUPS.find((prefix) => id.startsWith(prefix))
  return group === undefined ? [id] : ids.filter((other) => other.startsWith(group))
}

/**
 * Scales weights that share a whole so that they add up to 1 again.
 * @param fixed one that keeps its value, the others filling up what it leaves
 */
export function sharedOut(
  beliefs: Readonly<Record<string, number>>,
  ids: readonly string[],
  fixed?: string,
): Readonly<Record<string, number>> {
  const kept = fixed === undefined ? 0 : beliefs[fixed]!
  const moving = ids.filter((id) => id !== fixed)
  const sum = moving.reduce((total, id) => total + beliefs[id]!, 0)
  return { ...beliefs, ...Object.fromEntries(moving.map((id) => [id, (beliefs[id]! * (1 - kept)) / sum])) }
}
