import { describe, expect, test } from 'vitest'
import { distribution } from '../../src/distributions/distribution.js'
import { languagePage } from '../../src/report/explain/language-page.js'
import { jsonSchema } from '../../src/scenario/language.js'
import { statedNumbers } from '../../src/scenario/stated-numbers.js'
import { randomMoney, randomSeconds } from '../../src/scenario/values/distribution.js'
import { idsOf } from '../../src/vocabulary/by-id.js'
import { type Argument, DISTRIBUTIONS, type StatedLaw, writtenLaw } from '../../src/vocabulary/distributions.js'

/** An argument that the law allows; quantities ascend. */
function example({ is }: Argument, index: number, unit: string): string {
  if (is === 'quantity' || is === 'mean') return `${2 ** index}${unit}`
  return is === 'whole' ? '3' : String(is.atLeast + 0.5)
}

function call({ id, takes }: StatedLaw, unit: string): string {
  return takes === 'list'
    ? `${id}([1${unit}, 2${unit}, 6${unit}])`
    : `${id}(${takes.map((argument, index) => example(argument, index, unit)).join(', ')})`
}

function propertiesOf(section: string): unknown {
  const sections = jsonSchema().properties as Record<string, { additionalProperties: { properties: unknown } }>
  return sections[section]!.additionalProperties.properties
}

test('the laws have different names', () => {
  expect(new Set(idsOf(DISTRIBUTIONS)).size).toBe(DISTRIBUTIONS.length)
})

describe.each(DISTRIBUTIONS.map((law: StatedLaw) => [law.id, law] as const))('%s', (id, law) => {
  const seconds = call(law, ' s')

  test('is read as it is written, in every unit', () => {
    expect(randomSeconds.read(seconds)).toMatchObject({ law: id })
    expect(randomMoney.read(call(law, ' USD'))).toEqual(randomSeconds.read(seconds))
  })

  test('is drawn with the mean that it states', () => {
    const drawn = distribution(randomSeconds.read(seconds))
    const steps = 20_000
    let sum = 0
    for (let i = 0; i < steps; i++) sum += drawn.quantile((i + 0.5) / steps)
    expect(Math.abs(sum / steps / drawn.mean - 1)).toBeLessThan(1e-2)
  })

  test('is accepted by the editor schema, and without its name that refuses', () => {
    const { explain } = propertiesOf('issues') as Record<string, { pattern: string }>
    const pattern = new RegExp(explain!.pattern)
    expect(pattern.test(seconds)).toBe(true)
    expect(pattern.test(`x${seconds}`)).toBe(false)
  })

  test('stands on the page of the language', () => {
    expect(languagePage([])).toContain(`\`${writtenLaw(law)}\``)
  })

  test('is scaled by its quantities alone', () => {
    const [doubled] = statedNumbers({ talk: seconds }).map(({ scaled }) => scaled(2)[0]!)
    const [once, twice] = [seconds, doubled!].map((text) => distribution(randomSeconds.read(text)))
    expect(twice!.mean).toBeCloseTo(2 * once!.mean, 9)
    expect(twice!.quantile(0.9)).toBeCloseTo(2 * once!.quantile(0.9), 6)
  })
})
