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
