import type { Source } from '../source.js'

/** Who leaves, and why. */
export const LOYALTY_SOURCES = {
  qualtrics_2021: {
    citation: 'Qualtrics XM Institute 2021 (17,500 in 18 countries), after chinaurl.com',
    finding:
      'After a very poor experience 19 % recall that they stopped spending and 34 % that they cut it, averaged over industries',
    seen: 'secondary',
    grade: 'C',
  },
  tarp_repurchase: {
    citation:
      'Figures ascribed to TARP, sent in by a reader of fastcompany.com/663494 (2003), which does not name their source',
    finding:
      'Of customers with a possible loss above 100 dollars 9 % say they stay without a contact, 19 % after one in vain, 54 % satisfied, 82 % satisfied quickly; with one below 5 dollars 37, 46, 70 and 95 %',
    seen: 'secondary',
    grade: 'D',
  },
  keaveney_1995: {
    citation: 'Keaveney 1995, J Marketing 59(2):71-82',
    finding:
      'Reasons to switch are eight, often several at once: core service failure 44 %, failed encounters 34 %, response to failure 17 % (critical incidents of more than 500 customers; the kinds were read, the shares are remembered)',
    seen: 'unseen',
    grade: 'B',
  },
} as const satisfies Record<string, Source>

/** Who tells, how many, and what it does. */
export const WORD_OF_MOUTH_SOURCES = {
  anderson_1998: {
    citation: 'Anderson 1998, J Service Research 1(1):5-17',
    finding:
      'Telling is an asymmetric U: the dissatisfied talk more, but common suppositions exaggerate by how much (surveys, US and Sweden)',
    seen: 'abstract',
    grade: 'B',
  },
  tarp_telling: {
    citation: 'TARP, after workawesome.com (an interview with its co-founder)',
    finding:
      'About twice as many are told of bad as of good; that it is 10 to 5 for soft drinks and 16 to 8 for cars was not found again',
    seen: 'secondary',
    grade: 'D',
  },
  ceb_talk: {
    citation: 'CEB, in Dixon, Freeman & Toman 2010, Harvard Business Review 88(7/8):116-122',
    finding:
      'Of customers with a service contact 25 % say something positive, 65 % something negative (a vendor’s own survey)',
    seen: 'unseen',
    grade: 'C',
  },
  east_2007: {
    citation: 'East, Hammond & Wright 2007, Int J Research in Marketing 24:175-184',
    finding: 'Positive word of mouth is three times as common as negative, and more common in all 15 studies',
    seen: 'abstract',
    grade: 'B',
  },
  east_2008: {
    citation: 'East, Hammond & Lomax 2008, Int J Research in Marketing 25:215-224',
    finding:
      'Positive word of mouth mostly moves purchase more than negative, as the prior probability is below one half',
    seen: 'abstract',
    grade: 'B',
  },
  reichheld_2003: {
    citation: 'Reichheld 2003, Harvard Business Review 81(12):46-54, after intechopen.com/chapters/19338',
    finding:
      'Of answers from 0 to 10 on how likely one is to recommend the firm, 9 and 10 are promoters and 0 to 6 detractors; the score is the difference of their shares',
    seen: 'secondary',
    grade: 'C',
  },
  lewis_2012: {
    citation: 'Lewis 2012, measuringu.com/nps-sus, after pages that quote its equation',
    finding:
      'The answer on how likely one is to recommend a product, 0 to 10, is 1.33 + 0.08 of its usability score, 0 to 100',
    seen: 'secondary',
    grade: 'C',
  },
  sauro_2010: {
    citation: 'Sauro 2010, measuringusability.com/usability-loyalty.php',
    finding: 'A usability score explains around a third of how answers on recommending differ',
    seen: 'source',
    grade: 'C',
  },
  de_matos_2008: {
    citation: 'de Matos & Rossi 2008, J Academy of Marketing Science 36(4):578-596',
    finding:
      'Satisfaction, loyalty, quality, commitment, trust and perceived value all go with word of mouth, commitment most (meta-analysis)',
    seen: 'abstract',
    grade: 'A',
  },
  kumar_2007: {
    citation: 'Kumar, Petersen & Leone 2007, Harvard Business Review 85(10):139-146, after thefinancialbrand.com',
    finding:
      '81 and 68 % intend to recommend, 30 and 33 % do, 12 and 14 % of referrals yield customers (9,900 of a telecom firm, 6,700 of a financial one)',
    seen: 'secondary',
    grade: 'C',
  },
  sethuraman_2011: {
    citation: 'Sethuraman, Tellis & Briesch 2011, J Marketing Research 48(3):457-471',
    finding:
      'Sales rise with advertising by an elasticity of .12 at once and .24 in the long run (meta-analysis of 751 and 402 estimates)',
    seen: 'abstract',
    grade: 'A',
  },
} as const satisfies Record<string, Source>

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

/** Regularities that the program is held against, and that no number of its own rests on. */
export const FACT_SOURCES = {
  bank_calls_2003: {
    citation:
      'Calls of a large North American bank, 164 weekdays of 2003, as in Weinberg, Brown & Stroud 2007, JASA 102(480):1185-1198; said to be computed from github.com/robjhyndman/fpp3-package, data/bank_calls.rda',
    finding:
      'Half-hours within a weekday vary 7.5 times as much as Poisson at about 1,100 calls; mornings and afternoons correlate at .65, adjacent half-hours at .84; the peak hour is 1.47 times the mean',
    seen: 'unseen',
    grade: 'A',
  },
  sqm_fcr: {
    citation: 'SQM Group, sqmgroup.com: call center best practices (more than 500 North American centres)',
    finding: '1.5 contacts an issue where 67 % are solved at once, 1.2 where 80 % are',
    seen: 'source',
    grade: 'D',
  },
  wallace_whitt_2005: {
    citation: 'Wallace & Whitt 2005, M&SOM 7(4):276-294',
    finding:
      'Two skills an agent, well combined, serve nearly as well as all skills with as many agents, where everybody takes as long (simulation)',
    seen: 'abstract',
    grade: 'B',
  },
  schmitt_2011: {
    citation:
      'Schmitt, Skiera & Van den Bulte 2011, J Marketing 75(1):46-59 (about 10,000 customers of a German bank, nearly 3 years)',
    finding:
      'Referred customers are worth at least 16 % more than like ones of the same time; the edge in retention persists, that in margin fades',
    seen: 'abstract',
    grade: 'B',
  },
  kim_park_2019: {
    citation: 'Kim & Park 2019, J Asian Finance, Economics and Business 6(3):235-245',
    finding: 'Delight plays a significant role between satisfaction and loyalty (restaurants and banks in Korea)',
    seen: 'abstract',
    grade: 'B',
  },
  rust_2000: {
    citation: 'Rust & Oliver 2000, J Academy of Marketing Science 28(1):86-94',
    finding:
      'Delight raises what is expected the next time and makes satisfying harder; whether the delighting firm gains depends on what it can take from others (a mathematical model)',
    seen: 'abstract',
    grade: 'B',
  },
  ceb_delight: {
    citation: 'CEB, The Effortless Experience, after a copy of its slides (paperzz.com)',
    finding:
      'Delight is achieved 16 % of the time, raises operating cost by 10 to 20 % and does not pay (a vendor’s survey)',
    seen: 'secondary',
    grade: 'C',
  },
} as const satisfies Record<string, Source>
