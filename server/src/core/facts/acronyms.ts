import type { Span } from '../text/span';
import { fold } from '../text/width';
import { foreignSpans, foreignTest } from './foreign';

/** An acronym as it stands in a block: ＪＢＩＣ, ADMMプラス, ＣＯＰ２８. */
export interface Acronym extends Span {
  /** Its letters in half width, プラス written as +. */
  readonly key: string;
}

/** Two capitals or more, with a small letter or digits at the end (ＳＤＧｓ, ＣＯＰ２８), and the plus that some names take. */
const RUN = /[A-ZＡ-Ｚ][A-Za-zＡ-Ｚａ-ｚ&＆]*[A-Za-zＡ-Ｚａ-ｚ](?:[0-9０-９]{1,3})?(?:プラス|[+＋])?/g;
const WORD = /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９.．/／@_-]/;
const ROMAN = /^[IVX]+$/;

/** The acronyms in a block's body. Addresses, document symbols and phrases of another language hold none. */
export function collectAcronyms(text: string, body: number): readonly Acronym[] {
  const foreign = foreignTest(foreignSpans(text));
  const found: Acronym[] = [];
  for (const match of text.matchAll(RUN)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const key = acronymKey(match[0]);
    const cut = WORD.test(text[span.start - 1] ?? ' ') || /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９/／@_]/.test(text[span.end] ?? ' ');
    const capitals = key.replace(/[^A-Z]/g, '').length;
    const letters = key.replace(/[^A-Za-z]/g, '').length;
    if (foreign(span) || cut || span.start < body || ROMAN.test(key) || capitals < 2 || capitals * 2 < letters)
      continue;
    found.push({ ...span, key });
  }
  return found;
}

/** The form in which acronyms are compared. */
export const acronymKey = (name: string): string => fold(name).replace('プラス', '+');

/** Abbreviations that a statement uses without a gloss. */
const HOUSEHOLD = set(
  'UN EU AU IMF WTO WHO WFP ILO IMO ITU FAO IAEA ICAO UNESCO UNICEF UNHCR UNDP OECD OSCE NATO OPEC NPT CTBT ASEAN ASEM APEC ' +
    'GATT EPA FTA TPP RCEP CPTPP ODA NGO PKO GDP LNG ICT IT AI HIV AIDS SDG MDG COP COVID TICAD BRICS CIS WMD',
);
/** Others that exist: one that lies near a glossed abbreviation is not that one misspelt. */
const REAL = set(
  'ABAC ACP ACSA ACT ADB ADF ADMM ADMM+ AFD AFDB AG AIIB AMF AMM AMR AMRO ARF ATT AUKUS BAC BIMSTEC BIT BTWC BWC CARICOM CBD CCS CCUS CCW CD CDM ' +
    'CELAC CEO CEPI CERN CIF CITES CLMV CMI CMIM CSCAP CSO CSTO CTBTO CWC DAC DDR DNA DX EAC EAEU EAS EBRD ECOWAS EEC EEZ EFTA EIB ESA FATF ' +
    'FEALAC FMCT FOIIP FOIP FTAAP GATS GAVI GCC GCF GEF GHG GIF GIZ GMS GNI GNP GSOMIA GX HACCP HADR IBRD ICBM ICC ICJ ICRC IDA IDB IEA IEF IFAD ' +
    'IFC IFNEC IGAD IOC IOM IORA IOT IPCC IPEF IPU IRENA ISAF ISO ISR ITER ITLOS ITTO IUU IWC JAXA JBIC JCM JETRO JICA JICE JOGMEC JPO JSPS ' +
    'JST KEDO KOICA LAS LPG MARPOL MERCOSUR MRC MTCR NAFTA NASA NDC NEA NEDO NEPAD NEXI NPDI NPO NSG OAS OCHA OHCHR OIC OIE OPCW PALM ' +
    'PCT PECC PIF PPP PSI QUAD REDD SAARC SADC SARS SCO SICA SLBM SNS SOLAS SPS SSR TB TBT TRIPS UHC UNCLOS UNCTAD UNDRR UNEP UNFCCC UNFPA ' +
    'UNGA UNIDO UNIFIL UNMISS UNODC UNOPS UNRWA UNSC UNV UNWTO USAID UXO WCO WIPO WMO WOAH',
);

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** A plural s and a number do not count. */
const among = (names: ReadonlySet<string>, key: string): boolean =>
  names.has(key) || names.has(key.replace(/s?[0-9]*$/, ''));

/** True for an abbreviation that needs no gloss (ＷＴＯ, ＮＰＴ, Ｇ２０). */
export const isHousehold = (name: string): boolean =>
  /^[A-Z][0-9]{1,2}$/.test(acronymKey(name)) || among(HOUSEHOLD, acronymKey(name));

/** True for an abbreviation that surely exists, glossed or not. */
export const isReal = (name: string): boolean => isHousehold(name) || among(REAL, acronymKey(name));

/** True if the letters of one are those of the other in another order, or nearly so: ＩＥＡＥ for ＩＡＥＡ. */
export const sameLetters = (a: string, b: string): boolean =>
  a !== b &&
  a.length === b.length &&
  a.length > 3 &&
  a[0] === b[0] &&
  [...a].every((char) => b.includes(char)) &&
  [...b].every((char) => a.includes(char));

/** True if one letter dropped, added, exchanged or swapped makes one of the two the other. */
export function nearAcronyms(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [x, y] = [a.slice(from, endA), b.slice(from, endB)];
  // Only letters are slips: ＣＯＰ２８ and ＣＯＰ２９ are two meetings, ＳＤＧ and ＳＤＧｓ one name.
  if (!/^[A-Za-z]*$/.test(x + y) || x + y === 's') return false;
  return x.length + y.length <= 2 ? x.length <= 1 && y.length <= 1 : x.length === 2 && x === y[1]! + y[0]!;
}
