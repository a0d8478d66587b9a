import { getHeapStatistics } from 'node:v8'
import { limitMemory, NoMemoryLeft } from '../simulation/core.js'
import { OutOfMemory } from './faults.js'

/**
 * Simulates in this process, in no more memory than Node may have for its heap: what is simulated is not in it.
 * @throws {OutOfMemory}
 */
export function withinMemory<Result>(simulate: () => Result): Result {
  const { heap_size_limit: limit } = getHeapStatistics()
  limitMemory(limit)
  try {
    return simulate()
  } catch (error) {
    throw error instanceof NoMemoryLeft ? OutOfMemory.ofReplication(limit, 'this process') : error
  }
}
