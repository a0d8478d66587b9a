import type { Waiter } from '../../engine/waiting-line.js'
import type { Journey } from '../journey.js'
import type { Person } from './person.js'

/** A decision that waits for the manager to look at it. It stands in line with requests, behind them. */
export class Review implements Waiter<Journey | Review> {
  ahead: Journey | Review | null = null
  behind: Journey | Review | null = null
  lineClass = -1

  constructor(
    readonly person: Person,
    readonly seconds: number,
    private readonly criticism: boolean,
    private readonly thanks: boolean,
  ) {}

  /**
   * The agent hears what the manager thinks.
   * @param weight of the last review among those that an agent looks back on
   */
  tell(weight: number): void {
    this.person.hear(this.criticism, this.thanks, weight)
  }
}
