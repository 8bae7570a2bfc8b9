import type { CivilDate } from '@dondoc/domain/calendar';
import type { DateRange, Period } from '@dondoc/domain/period';
import type { Instrument } from '@dondoc/domain/plan';
import type { ReportFrame } from '@dondoc/domain/reporting';
import { instrumentWord } from './instrument-word.ts';
import { longDate, shortDate } from './official-date.ts';
import { numberAndSymbol } from './head.ts';
import { periodPhrase } from './period-phrase.ts';

/** What the head and foot of a consolidated report follow from. Names as printed. */
export interface FrameFacts {
  /** The paper whose tasks are reported on. */
  readonly plan: Instrument;
  /** The body that writes and signs. */
  readonly issuer: string;
  readonly superior: string | null;
  /** To whom it goes; empty where the issuer keeps it. */
  readonly receiver: string;
  readonly period: Period;
  /** The days that the figures cover, where the period has such. */
  readonly window: DateRange | null;
}

/**
 * Proposes head, first and last sentence and foot of a consolidated report. Everything in it may be changed before it is approved;
 * number and day stay empty, for the records office gives them.
 *
 * @example
 * proposedFrame(facts).instrument.title; // 'Kết quả thực hiện Kế hoạch số 45/KH-UBND\ntháng 7 năm 2026'
 */
export function proposedFrame(facts: FrameFacts): ReportFrame {
  const { issuer, receiver, period, window } = facts;
  const plan = planPhrase(facts.plan);
  const phrase = periodPhrase(period);
  const days = window
    ? ` (số liệu từ ngày ${shortDate(window.from)} đến ngày ${shortDate(window.to)})`
    : '';
  return {
    instrument: {
      type: 'BC',
      issuers: [issuer],
      superior: facts.superior,
      number: null,
      symbol: `BC-${bodySymbol(issuer)}`,
      otherNumbers: [],
      place: facts.plan.place,
      issuedOn: null,
      issuedMonth: null,
      title: `Kết quả thực hiện ${plan}\n${phrase}`,
      legalBases: [],
      ...signature(issuer),
      recipients: [
        ...(receiver === '' ? [] : [{ text: 'Như trên', purpose: null }]),
        { text: 'Lưu: VT', purpose: null },
      ],
      standingAgency: null,
      periodFrom: null,
      periodTo: null,
    },
    addressees: receiver === '' ? [] : [receiver],
    opening: [
      `Thực hiện ${plan}${dayPhrase(facts.plan.issuedOn)}, ${issuer} báo cáo kết quả ${phrase}${days} như sau:`,
    ],
    closing: `Trên đây là kết quả thực hiện ${plan} ${phrase}, ${issuer} kính báo cáo${receiver === '' ? '' : ` ${receiver}`}.`,
  };
}

/** The plan as a sentence names it: "Kế hoạch số 45/KH-UBND"; without a number by its subject. */
export function planPhrase(plan: Instrument): string {
  const word = instrumentWord(plan.type);
  return plan.number === null ? `${word} “${plan.title}”` : `${word} số ${numberAndSymbol(plan)}`;
}

const dayPhrase = (date: CivilDate | null) => (date === null ? '' : ` ${longDate(date)}`);

/** A proper name stands after these words and takes no part in the letters of a body's symbol. */
const PLACE = /\s(tỉnh|thành phố|thị xã|huyện|xã|phường|đặc khu)(\s.*)?$/iu;

/**
 * The letters by which documents name a body: the first ones of its words, without "và" and the name of its place.
 *
 * @example
 * bodySymbol('Sở Nông nghiệp và Môi trường'); // 'SNNMT'
 */
export function bodySymbol(name: string): string {
  const bare = letters(name.replace(PLACE, ''));
  // "Công an tỉnh" is CAT: too short a name keeps the word for its level.
  return bare.length > 2 ? bare : letters(name.replace(PLACE, ' $1'));
}

/** The first letters of words, as capitals. */
const letters = (text: string) =>
  (text.match(/\p{L}+/gu) ?? [])
    .filter((word) => !/^(và|của)$/iu.test(word))
    .map((word) => bareLetter(word[0] ?? ''))
    .join('');

/** A capital without its tone: Ủ is U, while Đ and Ê stay what they are. */
const bareLetter = (letter: string): string =>
  letter
    .toLocaleUpperCase('vi')
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');

function signature(issuer: string): Pick<Instrument, 'authority' | 'positions'> {
  const [, collective, head] =
    COLLECTIVES.find(([beginning]) => issuer.startsWith(beginning)) ?? [];
  if (collective !== undefined && head !== undefined)
    return { authority: `TM. ${collective}`, positions: [head] };
  const position = HEADS.find(([beginning]) => issuer.startsWith(beginning))?.[1];
  return { authority: null, positions: [position ?? 'THỦ TRƯỞNG CƠ QUAN'] };
}

/** Bodies for which somebody signs, with whom they sign for. */
const COLLECTIVES = [
  ['Ủy ban nhân dân', 'ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  ['UBND', 'ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  ['Ban Chỉ đạo', 'BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
] as const;
const HEADS = [
  ['Sở', 'GIÁM ĐỐC'],
  ['Công an', 'GIÁM ĐỐC'],
  ['Văn phòng', 'CHÁNH VĂN PHÒNG'],
  ['Thanh tra', 'CHÁNH THANH TRA'],
  ['Chi cục', 'CHI CỤC TRƯỞNG'],
  ['Cục', 'CỤC TRƯỞNG'],
  ['Ban ', 'TRƯỞNG BAN'],
] as const;
