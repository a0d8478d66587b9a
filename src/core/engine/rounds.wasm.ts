// Stands in for rounds.ts where the core is compiled: times from 0 compare as the whole numbers that their bits are, of which a
// processor chooses the lesser without a branch, whose way it could not foresee. Not TypeScript.
import type { F64s, I32s } from './numbers.js'
import { firstOf } from './tie.js'

export function play(slot: i32, leaf: i32, times: F64s, orders: F64s, winners: I32s): void {
  const never = reinterpret<i64>(Infinity)
  let winner = slot
  let time = reinterpret<i64>(times[slot])
  for (let node = leaf; node > 1; ) {
    const rival = winners[node ^ 1]
    const rivalTime = reinterpret<i64>(times[rival])
    node >>= 1
    if (i32(rivalTime == time) & i32(time != never)) winner = firstOf(winner, rival, orders)
    else {
      winner = select(rival, winner, rivalTime < time)
      time = select(rivalTime, time, rivalTime < time)
    }
    winners[node] = winner
  }
}
