/** From a state, named by its numbers, at a rate to another. */
export type Moves = (state: readonly number[]) => readonly (readonly [rate: number, to: readonly number[]])[]

/** A state with its share of the time. */
export interface Share {
  readonly state: readonly number[]
  readonly probability: number
}

const SWEEPS = 20_000
const SETTLED = 1e-13

/** Stationary distribution of a Markov chain over the states that can be reached, by sweeps of Gauss and Seidel. */
export function stationary(start: readonly number[], moves: Moves): readonly Share[] {
  const states: (readonly number[])[] = [start]
  const places = new Map([[start.join(), 0]])
  const into: (readonly [from: number, rate: number])[][] = [[]]
  const out: number[] = [0]
  for (let from = 0; from < states.length; from++) {
    for (const [rate, to] of moves(states[from]!)) {
      if (rate === 0) continue
      const key = to.join()
      if (!places.has(key)) {
        places.set(key, states.length)
        states.push(to)
        into.push([])
        out.push(0)
      }
      into[places.get(key)!]!.push([from, rate])
      out[from]! += rate
    }
  }
  const shares = new Float64Array(states.length).fill(1 / states.length)
  for (let sweep = 0, moved = 1; sweep < SWEEPS && moved > SETTLED; sweep++) {
    moved = 0
    let total = 0
    for (let place = 0; place < states.length; place++) {
      const next = into[place]!.reduce((sum, [from, rate]) => sum + shares[from]! * rate, 0) / out[place]!
      moved = Math.max(moved, Math.abs(next - shares[place]!))
      shares[place] = next
      total += next
    }
    for (let place = 0; place < shares.length; place++) shares[place]! /= total
  }
  return states.map((state, place) => ({ state, probability: shares[place]! }))
}

/** Mean of a function of the state. */
export function meanOf(shares: readonly Share[], of: (state: readonly number[]) => number): number {
  return shares.reduce((sum, { state, probability }) => sum + probability * of(state), 0)
}
