import { expect, test } from 'vitest'
import { volumeText } from '../../src/report/figure-text.js'
import { volumeOf } from '../../src/scenario/volume.js'
import { parse } from '../scenario/support/reading.js'

const stated = (demand: string) => {
  const rest = 'issues: {question: {talk: 2 min, chain: [desk]}}\nteams: {desk: {agents: 1}}\n'
  return volumeText(volumeOf(parse(`demand: ${demand}\n${rest}`).scenario.demand))
}

test.each([
  ['{arrivals: 9000 per day, open: mon-sat 07:00-19:00}', '9,000 cases a business day (54,000 a week)'],
  [
    '{arrivals: 9000 per day, open: [mon-fri 08:00-18:00, sat 09:00-13:00]}',
    '9,000 cases a business day (54,000 a week)',
  ],
  ['{arrivals: 1000 per day, open: "mon-fri 22:00-06:00"}', '1,000 cases a business day (6,000 a week)'],
  ['{arrivals: 9000 per day}', '9,000 cases a day (63,000 a week)'],
  ['{arrivals: 54000 per week, open: mon-sat 07:00-19:00}', '9,000 cases a business day (54,000 a week)'],
  ['{arrivals: 100 per hour, open: mon-fri 08:00-18:00}', '1,000 cases a business day (5,000 a week)'],
  ['{arrivals: 1 per day}', '1 case a day (7 a week)'],
  ['{arrivals: 1 per week}', '0.143 cases a day (1 a week)'],
  ['{at: {every: 2 h}}', '12 cases a day (84 a week)'],
  ['{at: [0 s, 5 min]}', '2 cases'],
])('%s asks for %s', (demand, text) => {
  expect(stated(demand)).toBe(text)
})
