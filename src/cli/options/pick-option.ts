import { InvalidArgumentError } from 'commander'
import { didYouMean } from '../../scenario/nearest.js'
import type { Pick } from '../../story/cohort.js'
import { ENDINGS } from '../../vocabulary/endings.js'

const WHOLE = ['worst', 'median', 'best'] as const

/** `worst`, `median`, `best` or `typical:` and how the journey ends. */
export function pickOption(text: string): Pick {
  const whole = WHOLE.find((name) => name === text)
  if (whole !== undefined) return whole
  const [head, name = ''] = text.split(':')
  const ending = ENDINGS.find((known) => known === name)
  if (head === 'typical' && ending !== undefined) return { typical: ending }
  const endings = `typical: is followed by one of ${ENDINGS.join(', ')}.`
  if (head === 'typical') throw new InvalidArgumentError(`${didYouMean(name, ENDINGS) ?? ''} ${endings}`.trim())
  throw new InvalidArgumentError(`It must be one of ${WHOLE.join(', ')}, typical:refused.`)
}
