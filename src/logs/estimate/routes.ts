/** From which team to which, as often as it was seen. */
export class Routes {
  readonly starts = new Map<number, number>()
  readonly next = new Map<number, Map<number, number>>()
  /** Contacts that ended at a team. */
  readonly ends = new Map<number, number>()
  /** Contacts by the number of changes of team. */
  readonly handoffs: number[] = []
  contacts = 0

  /**
   * @param teams of one contact, in order; the same one twice in a row is no change
   * @param isServed whether the last of them served the customer, who gave up in its line otherwise
   */
  add(teams: readonly number[], isServed: boolean): void {
    if (teams.length === 0) return
    this.contacts++
    up(this.starts, teams[0]!)
    let changes = 0
    for (const [index, team] of teams.entries()) {
      const to = teams[index + 1]
      if (to === undefined) {
        if (isServed) up(this.ends, team)
      } else if (to !== team) {
        changes++
        let row = this.next.get(team)
        if (row === undefined) {
          row = new Map()
          this.next.set(team, row)
        }
        up(row, to)
      }
    }
    this.handoffs[changes] = (this.handoffs[changes] ?? 0) + 1
  }

  /** Changes of team a contact. */
  get meanHandoffs(): number {
    let sum = 0
    for (const [changes, count = 0] of this.handoffs.entries()) sum += changes * count
    return sum / this.contacts
  }
}

function up(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
