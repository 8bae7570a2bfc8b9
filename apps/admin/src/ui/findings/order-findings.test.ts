import type { Finding, FindingCode } from '@dondoc/domain/plan';
import { describe, expect, it } from 'vitest';
import { countOpen, orderFindings } from './order-findings.ts';

const finding = (code: FindingCode, start: number, note: string | null = null): Finding => ({
  key: `${code}:${start}`,
  code,
  anchor: { start, end: start + 1 },
  facts: {},
  note,
});

describe('findings at the desk', () => {
  const findings = [
    finding('deadline.missing', 5),
    finding('duty.missing', 90),
    finding('duty-word.unread', 10, 'câu dẫn'),
    finding('agency.unknown', 20),
    finding('section.numbering', 1),
  ];

  it('show what still blocks first, then what needs a note, and what is settled last', () => {
    expect(orderFindings(findings).map((f) => f.code)).toEqual([
      'agency.unknown',
      'duty.missing',
      'section.numbering',
      'deadline.missing',
      'duty-word.unread',
    ]);
  });

  it('count only what nobody has settled', () => {
    expect(countOpen(findings)).toEqual({ blocks: 2, acknowledge: 1, information: 1 });
  });
});
