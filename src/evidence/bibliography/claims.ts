import type { Source } from '../source.js'

/** What qualifies claims that no number rests on. */
export const CLAIM_SOURCES = {
  de_haan_2015: {
    citation:
      'de Haan, Verhoef & Wiesel 2015, Int J Research in Marketing 32:195-206, after customerthink.com: customer effort score debunked',
    finding: 'The effort score is a weak predictor of retention, differing by industry',
    mark: 'M',
    grade: 'B',
  },
  appriss_2024: {
    citation: 'Appriss Retail 2024, Claims and Appeasements Report, after salestechstar.com and theretaildata.com',
    finding:
      '10.5 % of claims and appeasements at US retailers are fraudulent; the vendor sells tools that see through them',
    mark: 'V',
    grade: 'D',
  },
  pwc_2018: {
    citation: 'PwC 2018 (15,000 in 12 countries)',
    finding: '32 % say they would leave a brand they love after one bad experience, in the US 17 %',
    mark: 'V',
    grade: 'C',
  },
  reichheld_1990: {
    citation: 'Reichheld & Sasser 1990, after learninglink.oup.com; critique: marketingscience.info/loyalty-myths',
    finding: 'Five points fewer defections raise profit by 30 to 85 %: a calculation, not an observed effect',
    mark: 'V',
    grade: 'D',
  },
  hartline_1996: {
    citation: 'Hartline & Ferrell 1996, J Marketing 60(4):52-70',
    finding: 'Empowerment has positive and negative effects on front-line people, the latter by role stress',
    mark: 'V-abs',
    grade: 'B',
  },
  nielsen_2015: {
    citation: 'Nielsen 2015 (30,000 in 60 countries)',
    finding: '83 % trust recommendations of people they know, 70 % a brand’s own site, 63 % television',
    mark: 'V',
    grade: 'C',
  },
} as const satisfies Record<string, Source>
