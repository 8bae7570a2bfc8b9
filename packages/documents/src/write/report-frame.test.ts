import { CivilDate } from '@dondoc/domain/calendar';
import { describe, expect, it } from 'vitest';
import { reportDocument } from '../testing/report-document.ts';
import { bodySymbol, proposedFrame } from './report-frame.ts';

const on = (text: string) => CivilDate.parse(text);
const facts = {
  plan: {
    ...reportDocument().instrument,
    type: 'KH' as const,
    number: '45',
    symbol: 'KH-UBND',
    issuedOn: on('2026-03-16'),
    title: 'Phòng, chống lũ lụt năm 2026',
  },
  issuer: 'Sở Nông nghiệp và Môi trường',
  superior: 'Ủy ban nhân dân tỉnh Sông Hương',
  receiver: 'Ủy ban nhân dân tỉnh Sông Hương',
  period: { kind: 'month' as const, year: 2026, month: 7 },
  window: { from: on('2026-06-15'), to: on('2026-07-14') },
};

describe('the frame proposed for a consolidated report', () => {
  it('names plan, period and days as offices write them', () => {
    const { instrument, addressees, opening, closing } = proposedFrame(facts);
    expect(instrument).toMatchObject({
      type: 'BC',
      number: null,
      issuedOn: null,
      symbol: 'BC-SNNMT',
      place: 'Sông Hương',
      title: 'Kết quả thực hiện Kế hoạch số 45/KH-UBND\ntháng 7 năm 2026',
      authority: null,
      positions: ['GIÁM ĐỐC'],
    });
    expect(addressees).toEqual(['Ủy ban nhân dân tỉnh Sông Hương']);
    expect(opening).toEqual([
      'Thực hiện Kế hoạch số 45/KH-UBND ngày 16 tháng 3 năm 2026, Sở Nông nghiệp và Môi trường báo cáo kết quả tháng 7 năm 2026 (số liệu từ ngày 15/6/2026 đến ngày 14/7/2026) như sau:',
    ]);
    expect(closing).toBe(
      'Trên đây là kết quả thực hiện Kế hoạch số 45/KH-UBND tháng 7 năm 2026, Sở Nông nghiệp và Môi trường kính báo cáo Ủy ban nhân dân tỉnh Sông Hương.',
    );
  });

  it('says nothing of what is not known', () => {
    const { instrument, addressees, opening } = proposedFrame({
      ...facts,
      plan: { ...facts.plan, number: null, issuedOn: null },
      receiver: '',
      window: null,
      period: { kind: 'year', year: 2026 },
    });
    expect(addressees).toEqual([]);
    expect(instrument.recipients.map(({ text }) => text)).toEqual(['Lưu: VT']);
    expect(opening).toEqual([
      'Thực hiện Kế hoạch “Phòng, chống lũ lụt năm 2026”, Sở Nông nghiệp và Môi trường báo cáo kết quả năm 2026 như sau:',
    ]);
  });

  it.each([
    ['Ủy ban nhân dân tỉnh Sông Hương', 'UBND', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    ['Ban Chỉ đạo phòng thủ dân sự tỉnh Sông Hương', 'BCĐPTDS', 'TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
    ['Công an tỉnh', 'CAT', null, 'GIÁM ĐỐC'],
    ['Văn phòng Ủy ban nhân dân tỉnh', 'VPUBND', null, 'CHÁNH VĂN PHÒNG'],
    ['Trung tâm Phục vụ hành chính công', 'TTPVHCC', null, 'THỦ TRƯỞNG CƠ QUAN'],
  ])('signs for %s', (issuer, symbol, authority, position) => {
    expect(bodySymbol(issuer)).toBe(symbol);
    expect(proposedFrame({ ...facts, issuer }).instrument).toMatchObject({
      authority,
      positions: [position],
    });
  });
});
