/** A set of levers that are made true, while the others stay as they are: bit i stands for the i-th lever. */
export type Coalition = number

/** Everything as it is. */
export const NOBODY: Coalition = 0

/** All of so many levers. */
export function everybody(players: number): Coalition {
  return (1 << players) - 1
}

/** One lever alone. */
export function only(player: number): Coalition {
  return 1 << player
}

export function has(coalition: Coalition, player: number): boolean {
  return (coalition & only(player)) !== 0
}

export function sizeOf(coalition: Coalition): number {
  let size = 0
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++
  return size
}
