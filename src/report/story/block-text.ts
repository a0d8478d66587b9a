import type { Gate } from '../../ledger/causes.js'
import type { Block } from '../../story/story.js'
import { capital, listed, moneyText, type Telling } from './words.js'

/** Why the agent does not simply do it: each gate that blocks, in words. */
export function blockText(block: Block, telling: Telling): string {
  const [first = '', ...others] = block.gates.map((gate) => WORDS[gate](block, telling))
  return `${capital(first)}${others.length === 0 ? '' : `; besides, ${listed(others)}`}.`
}

const WORDS: Readonly<Record<Gate, (block: Block, telling: Telling) => string>> = {
  ownership: () => 'the remedy is another team’s to give',
  authority: (block, telling) => listed(block.authority.map((why) => AUTHORITY[why](block, telling))),
  tools: () => 'the system does not let the agent do it',
  judgement: (_, { story }) =>
    story.customer.novel ? 'nothing tells the agent how to judge such a case' : 'the agent cannot judge the case',
  courage: () => 'the agent does not dare to decide',
}

const AUTHORITY: Readonly<Record<Block['authority'][number], (block: Block, telling: Telling) => string>> = {
  illegal: () => 'nobody may grant what is asked',
  exception: () => 'the agent may make no exception',
  amount: ({ limit }, { story, currency }) =>
    `${moneyText(story.customer.amount ?? 0, currency)} is above the agent’s limit of ${moneyText(limit ?? 0, currency)}`,
}
