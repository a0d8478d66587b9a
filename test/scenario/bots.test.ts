import { expect, test } from 'vitest'
import { parse, problems } from './support/reading.js'

const house = (bot: string, more = '') => `demand: {arrivals: 10 per hour}
issues: {case: {talk: 2 min, chain: [bot, people]}}
teams: {bot: {${bot}}, people: {agents: 2}}
${more}`
const said = (text: string) => problems(text).map(({ message }) => message)

test('keys of people mean nothing to a bot, and those of a bot nothing to people', () => {
  expect(said(house('kind: bot, agents: 3'))).toEqual([
    '"agents" has no effect at a bot: say in at_once how many conversations it holds',
  ])
  expect(said(house('kind: bot, wage: 20 EUR per hour, empowerment: {training: 50%}'))).toHaveLength(2)
  expect(said(house('agents: 2, wrong: 3%'))).toEqual(['"wrong" has no effect without "kind: bot"'])
  expect(said(house('kind: bot, queue_limit: 3'))).toEqual([
    '"queue_limit" has no effect where conversations are unlimited: nobody waits',
  ])
})

test('people have to be counted, a bot need not be', () => {
  expect(said(house('wage: 20 EUR per hour'))).toEqual(['"agents" is missing in teams.bot'])
  expect(parse(house('kind: bot')).scenario.teams.bot!.agents).toBe('unlimited')
  expect(parse(house('kind: bot, at_once: 5')).scenario.teams.bot!.agents).toBe(5)
})

test('who asks for a person needs a bot to ask, and an update a bot to change', () => {
  expect(said(house('agents: 2', 'customers: {all: {prefers_people: {share: 30%}}}'))).toHaveLength(1)
  expect(said(house('kind: bot', 'events: [{at: week 1, do: bot_update, team: people, wrong: 5%}]'))).toEqual([
    'people is a team of people: a bot_update changes a bot',
  ])
  expect(said(house('kind: bot', 'events: [{at: week 1, do: bot_update, team: bot, solves: -11%}]'))).toEqual([
    '"-11%" is no change of a share',
  ])
})
