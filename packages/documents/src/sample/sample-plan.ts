import { addDays, CivilDate, shiftDate, vietnamCalendar } from '@dondoc/domain/calendar';
import type { Instrument } from '@dondoc/domain/plan';
import type { PlanDocument } from '../write/plan-document.ts';
import type { ExpectedRule, PlanExpectations } from './expectations.ts';
import { monitoringTask } from './monitoring-task.ts';
import {
  AGRICULTURE,
  COMMITTEE,
  COMMUNES,
  DEPARTMENTS,
  FRONT,
  SAMPLE_BODIES,
} from './sample-bodies.ts';
import type { SampleBody } from './sample-bodies.ts';
import { sampleBlocks, sampleTable } from './sample-tasks.ts';
import { sentence } from './timing-words.ts';

const SUBJECT = 'Bảo đảm an toàn hồ đập, sẵn sàng ứng phó mưa lũ trên địa bàn tỉnh Sông Hương';

/** The sample: a plan of an invented province, the bodies to register for it, and what a reader should find in it. */
export interface SamplePlan {
  readonly document: PlanDocument;
  readonly bodies: readonly SampleBody[];
  readonly expectations: PlanExpectations;
}

/**
 * The sample plan as it would lie on a desk on a day: issued some ten weeks before, some tasks past, some due within
 * days, some in months, one continuous, one yearly, two windows, one request, a monthly and a yearly report. It names
 * bodies of an invented province and no person.
 *
 * @example
 * await writePlan(samplePlan(clock.today()).document);
 */
export function samplePlan(today: CivilDate): SamplePlan {
  const issuedOn = shiftDate(vietnamCalendar(), addDays(today, -75), 'previous');
  const table = sampleTable(today);
  const blocks = sampleBlocks(today);
  const document: PlanDocument = {
    instrument: instrument(issuedOn),
    numbering: 'automatic',
    opening: [
      `${COMMITTEE} ban hành Kế hoạch bảo đảm an toàn hồ đập, sẵn sàng ứng phó mưa lũ trên địa bàn tỉnh như sau:`,
    ],
    sections: [
      {
        heading: 'Mục đích, yêu cầu',
        blocks: [
          bullet(
            'Chủ động phòng ngừa, ứng phó kịp thời, hạn chế thấp nhất thiệt hại về người và tài sản do mưa lũ gây ra.',
          ),
          bullet(
            'Nhiệm vụ được giao rõ cơ quan, rõ thời hạn, phù hợp với phương châm “bốn tại chỗ” và điều kiện của từng địa phương.',
          ),
        ],
      },
      { heading: 'Nhiệm vụ trọng tâm', blocks: [table.printed] },
      { heading: 'Phân công trách nhiệm', blocks: blocks.map((block) => block.printed) },
      { heading: 'Chế độ báo cáo', blocks: REPORTING.map(item) },
      { heading: 'Tổ chức thực hiện', blocks: [item(MONITORING.text), item(CLOSING)] },
    ],
  };
  return {
    document,
    bodies: SAMPLE_BODIES,
    expectations: {
      issuer: COMMITTEE,
      standingAgency: AGRICULTURE,
      sections: [
        'I. MỤC ĐÍCH, YÊU CẦU',
        'II. NHIỆM VỤ TRỌNG TÂM',
        'III. PHÂN CÔNG TRÁCH NHIỆM',
        'IV. CHẾ ĐỘ BÁO CÁO',
        'V. TỔ CHỨC THỰC HIỆN',
      ],
      bodies: SAMPLE_BODIES.filter(
        (body) => body.level === 'province' && body.kind !== 'steering-committee',
      ).map((body) => body.name),
      groups: [COMMUNES, DEPARTMENTS],
      tasks: [...table.tasks, ...blocks.flatMap((block) => block.tasks), MONITORING],
      rules: RULES,
      findings: ['deadline.missing'],
    },
  };
}

const bullet = (text: string) => ({ kind: 'bullet', text, inner: [] }) as const;
const item = (text: string) => ({ kind: 'item', text, heading: false, blocks: [] }) as const;

const STANDING = `Cơ quan Thường trực (${AGRICULTURE})`;
const REPORTERS = `${sentence(DEPARTMENTS)}; ${COMMUNES}`;

const REPORTING = [
  `${REPORTERS} báo cáo kết quả thực hiện Kế hoạch về ${COMMITTEE} qua ${STANDING} trước ngày 18 hằng tháng.`,
  `${REPORTERS} báo cáo tổng kết năm về ${COMMITTEE} qua ${STANDING} trước ngày 30/11 hằng năm.`,
];

const rule = (cadence: ExpectedRule['cadence'], due: ExpectedRule['due']): ExpectedRule => ({
  cadence,
  due,
  operator: 'before',
  from: [DEPARTMENTS, COMMUNES],
  to: COMMITTEE,
  via: AGRICULTURE,
  mergedInto: null,
});

const RULES: readonly ExpectedRule[] = [
  rule({ kind: 'month' }, { kind: 'day-of-month', day: 18 }),
  rule({ kind: 'year' }, { kind: 'yearly-day', month: 11, day: 30 }),
];

const MONITORING = monitoringTask(AGRICULTURE);

const CLOSING = `Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị, địa phương kịp thời phản ánh về ${AGRICULTURE} để được hướng dẫn, giải quyết.`;

const instrument = (issuedOn: CivilDate): Instrument => ({
  type: 'KH',
  issuers: [COMMITTEE],
  superior: 'Ủy ban nhân dân tỉnh Sông Hương',
  number: '12',
  symbol: 'KH-BCĐ',
  otherNumbers: [],
  place: 'Sông Hương',
  issuedOn,
  issuedMonth: null,
  title: SUBJECT,
  legalBases: [
    {
      text: 'Căn cứ Luật Phòng thủ dân sự số 18/2023/QH15 ngày 20 tháng 6 năm 2023',
      number: '18/2023/QH15',
      date: CivilDate.parse('2023-06-20'),
    },
    {
      text: `Căn cứ Quy chế hoạt động của ${COMMITTEE}`,
      number: null,
      date: null,
    },
  ],
  authority: 'TM. BAN CHỈ ĐẠO',
  positions: ['TRƯỞNG BAN', 'PHÓ CHỦ TỊCH UBND TỈNH'],
  recipients: [
    { text: 'Ủy ban nhân dân tỉnh', purpose: 'để b/c' },
    { text: 'Thành viên Ban Chỉ đạo', purpose: null },
    { text: 'Các sở, ban, ngành cấp tỉnh', purpose: null },
    { text: FRONT, purpose: null },
    { text: COMMUNES, purpose: null },
    { text: 'Lưu: VT, TL', purpose: null },
  ],
  standingAgency: AGRICULTURE,
  periodFrom: null,
  periodTo: null,
});
