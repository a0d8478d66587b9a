import type { Source } from '../source.js'

/** Contact-centre operations, handovers, training and the people who serve. */
export const OPERATIONS_SOURCES = {
  anonymous_bank_1999: {
    citation:
      '"Anonymous Bank" call data, February 1999, as in Brown, Gans, Mandelbaum, Sakov, Shen, Zeltyn & Zhao 2005, JASA 100(469):36-50; computed from github.com/mtpa/mtpa, MTPA_Chapter_6',
    finding:
      'After abandoning 49 % call again within the hour and 77 % within 7 days, after being served 14 and 61 %; three agents end 16 to 19 % of their calls within 10 s, all agents together 6 %; after such short calls 50 % are back within the hour, after calls of more than a minute 11 %',
    seen: 'source',
    grade: 'A',
  },
  brysbaert_2019: {
    citation: 'Brysbaert 2019, J Memory and Language 109:104047',
    finding:
      'Adults read English non-fiction at 238 words a minute in silence and at 183 aloud (meta-analysis of 190 and 77 studies)',
    seen: 'abstract',
    grade: 'A',
  },
  chat_benchmarks: {
    citation: 'Trade glossaries on concurrent chats: supportman.io, knowup.io, cobbai.com (read 2026)',
    finding:
      'Two to four chats at once are called usual; beyond five replies slow down and quality suffers (no method given)',
    seen: 'source',
    grade: 'D',
  },
  tezcan_zhang_2014: {
    citation: 'Tezcan & Zhang 2014, Operations Research 62(4):943-956; Luo & Zhang 2013, ibid. 61(2):328-343',
    finding:
      'Centres in which agents chat with several customers at once are many servers of limited processor sharing: how many an agent has in hand sets the pace of each',
    seen: 'abstract',
    grade: 'B',
  },
  bhabra_2007: {
    citation: 'Bhabra et al. 2007, Annals of the Royal College of Surgeons of England 89:298-300',
    finding:
      'After five handovers 2.5 % of what was known of twelve simulated patients survives by word of mouth, 85.5 % with notes, 99 % on a printed sheet: .478, .969 and .998 a hop, if each loses the same share',
    seen: 'abstract',
    grade: 'B',
  },
  de_grip_2012: {
    citation: 'De Grip & Sauermann 2012, Economic J 122(560):376-399',
    finding:
      'One week of training raised performance, 100 over the average handling time, by 10 % without loss of quality (86 call agents, 37 of them drawn by lot); that the gain, shorter calls, faded within weeks is in the press briefing',
    seen: 'abstract',
    grade: 'A',
  },
  de_grip_2016: {
    citation: 'De Grip, Sauermann & Sieben 2016, J Economic Behavior & Organization 126:39-54',
    finding:
      'The performance of newly hired call agents rises by 64 % in their first year, faster beside experienced colleagues (weekly records of one centre)',
    seen: 'abstract',
    grade: 'B',
  },
  brynjolfsson_2025: {
    citation: 'Brynjolfsson, Li & Raymond 2025, Quarterly J of Economics 140(2):889-942',
    finding:
      'A generative-AI assistant, rolled out in steps and not by lot, raised issues resolved per hour by 15 %, most for the less experienced and hardly for the best; customers asked less often for a manager (5,172 agents who answer chats)',
    seen: 'abstract',
    grade: 'B',
  },
  batt_moynihan_2006: {
    citation: 'Batt & Moynihan 2006, CAHRS working paper 06-01',
    finding:
      'Skills, discretion and rewards go with higher service quality and have no relation with handle time (64 centres of one telecom firm, 1,243 staff)',
    seen: 'abstract',
    grade: 'C',
  },
  homburg_2005: {
    citation: 'Homburg & Fürst 2005, J Marketing 69(3):95-114',
    finding:
      'Guidelines have a stronger total effect on the satisfaction of complainants than culture; the two complement each other',
    seen: 'abstract',
    grade: 'B',
  },
  brady_2012: {
    citation: 'Brady, Voorhees & Brusco 2012, J Marketing 76(2):81-98',
    finding:
      'Where front-line people give friends unauthorised goods or discounts, satisfaction, loyalty and word-of-mouth scores are up to 9 % higher, wholly by way of satisfaction with that employee (171 employees, 610 of their customers)',
    seen: 'abstract',
    grade: 'B',
  },
  milliken_2003: {
    citation: 'Milliken, Morrison & Hewlin 2003, J Management Studies 40(6):1453-1476, after instituteforpr.org',
    finding:
      '85 % of 40 interviewed had been in situations where they could not raise with a superior what they thought important; the fear of a negative label was the reason most often named',
    seen: 'secondary',
    grade: 'B',
  },
  frazier_2017: {
    citation: 'Frazier, Fainshmidt, Klinger, Pezeshkan & Vracheva 2017, Personnel Psychology 70(1):113-165',
    finding:
      'Psychological safety goes with engagement, performance, information sharing and learning (meta-analysis, 136 samples, more than 22,000 people and nearly 5,000 groups)',
    seen: 'abstract',
    grade: 'A',
  },
  sqm_transfer: {
    citation:
      'SQM Group 2021, sqmgroup.com: call transfer and hold performance, impact on CSAT and FCR (more than 500 North American centres)',
    finding:
      'The share of very satisfied is 12 % lower among the transferred, and first-call resolution 14 % lower, in points or in proportion the page does not say, and unadjusted for harder cases; warm transfers do much better (a vendor’s own figures)',
    seen: 'source',
    grade: 'D',
  },
  sqm_extra_call: {
    citation: 'SQM Group, sqmgroup.com: employee satisfaction for FCR effectiveness',
    finding:
      'Satisfaction drops by 15 % with each additional call, in points or in proportion the page does not say (a vendor’s own figure)',
    seen: 'source',
    grade: 'D',
  },
  hamel_zanini_2017: {
    citation:
      'Hamel & Zanini 2017, What We Learned About Bureaucracy from 7,000 HBR Readers, hbr.org (a sample that chose itself)',
    finding:
      'Nearly two thirds felt that their organisation had become more bureaucratic, 13 % less; people in customer service, sales, production, logistics and research felt so more often than those in central functions',
    seen: 'source',
    grade: 'C',
  },
} as const satisfies Record<string, Source>

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
  turban_2003: {
    citation: 'Turban & Cable 2003, J Organizational Behavior 24:733-751',
    finding:
      'Firms of better reputation attract more applicants (two studies), and there is some evidence that they can select abler ones; 33 applicants against 22 is in somebody’s summary of it',
    seen: 'abstract',
    grade: 'B',
  },
  burks_2015: {
    citation: 'Burks, Cowgill, Hoffman & Housman 2015, Quarterly J of Economics 130(2):805-839',
    finding:
      'Applicants whom employees refer have similar skills and productivity, and are much less likely to quit (nine firms, call centres among them)',
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
