import type { Gap } from '../../../experiment/gap/gap.js'
import { figureLine, figureText } from '../../figure-text.js'
import type { Level, Waterfall } from '../../report.js'
import { bySize, referenceText, signedText } from './gap-text.js'

/** From what is claimed to what is, in points of trust lost: each lever adds its fair part. */
export function gapWaterfall(gap: Gap): Waterfall {
  const { actual, target } = gap.measures.trust_loss
  const level = (label: string, figure: typeof actual): Level => {
    return { label, value: figure.mean ?? 0, text: figureLine(figure) }
  }
  return {
    kind: 'waterfall',
    title: `From ${gap.reference === 'claimed' ? 'claim' : 'ideal'} to reality: points of trust lost per case`,
    from: level(referenceText(gap), target),
    steps: bySize(gap).map(({ lever, effect }) => ({
      label: lever,
      value: effect.shapley.mean ?? 0,
      text: signedText(figureText(effect.shapley), effect.shapley.mean),
    })),
    to: level('as it is', actual),
    tones: { up: 'bad', down: 'good' },
  }
}
