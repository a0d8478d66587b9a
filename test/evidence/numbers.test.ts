import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Where behaviour is computed: no number of its own may stand here, or it could neither be looked up nor overridden. */
const BEHAVIOUR = [...['core/journey', 'core/valuing', 'core/ledger', 'core/model'], ...['model', 'measures', 'ledger']]

/** They count, halve, double and negate; a behaviour of that size would show as a factor beside a named one. */
const STRUCTURAL = ['0', '1', '2']

/** Whatever else stands there, by file, with the reason why it is no behaviour. */
const EXCEPTIONS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'core/journey/answering.ts': [
    ['4095', 'visits that an address of luck can tell apart: 12 bits'],
    ['12', 'bits of a leg number in an address of luck'],
  ],
  'core/journey/asking-pays.ts': [
    ['0.5', 'as many are paid as not: where the stated share of undue requests is meant'],
  ],
  'core/journey/availability.ts': [
    ['4096', 'people of a role that an address of luck can tell apart: 12 bits'],
    ['1e-9', 'seconds of a piece of work that has come to its end, but not to none'],
  ],
  'core/journey/people/habits.ts': [
    ['7', 'days a week'],
    ['0.5', 'the half of a half-life'],
  ],
  'core/journey/people/crew.ts': [
    ['0.5', 'morale in the middle of its scale, at which the stated rate of leaving is meant'],
  ],
  'core/journey/probing.ts': [
    ['3', 'thirds of the span'],
    ['4', 'the number of a probe'],
  ],
  'core/journey/process.ts': [['1_048_576', 'more teams or roles than a scenario can hold: 20 bits of an order']],
  'core/journey/purposes.ts': [
    ['4096', 'visits in an address of luck: 12 bits'],
    ['4095', 'the last of them'],
  ],
  'core/valuing/feelings.ts': [
    ['0.5', 'the middle of a scale, weighs nothing: courtesy where nobody treats the customer, and morale'],
    ['50', 'satisfaction is shown as 0 to 100 about its middle'],
    ['100', 'its end'],
    ['4', 'effort is shown as 1 to 5'],
  ],
  'core/valuing/felt.ts': [
    ['3', 'facets of trust; the middle of severity 1 to 5, at which the registry states its sizes'],
  ],
  'core/valuing/lane.ts': [['100', 'points of trust']],
  'core/valuing/recommending.ts': [
    ['8.5', 'between the answers 8 and 9, where promoters begin: the definition of the NPS'],
    ['6.5', 'between the answers 6 and 7, where detractors end: the definition of the NPS'],
    ['100', 'points of trust'],
  ],
  'core/valuing/trust.ts': [['3', 'facets of trust']],
  'core/valuing/weighing.ts': [['100', 'trust is shown in points of 100']],
  'core/valuing/worth.ts': [['100', 'trust is stated in points of 100']],
  'core/ledger/answers.ts': [
    ['1000', 'classes of amounts, more than money spans'],
    ['300', 'the one of them that an amount of 1 is in'],
    ['3', 'ways in which a request can be due'],
    ['6', 'within the rules, outside them or unlawful, times known or novel'],
  ],
  'core/ledger/decisions.ts': [['31', 'bits, for the place of the lowest one']],
  'core/model/arrival-pattern.ts': [
    ['7', 'days a week'],
    ['24', 'hours a day'],
  ],
  'core/model/opening-hours.ts': [['7', 'days a week']],
  'core/model/trust-sizes.ts': [
    ['8', 'strikes tabulated, more than the cap lets count'],
    ['3', 'facets of trust'],
  ],
  'core/model/units.ts': [
    ['60', 'seconds a minute'],
    ['3600', 'seconds an hour'],
    ['86_400', 'seconds a day'],
    ['604_800', 'seconds a week'],
    ['2_629_800', 'seconds a month'],
    ['31_557_600', 'seconds a year'],
  ],
  'measures/bounds.ts': [
    ['100', 'points of 100'],
    ['5', 'effort is shown as 1 to 5'],
  ],
  'measures/themes/trust.ts': [['100', 'points of trust']],
  'model/arrival-pattern.ts': [
    ['7', 'days a week'],
    ['24', 'hours a day'],
    ['4', 'weeks over which a mean is taken'],
  ],
  'model/compile-segment.ts': [['100', 'trust is stated in points of 100']],
  'model/names.ts': [
    ['4096', 'names that an address of luck can tell apart'],
    ['20', 'bits of a hash'],
    ['8', 'bits of a hash'],
  ],
  'model/opening-hours.ts': [['7', 'days a week']],
  'model/trust-sizes.ts': [
    ['0.7', 'trust 70, at which the registry states its sizes: their unit'],
    ['100', 'points of trust'],
  ],
  'measures/themes/cost.ts': [['1.645', 'the 95 % point of the standard normal']],
  'measures/ratio.ts': [
    ['1000', 'per 1,000 cases'],
    ['100', 'points of 100'],
  ],
  'measures/quantiles.ts': [['100', 'quantiles are named in per cent']],
}

const COMMENT_OR_STRING = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/.*/g
const NUMBER = /(?<![\w$.])(?:\d[\d_]*\.?\d*(?:e[-+]?\d+)?|\.\d+)(?![\w$])/g
/** A member of an enumeration or a list of purposes: its number is a name. */
const MEMBER = /^\s*\w+ = \d+,$/gm

function numbersIn(text: string): readonly string[] {
  const code = text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('`') ? found : "''")).replace(MEMBER, '')
  return [...code.matchAll(NUMBER)].map(([number]) => number).filter((number) => !STRUCTURAL.includes(number))
}

const found = BEHAVIOUR.flatMap((folder) =>
  readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .map((path) => ({ path, numbers: numbersIn(readFileSync(`src/${path}`, 'utf8')) })),
)

test('no number that shapes behaviour stands outside the registry', () => {
  const strays = found.flatMap(({ path, numbers }) => {
    const named = (EXCEPTIONS[path] ?? []).map(([number]) => number)
    return numbers.filter((number) => !named.includes(number)).map((number) => `${path}: ${number}`)
  })
  expect(strays).toEqual([])
})

test('every exception still stands where it is excused', () => {
  const idle = Object.entries(EXCEPTIONS).flatMap(([path, named]) => {
    const numbers = found.find((file) => file.path === path)?.numbers ?? []
    return named.filter(([number]) => !numbers.includes(number)).map(([number]) => `${path}: ${number}`)
  })
  expect(idle).toEqual([])
})

test('a number is seen wherever it hides', () => {
  expect(numbersIn('const a = 0.35 * x // 7')).toEqual(['0.35'])
  expect(numbersIn(`f(.25, 1e-3, 86_400, "8", y2, z.4)`)).toEqual(['.25', '1e-3', '86_400'])
  expect(numbersIn('enum State {\n  waiting = 3,\n}')).toEqual([])
})
