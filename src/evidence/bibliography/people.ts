import type { Source } from '../source.js'

/** People at work: empowerment, quitting, what a leaver costs, how rules pile up. */
export const PEOPLE_SOURCES = {
  seibert_2011: {
    citation: 'Seibert, Wang & Courtright 2011, J Applied Psychology 96(5):981-1003',
    finding:
      'Psychological empowerment goes with satisfaction, commitment and performance, and against strain and the wish to leave (meta-analysis)',
    seen: 'abstract',
    grade: 'A',
  },
  batt_2002: {
    citation: 'Batt 2002, Academy of Management J 45(3):587-597',
    finding:
      'Call centres with high skills, a say in decisions, and incentives such as relatively high pay have fewer quits and more growth of sales (a representative US sample)',
    seen: 'abstract',
    grade: 'B',
  },
  kim_beehr_2018: {
    citation: 'Kim, Beehr & Prewett 2018, J Leadership & Organizational Studies 25(3):257-276',
    finding:
      'Empowering leadership goes with attitudes to the leader (.59) and with behaviour and performance (.31), over 55 samples',
    seen: 'abstract',
    grade: 'A',
  },
  emanuel_2020: {
    citation: 'Emanuel & Harrington 2020, The Payoffs of Higher Pay, working paper, Harvard University',
    finding:
      'Among warehouse and call-centre workers of one retailer turnover falls with pay against the outside option by an elasticity of 3 to 4.5',
    seen: 'abstract',
    grade: 'C',
  },
  cotton_1986: {
    citation: 'Cotton & Tuttle 1986, Academy of Management Review 11(1):55-70',
    finding:
      'Almost all of 26 variables go with turnover, differently by industry (meta-analysis); that pay is among the reliable ones is remembered',
    seen: 'unseen',
    grade: 'A',
  },
  dal_bo_2013: {
    citation: 'Dal Bó, Finan & Rossi 2013, Quarterly J of Economics 128(3):1169-1218',
    finding: 'Higher announced salaries attracted abler applicants, measured by tests (field experiment in Mexico)',
    seen: 'abstract',
    grade: 'A',
  },
  turnover_cost: {
    citation: 'Practitioners on call-centre turnover: Sibson & Co. in dmnews.com (2000), myragolden.com (2010)',
    finding: 'Replacing an agent costs about 5,000 to 7,000 dollars to hire and train',
    seen: 'source',
    grade: 'D',
  },
  schulz_1998: {
    citation: 'Schulz 1998, Administrative Science Quarterly 43(4):845-876',
    finding: 'The more rules there are, the fewer new ones are made (one large US university)',
    seen: 'abstract',
    grade: 'B',
  },
} as const satisfies Record<string, Source>
