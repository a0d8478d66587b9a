/**
 * A share that a skilled agent reaches, as one with less skill does.
 * @param lost share of it that is lost without any skill
 */
export function bySkill(share: number, skill: number, lost: number): number {
  return share * (1 - lost * (1 - skill))
}
