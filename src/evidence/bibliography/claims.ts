import type { Source } from '../source.js'

/** What qualifies claims that no number rests on. */
export const CLAIM_SOURCES = {
  de_haan_2015: {
    citation:
      'de Haan, Verhoef & Wiesel 2015, Int J Research in Marketing 32(2):195-206, after customerthink.com: customer effort score debunked',
    finding:
      'Being very satisfied foretells best who stays, though which score does differs by industry; the account of it calls the effort score debunked',
    seen: 'secondary',
    grade: 'B',
  },
  appriss_2024: {
    citation: 'Appriss Retail 2024, Claims and Appeasements Report, after salestechstar.com and theretaildata.com',
    finding:
      '10.5 % of claims and appeasements at US retailers are fraudulent; the vendor sells tools that see through them',
    seen: 'secondary',
    grade: 'D',
  },
  pwc_2018: {
    citation: 'PwC 2018, Experience is everything (15,000 in 12 countries, 4,000 of them in the US)',
    finding: '32 % say they would leave a brand they love after one bad experience, in the US 17 %',
    seen: 'source',
    grade: 'C',
  },
  reichheld_1990: {
    citation:
      'Reichheld & Sasser 1990, Harvard Business Review 68(5):105-111; critique: Sharp, marketingscience.info/loyalty-myths',
    finding:
      'Five points fewer defections raise profit by 30 to 85 % in three businesses: a calculation, not an observed effect',
    seen: 'abstract',
    grade: 'D',
  },
  hartline_1996: {
    citation: 'Hartline & Ferrell 1996, J Marketing 60(4):52-70',
    finding:
      'Empowerment has positive and negative consequences for front-line people; to be evaluated by their behaviour softens some of the negative ones',
    seen: 'abstract',
    grade: 'B',
  },
  wetzels_2000: {
    citation: 'Wetzels, de Ruyter & Bloemer 2000, J Retailing and Consumer Services 7:65-75',
    finding: 'Formal rules and empowerment both make the role of sales people less ambiguous (surveys in retail)',
    seen: 'abstract',
    grade: 'B',
  },
  nielsen_2015: {
    citation: 'Nielsen 2015, Global Trust in Advertising (30,000 online respondents in 60 countries)',
    finding: '83 % trust recommendations of people they know, 70 % a brand’s own site, 63 % television advertising',
    seen: 'source',
    grade: 'C',
  },
} as const satisfies Record<string, Source>
