import type { CivilDate } from '@dondoc/domain/calendar';
import type { Instrument } from '@dondoc/domain/plan';
import { COMMITTEES, COMMUNE_GROUP, PROVINCES, TOPICS } from './invented-names.ts';
import type { Seeded } from './seeded.ts';

/** Head and foot of a generated plan, its issuer in full and as the text calls it. */
export interface GeneratedInstrument {
  readonly instrument: Instrument;
  readonly issuer: string;
  readonly inText: string;
}

/** Issued by the province's committee or by its people's committee; number or day may be left blank. */
export function generatedInstrument(
  random: Seeded,
  issuedOn: CivilDate,
  standingAgency: string,
): GeneratedInstrument {
  const province = random.pick(PROVINCES);
  const committee = random.chance(0.5) ? random.pick(COMMITTEES) : null;
  const government = `Ủy ban nhân dân tỉnh ${province}`;
  const dayBlank = random.chance(0.3);
  const issuer = committee ?? government;
  return {
    issuer,
    inText: committee ?? 'Ủy ban nhân dân tỉnh',
    instrument: {
      type: 'KH',
      issuers: [issuer],
      superior: committee === null ? null : government,
      number: random.chance(0.4) ? null : String(random.between(1, 320)).padStart(2, '0'),
      symbol: committee === null ? 'KH-UBND' : 'KH-BCĐ',
      otherNumbers: [],
      place: province,
      issuedOn: dayBlank ? null : issuedOn,
      issuedMonth: dayBlank ? issuedOn.slice(0, 7) : null,
      title: `${random.pick(TOPICS)} trên địa bàn tỉnh ${province}`,
      legalBases: [],
      authority: committee === null ? 'TM. ỦY BAN NHÂN DÂN' : 'TM. BAN CHỈ ĐẠO',
      positions:
        committee === null
          ? ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
          : ['TRƯỞNG BAN', 'PHÓ CHỦ TỊCH UBND TỈNH'],
      recipients: [
        { text: 'Các sở, ban, ngành', purpose: null },
        { text: COMMUNE_GROUP, purpose: null },
        { text: 'Lưu: VT', purpose: null },
      ],
      standingAgency,
      periodFrom: null,
      periodTo: null,
    },
  };
}
