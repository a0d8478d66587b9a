import { readFileSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What starts a browser, a Redis or workers of its own waits for them. */
const WAITS = /support\/(browser|redis|processes)\.js'/

/** The order of the files: those first that wait for others half of the time, so that there is work beside them. */
export class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const waiting = new Set(sorted.filter(({ moduleId }) => WAITS.test(readFileSync(moduleId, 'utf8'))))
    return [...sorted.filter((file) => waiting.has(file)), ...sorted.filter((file) => !waiting.has(file))]
  }
}
