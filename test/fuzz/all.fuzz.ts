import { expect, onTestFinished, test } from 'vitest'
import { Child } from './in-child.js'
import { beliefsAtExtremes, bundled, type Input, mutation } from './mutations.js'

const COUNT = Number(process.env.FUZZ_COUNT ?? 4000)
const SEED = process.env.FUZZ_SEED ?? 'fuzz'

async function faultsOf(inputs: readonly Input[]): Promise<string[]> {
  const child = new Child()
  onTestFinished(() => child.close())
  const found: string[] = []
  for (const [index, input] of inputs.entries()) {
    const { faults } = await child.judge(input)
    const set = input.set.map(({ path, value }) => `${path}=${value.slice(0, 60)}`).join(' ')
    for (const fault of faults) found.push(`${index} ${input.file} ${set}: ${fault}`)
  }
  return found
}

test('no belief at an extreme value makes validate and run disagree, crash, hang or print what is no number', async () => {
  expect(await faultsOf(beliefsAtExtremes())).toEqual([])
})

test('no mutation of a bundled scenario makes validate and run disagree, crash, hang or print what is no number', async () => {
  const from = bundled()
  expect(await faultsOf(Array.from({ length: COUNT }, (_, at) => mutation(SEED, at, from)))).toEqual([])
})
