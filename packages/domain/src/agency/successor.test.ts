import { array, assert, boolean, constantFrom, integer, property, record, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { bodyId, registeredBody } from '../testing/agency.ts';
import {
  REFORM,
  REFORM_LINEAGE,
  REFORM_REGISTRY,
  reformBody,
  reformName,
  VIET_YEN,
} from '../testing/reform.ts';
import { split, splitRegistry, successionId } from '../testing/succession.ts';
import { checkedSuccession } from './checked-succession.ts';
import { agencyOn } from './life.ts';
import { lineageOf, successorOf } from './successor.ts';
import type { Successor } from './successor.ts';
import { endingBodies, lastDay, Succession } from './succession.ts';
import { gatherThrough, transferCounts, transferList } from './transfer-list.ts';

const day = (text: string) => CivilDate.parse(text);
const said = (successor: Successor): string => {
  switch (successor.kind) {
    case 'choose':
      return `choose: ${successor.candidates.map(({ agencyId }) => reformName(agencyId)).join('; ')}`;
    case 'unknown':
      return 'unknown';
    default:
      return `${successor.kind}: ${reformName(successor.agencyId)}`;
  }
};

/** [the body that held it, wording of the duty, day asked, answer, mark and row of facts, section 4] */
const TABLE: readonly (readonly [string, string, string, string, string])[] = [
  ['UBND tỉnh BG', 'báo cáo năm', '2025-06-30', 'same: UBND tỉnh BG', 'R, province'],
  ['UBND tỉnh BG', 'báo cáo năm', '2025-07-01', 'body: UBND tỉnh tỉnh mới', 'R, province'],
  [
    'UBND tỉnh BN',
    'báo cáo năm',
    '2025-07-01',
    'body: UBND tỉnh tỉnh mới',
    'R, province: a new id under the old name',
  ],
  ['thị xã Việt Yên', 'trồng cây', '2024-02-01', 'same: thị xã Việt Yên', 'S, a town by rename'],
  ['Lục Ngạn', 'đường vào khu Chũ', '2025-01-01', 'body: thị xã Chũ', 'S, split off'],
  ['Lục Ngạn', 'trồng cây', '2025-01-01', 'same: Lục Ngạn', 'S, what was not split off stays'],
  ['Yên Dũng', 'trồng cây', '2025-01-01', 'body: thành phố Bắc Giang', 'S, joined the city'],
  [
    'Yên Dũng',
    'trồng cây',
    '2025-07-01',
    'choose: xã thứ nhất của thành phố Bắc Giang; xã thứ hai của thành phố Bắc Giang; Sở Nội vụ tỉnh mới',
    'S, the level ended',
  ],
  [
    'Tân Yên',
    'trồng cây',
    '2025-07-01',
    'choose: xã thứ nhất của Tân Yên; xã thứ hai của Tân Yên; Sở Nội vụ tỉnh mới',
    'S, the level ended',
  ],
  [
    'Sở Thông tin và Truyền thông BG',
    'Cổng dữ liệu, hạ tầng số',
    '2025-02-28',
    'same: Sở Thông tin và Truyền thông BG',
    'S, before',
  ],
  [
    'Sở Thông tin và Truyền thông BG',
    'Cổng dữ liệu, hạ tầng số',
    '2025-03-01',
    'body: Sở Khoa học và Công nghệ BG',
    'S',
  ],
  [
    'Sở Thông tin và Truyền thông BG',
    'Báo cáo quý I về báo chí',
    '2025-03-01',
    'unconfirmed: Sở Văn hóa, Thể thao và Du lịch BG',
    'U',
  ],
  [
    'Sở Thông tin và Truyền thông BG',
    'bảo đảm An toàn thông tin mạng',
    '2025-03-01',
    'body: Công an tỉnh BG',
    'S',
  ],
  [
    'Sở Thông tin và Truyền thông BG',
    'bảo đảm an toàn thông tin mạng',
    '2025-07-01',
    'body: Công an tỉnh tỉnh mới',
    'S, two steps',
  ],
  [
    'Sở Thông tin và Truyền thông BG',
    'hạ tầng số và an toàn thông tin mạng',
    '2025-03-01',
    'choose: Sở Khoa học và Công nghệ BG; Công an tỉnh BG',
    'S, two scopes',
  ],
  [
    'Sở Thông tin và Truyền thông BG',
    'thi đua khen thưởng',
    '2025-03-01',
    'choose: Sở Khoa học và Công nghệ BG; Sở Văn hóa, Thể thao và Du lịch BG; Công an tỉnh BG',
    'a split needs a choice',
  ],
  ['Sở Ngoại vụ BG', 'đón đoàn', '2025-07-01', 'unknown', 'U: answer unknown'],
  [
    'Liên hiệp các tổ chức hữu nghị tỉnh',
    'đối ngoại nhân dân',
    '2025-07-01',
    'unknown',
    'U: answer unknown',
  ],
  [
    'Sở Lao động - Thương binh và Xã hội BG',
    'bình đẳng giới',
    '2025-03-01',
    'unconfirmed: Sở Nội vụ BG',
    'U',
  ],
  [
    'Sở Lao động - Thương binh và Xã hội BG',
    'bình đẳng giới',
    '2025-07-01',
    'unconfirmed: Sở Nội vụ tỉnh mới',
    'U, then R: no surer than the weakest',
  ],
  [
    'Sở Lao động - Thương binh và Xã hội BG',
    'bảo vệ trẻ em',
    '2025-03-01',
    'unconfirmed: Sở Y tế BG',
    'U',
  ],
  [
    'Sở Lao động - Thương binh và Xã hội BG',
    'dạy nghề nông thôn',
    '2025-03-01',
    'unconfirmed: Sở Giáo dục và Đào tạo BG',
    'U',
  ],
  [
    'Sở Lao động - Thương binh và Xã hội BG',
    'giảm nghèo bền vững',
    '2025-03-01',
    'unconfirmed: Sở Nông nghiệp và Môi trường BG',
    'U',
  ],
  [
    'Ban Dân tộc BG',
    'chính sách dân tộc',
    '2025-03-01',
    'unconfirmed: Sở Dân tộc và Tôn giáo BG',
    'U',
  ],
  [
    'Sở Nội vụ BG',
    'hoạt động tôn giáo',
    '2025-03-01',
    'unconfirmed: Sở Dân tộc và Tôn giáo BG',
    'U, given away by a body that lives on',
  ],
  [
    'Sở Nội vụ BG',
    'cải cách hành chính',
    '2025-03-01',
    'same: Sở Nội vụ BG',
    'U, what was not given away',
  ],
  [
    'Ban Tuyên giáo Tỉnh ủy',
    'tuyên truyền',
    '2025-03-01',
    'body: Ban Tuyên giáo và Dân vận Tỉnh ủy',
    'S',
  ],
  ...['Sở Nội vụ', 'Sở Tư pháp', 'Văn phòng UBND tỉnh', 'Công an tỉnh'].map(
    (name) => [`${name} BG`, 'văn thư', '2025-07-01', `body: ${name} tỉnh mới`, 'R, S'] as const,
  ),
];

describe('the reform of 2024 and 2025, by scope', () => {
  test.each(TABLE)('%s, "%s", on %s: %s (%s)', (body, wording, date, answer) => {
    const held = { agencyId: reformBody(body), since: null, wording };
    expect(said(successorOf(held, day(date), REFORM_LINEAGE))).toBe(answer);
  });

  test('what was given to a body that lives on after a split stays with it', () => {
    const held = { agencyId: reformBody('Sở Nội vụ BG'), wording: 'hoạt động tôn giáo' };
    const answer = (since: string) =>
      said(successorOf({ ...held, since: day(since) }, day('2025-05-01'), REFORM_LINEAGE));
    expect([answer('2025-02-28'), answer('2025-03-01')]).toEqual([
      'unconfirmed: Sở Dân tộc và Tôn giáo BG',
      'same: Sở Nội vụ BG',
    ]);
  });

  test('a body named after its last day is followed all the same', () => {
    const held = { agencyId: reformBody('Sở Tư pháp BG'), since: day('2026-01-10'), wording: '' };
    expect(said(successorOf(held, day('2026-01-10'), REFORM_LINEAGE))).toBe(
      'body: Sở Tư pháp tỉnh mới',
    );
  });

  test('every one of its successions is allowed by the registry of its time', () => {
    for (const succession of [...REFORM, VIET_YEN])
      expect(checkedSuccession(succession, REFORM_REGISTRY)).toEqual({
        ok: true,
        value: succession,
      });
  });
});

test('a body that ended without a succession has an unknown successor', () => {
  const held = { agencyId: bodyId(8), since: null, wording: 'viễn thông' };
  expect(successorOf(held, day('2025-03-01'), lineageOf(splitRegistry, [])).kind).toBe('unknown');
});

test('what no other share names goes with the share that has no scope', () => {
  const rest = Succession.parse({
    ...split,
    shares:
      split.kind === 'split'
        ? split.shares.map((one, at) => (at === 0 ? one : { ...one, scope: [] }))
        : [],
  });
  const held = { agencyId: bodyId(8), since: null, wording: 'thi đua' };
  expect(successorOf(held, day('2025-03-01'), lineageOf(splitRegistry, [rest]))).toMatchObject({
    kind: 'unconfirmed',
    agencyId: bodyId(2),
  });
});

test('two shares of a split that meet again in one body need no choice', () => {
  const merged = Succession.parse({
    id: successionId(2),
    on: '2025-07-01',
    legalBasis: null,
    kind: 'merge',
    shares: [2, 3].map((n) => ({ from: bodyId(n), to: bodyId(9), scope: [], confidence: 'sure' })),
  });
  const registry = [
    ...splitRegistry.map((body) =>
      endingBodies(merged).includes(body.id) ? { ...body, validTo: lastDay(merged) } : body,
    ),
    registeredBody(9),
  ];
  const held = { agencyId: bodyId(8), since: null, wording: 'thi đua' };
  expect(successorOf(held, day('2025-07-01'), lineageOf(registry, [split, merged]))).toMatchObject({
    kind: 'unconfirmed',
    agencyId: bodyId(9),
    through: [split.id],
  });
});

const BODIES = 8;
/** Successions as a careless registry may hold them: back and forth, several on a day, no ends that fit. */
const anySuccession = tuple(
  integer({ min: 1, max: 900 }),
  integer({ min: 0, max: 1500 }),
  boolean(),
  array(
    record({
      from: integer({ min: 1, max: BODIES }),
      to: integer({ min: 0, max: BODIES }),
      scope: array(constantFrom('rừng', 'đất', 'nước'), { maxLength: 2 }),
      confidence: constantFrom('sure' as const, 'unconfirmed' as const),
    }),
    { minLength: 1, maxLength: 3 },
  ),
).map(([n, days, livesOn, shares]): Succession => ({
  id: successionId(n),
  on: day(new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10)),
  legalBasis: null,
  kind: 'split',
  livesOn,
  shares: shares.map(({ from, to, ...share }) => ({
    ...share,
    from: bodyId(from),
    to: to === 0 ? null : bodyId(to),
  })),
}));

const anyHeld = record({
  id: integer(),
  agencyId: integer({ min: 1, max: BODIES }).map(bodyId),
  since: constantFrom(null, day('2024-06-01')),
  wording: constantFrom('', 'trồng rừng', 'đất và nước'),
  chosen: constantFrom(null, bodyId(1)),
});
const anyRegistry = array(constantFrom(null, day('2024-12-31'), day('2026-06-30')), {
  minLength: BODIES,
  maxLength: BODIES,
}).map((ends) => ends.map((validTo, at) => registeredBody(at + 1, { validTo })));
const asked = constantFrom(day('2024-03-01'), day('2025-07-01'), day('2028-12-31'));
const careless = array(anySuccession, { maxLength: 10 });

test('chains end and never loop: each succession is passed at most once, each later than the one before', () => {
  assert(
    property(anyRegistry, careless, anyHeld, asked, (registry, successions, held, date) => {
      const answer = successorOf(held, date, lineageOf(registry, successions));
      const days = ('through' in answer ? answer.through : []).map((id) =>
        successions.filter((one) => one.id === id).map(({ on }) => on),
      );
      const later = days.map(
        (ons, at) => at === 0 || ons.some((on) => days[at - 1]?.some((before) => before < on)),
      );
      expect(later).toEqual(days.map(() => true));
    }),
    { seed: 41, numRuns: 300 },
  );
});

test('counts through successions add up to all that there is', () => {
  assert(
    property(anyRegistry, careless, array(anyHeld), asked, (registry, successions, held, date) => {
      const lineage = lineageOf(registry, successions);
      const { byBody, toChoose, unknown } = gatherThrough(held, date, lineage);
      const gathered = [...[...byBody.values()].flat(), ...toChoose, ...unknown];
      expect(gathered.toSorted(byId)).toEqual(held.toSorted(byId));
      for (const id of byBody.keys())
        expect(registry.find((body) => body.id === id)).toSatisfy(
          (body) => body !== undefined && agencyOn(body, [], date) !== null,
        );
      const {
        all,
        chosen,
        toConfirm,
        toChoose: choose,
        unknown: lost,
      } = transferCounts(transferList(held, date, lineage));
      expect(chosen + toConfirm + choose + lost).toBe(all);
    }),
    { seed: 42, numRuns: 300 },
  );
});

const byId = (a: { id: number }, b: { id: number }) => a.id - b.id;
