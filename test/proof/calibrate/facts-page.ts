import { markdown } from '../../../src/report/formats/markdown.js'
import { factSections, factTitle } from './fact-sections.js'
import { type Calibrated, tally } from './tally.js'

/** What the program makes of every fact, as a page of the documentation. */
export function factsPage(all: readonly Calibrated[]): string {
  return markdown({
    title: 'Stylised facts: what research found, and what the program makes of it',
    sections: [
      {
        kind: 'note',
        text: 'Made by npm run calibrate -- --write, which simulates every figure below: do not edit. A target is the found figure with its tolerance; a simulated one carries the half-width of its 95 % interval. Nothing is typed in: the settings are scenarios like any other, and the figures come from the mechanisms that they use. Facts known from several studies or raw data are strong and have to hold; surveys and benchmarks are shown as they come out, with the reason where they do not agree.',
        tone: 'plain',
      },
      { kind: 'note', text: tally(all).text, tone: 'strong' },
      ...all.flatMap(({ fact, findings }) => {
        const [first, ...rest] = factSections(fact, findings)
        return [{ ...first!, title: factTitle(fact) }, ...rest]
      }),
    ],
  })
}
