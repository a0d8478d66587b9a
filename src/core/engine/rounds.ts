import type { F64s, I32s } from './numbers.js'
import { firstOf } from './tie.js'

/**
 * Plays a slot's change out, from its leaf to the root: at each node the winner of the other side is met, and the earlier
 * goes on.
 * @param leaf the slot's node
 * @param times @param orders by slot; Infinity: nothing is due
 * @param winners by node, 1 the root, 2n and 2n + 1 below n
 */
export function play(slot: i32, leaf: i32, times: F64s, orders: F64s, winners: I32s): void {
  let winner = slot
  let time = times[slot]!
  for (let node = leaf; node > 1; ) {
    const rival = winners[node ^ 1]!
    const rivalTime = times[rival]!
    node >>= 1
    if (rivalTime === time && time < Number.POSITIVE_INFINITY) winner = firstOf(winner, rival, orders)
    else if (rivalTime < time) winner = rival
    time = times[winner]!
    winners[node] = winner
  }
}
