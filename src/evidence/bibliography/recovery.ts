import type { Source } from '../source.js'

/** Satisfaction, justice, recovery and compensation. */
export const RECOVERY_SOURCES = {
  alaybek_2022: {
    citation: 'Alaybek et al. 2022, Organizational Behavior and Human Decision Processes 170:104149',
    finding:
      'Remembered experience follows its peak and end (r = .581, 174 effect sizes); duration has about no effect',
    seen: 'abstract',
    grade: 'A',
  },
  orsingher_2010: {
    citation: 'Orsingher, Valentini & de Angelis 2010, J Academy of Marketing Science 38(2):169-186',
    finding:
      'Satisfaction with complaint handling follows outcome, then treatment, then procedure, weakly; it carries justice into word of mouth, not into satisfaction with the firm and the intent to return (meta-analysis, 60 studies)',
    seen: 'abstract',
    grade: 'A',
  },
  gelbrich_2011: {
    citation: 'Gelbrich & Roschk 2011, J Service Research 14(1):24-43',
    finding:
      'Outcome leads satisfaction with the incident, which feeds word of mouth; treatment counts slightly more than outcome for satisfaction with the firm, which feeds loyalty (meta-analysis)',
    seen: 'abstract',
    grade: 'A',
  },
  de_matos_2007: {
    citation: 'de Matos, Henrique & Rossi 2007, J Service Research 10(1):60-77',
    finding:
      'The recovery paradox holds for satisfaction, not for the intention to buy again, word of mouth or image (meta-analysis)',
    seen: 'abstract',
    grade: 'A',
  },
  knox_2014: {
    citation: 'Knox & van Oest 2014, J Marketing 78(5):42-57',
    finding:
      'A complaint goes with a substantially higher probability that the customer stops buying; recovery counters it but almost never fully; those who stay are soon back to normal (purchases of 20,000 new customers of an internet and catalogue retailer, 2.5 years)',
    seen: 'abstract',
    grade: 'B',
  },
  maxham_2002: {
    citation: 'Maxham & Netemeyer 2002, J Marketing 66(4):57-71',
    finding:
      'After a second failure no paradox is left; bad then good recovery ends better than good then bad; similar or close failures weaken recovery (complainants followed for 20 months)',
    seen: 'abstract',
    grade: 'B',
  },
  soares_2015: {
    citation: 'Soares & Proença 2015, J Marketing Research & Case Studies 2015:709531',
    finding: 'Severity lowers repurchase even after recovery (40,813 telecom customers)',
    seen: 'abstract',
    grade: 'B',
  },
  gelbrich_2015: {
    citation: 'Gelbrich, Gäthke & Grégoire 2015, J Service Research 18(1):107-123',
    finding:
      'Where customers reject the flawed service, compensation works as an S, steepest between 60 and 120 % of the loss; where they keep it, as a concave curve on which the first dollars do most',
    seen: 'abstract',
    grade: 'B',
  },
  haesevoets_2017: {
    citation: 'Haesevoets et al. 2017, Judgment and Decision Making 12(2):183-197',
    finding: 'Over-compensation helps up to about 150 % of the price; beyond that loyalty drops',
    seen: 'abstract',
    grade: 'B',
  },
  estelami_2002: {
    citation: 'Estelami & De Maeyer 2002, J Service Research 4(3):205-216',
    finding: 'Under certain conditions generosity beyond expectation lowers evaluations (experiment)',
    seen: 'abstract',
    grade: 'B',
  },
  hogreve_2017: {
    citation: 'Hogreve, Bilstein & Mandl 2017, J Academy of Marketing Science 45(6):866-883',
    finding:
      'Expected compensation does not rise within a zone of tolerance, then climbs and falls with the time to recovery; long times lower satisfaction and spread bad word of mouth',
    seen: 'abstract',
    grade: 'B',
  },
  tax_1998: {
    citation: 'Tax, Brown & Chandrashekaran 1998, J Marketing 62(2):60-76',
    finding:
      'Satisfaction with the handling of a complaint bears on trust and commitment; good experience before it softens poor handling to a limited extent',
    seen: 'abstract',
    grade: 'B',
  },
  bolton_1998: {
    citation: 'Bolton 1998, Marketing Science 17(1):45-65',
    finding: 'The longer the relationship, the more weight prior satisfaction has against a recent loss',
    seen: 'abstract',
    grade: 'B',
  },
  rage_2015: {
    citation:
      'Customer Rage Study 2015, Customer Care Measurement & Consulting (1,000 US households, the most serious problem of the year)',
    finding:
      '14 % of complaints are resolved on first contact; it takes 4.2 contacts on average to satisfy a complainant',
    seen: 'source',
    grade: 'C',
  },
} as const satisfies Record<string, Source>
