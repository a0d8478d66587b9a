import { exp } from '../../../src/core/engine/arithmetic.js'
import { normalQuantile } from '../../../src/core/engine/normal-quantile.js'
import type { Question } from '../../../src/experiment/fit/descent.js'
import { type LookAt, lookOf, type Point } from '../../../src/experiment/fit/look.js'
import { type Found, search } from '../../../src/experiment/fit/search.js'
import { keyOf, streamsOf } from '../../../src/simulation/key.js'

/** A firm without chance: every replication shows the same. */
export function exactly(figures: (point: Point) => readonly number[]): { lookAt: LookAt; count: () => number } {
  let count = 0
  return {
    count: () => count,
    lookAt: async (points, replications) => {
      count += points.length * replications
      return points.map((point) => lookOf(Array.from({ length: replications }, () => figures(point))))
    },
  }
}

/** A firm of which every replication at every point has luck of its own. @param spread of a replication's figures */
export function noisily(seed: number, figures: (point: Point) => readonly number[], spread: number): LookAt {
  let looks = 0
  return async (points, replications) =>
    points.map((point) => {
      const stream = streamsOf(keyOf('noisily', seed * 10_000 + looks++))
      const each = Array.from({ length: replications }, (_, replication) =>
        figures(point).map((figure, k) => figure + spread * normalQuantile(stream.uniform(replication, k, 0))),
      )
      return lookOf(each)
    })
}

export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x))
}

/** Searches from a point that nobody has looked at. */
export async function searchFrom(at: Point, question: Question, lookAt: LookAt): Promise<Found> {
  const [look] = await lookAt([at], question.effort.looks)
  return search({ at, look: look! }, question, lookAt)
}
