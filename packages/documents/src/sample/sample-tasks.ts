import { addDays } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { Timing } from '@dondoc/domain/task';
import type { PlanBlock } from '../write/plan-document.ts';
import { ownBlock, taskTable } from './planned-task.ts';
import type { Planned } from './planned-task.ts';
import { sentence } from './timing-words.ts';
import {
  AGRICULTURE,
  COMMUNES,
  CONSTRUCTION,
  CULTURE,
  EDUCATION,
  FINANCE,
  FRONT,
  HEALTH,
  INDUSTRY,
  MILITARY,
  OFFICE,
  POLICE,
  WEATHER,
} from './sample-bodies.ts';

const NONE: Timing = { kind: 'none' };
const CONTINUOUS: Timing = { kind: 'continuous' };

const by = (operator: 'by' | 'before', date: CivilDate): Timing => ({
  kind: 'by',
  date,
  operator,
  inheritedFromPlan: false,
});

/** Section II: the tasks given in a table. */
export const sampleTable = (today: CivilDate): Planned<PlanBlock> =>
  taskTable([
    {
      task: 'Rà soát, phê duyệt phương án ứng phó thiên tai theo cấp độ rủi ro trên địa bàn tỉnh',
      lead: AGRICULTURE,
      coordinate: [MILITARY, COMMUNES],
      timing: by('before', addDays(today, -21)),
    },
    {
      task: 'Kiểm tra an toàn hồ chứa, đập dâng và hệ thống tiêu thoát nước',
      lead: AGRICULTURE,
      coordinate: [INDUSTRY, CONSTRUCTION],
      timing: { kind: 'window', from: addDays(today, -10), to: addDays(today, 20) },
    },
    {
      task: 'Vận hành thử hệ thống cảnh báo xả lũ vùng hạ du các hồ thủy điện',
      lead: INDUSTRY,
      coordinate: [WEATHER],
      timing: by('before', addDays(today, 4)),
    },
    {
      task: 'Lắp đặt biển cảnh báo, rào chắn tại các tràn, ngầm, cầu yếu và điểm ngập sâu',
      lead: CONSTRUCTION,
      coordinate: [POLICE, COMMUNES],
      timing: by('by', addDays(today, 9)),
    },
    {
      task: 'Diễn tập sơ tán dân vùng hạ du hồ chứa',
      lead: MILITARY,
      coordinate: [POLICE, HEALTH, COMMUNES],
      timing: by('before', addDays(today, 95)),
    },
    {
      task: 'Trực ban, theo dõi, thông báo tình hình mưa lũ',
      lead: WEATHER,
      coordinate: [AGRICULTURE],
      timing: CONTINUOUS,
    },
  ]);

/** Section III: a block for each body, one of them asked. */
export const sampleBlocks = (today: CivilDate): readonly Planned<PlanBlock>[] => [
  ownBlock(AGRICULTURE, [
    {
      role: 'lead',
      wording: (when) =>
        `Chủ trì, phối hợp với ${MILITARY} lập bản đồ ngập lụt vùng hạ du các hồ chứa nước lớn; hoàn thành ${when}.`,
      timing: by('before', addDays(today, 60)),
      coordinate: [MILITARY],
    },
    {
      role: 'advise',
      wording: () =>
        'Tham mưu Ban Chỉ đạo tổ chức các đoàn kiểm tra công tác chuẩn bị ứng phó mưa lũ tại cơ sở.',
      timing: NONE,
    },
  ]),
  ownBlock(MILITARY, [
    {
      role: 'assigned',
      wording: (when) =>
        `Rà soát, bổ sung phương tiện cứu hộ, cứu nạn tại các khu vực trọng điểm; hoàn thành ${when}.`,
      timing: by('before', addDays(today, 2)),
    },
  ]),
  ownBlock(POLICE, [
    {
      role: 'coordinate',
      wording: (when) =>
        `Phối hợp với ${MILITARY} xây dựng phương án phân luồng giao thông, bảo đảm an ninh, trật tự tại khu vực sơ tán dân; hoàn thành ${when}.`,
      timing: by('before', addDays(today, 14)),
      mayCoordinate: [MILITARY],
    },
  ]),
  ownBlock(CONSTRUCTION, [
    {
      role: 'assigned',
      wording: (when) =>
        `Hoàn thành sửa chữa, gia cố các vị trí sạt lở trên các tuyến đường tỉnh ${when}.`,
      timing: by('before', addDays(today, 120)),
    },
  ]),
  ownBlock(INDUSTRY, [
    {
      role: 'assigned',
      wording: () =>
        'Hướng dẫn các chủ hồ thủy điện thực hiện quy trình vận hành hồ chứa trong mùa lũ.',
      timing: NONE,
    },
  ]),
  ownBlock(HEALTH, [
    {
      role: 'assigned',
      wording: (when) =>
        `${sentence(when)}, tập huấn cấp cứu, vận chuyển người bị nạn cho nhân viên y tế cơ sở.`,
      timing: { kind: 'yearly', month: 4, day: 15, operator: 'before' },
    },
    {
      role: 'assigned',
      wording: (when) => `Bổ sung đủ cơ số thuốc, hóa chất xử lý nước ${when}.`,
      timing: by('before', addDays(today, -5)),
    },
  ]),
  ownBlock(EDUCATION, [
    {
      role: 'assigned',
      wording: (when) =>
        `Tổ chức Tuần lễ trường học an toàn trước mưa lũ (${when}) với các nội dung sau:`,
      timing: { kind: 'window', from: addDays(today, 12), to: addDays(today, 18) },
      inner: [
        'Kỹ năng phòng, tránh đuối nước cho học sinh.',
        'Kiểm tra tường rào, mái che, cây xanh trong khuôn viên trường.',
        'Cách nhận biết và báo tin về sạt lở đất.',
      ],
    },
  ]),
  ownBlock(CULTURE, [
    {
      role: 'assigned',
      wording: (when) =>
        `Tuyên truyền kỹ năng ứng phó mưa lũ trên hệ thống truyền thanh cơ sở, hoàn thành đợt 1 ${when}.`,
      timing: by('by', addDays(today, 30)),
    },
  ]),
  ownBlock(FINANCE, [
    {
      role: 'advise',
      wording: (when) =>
        `Tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí dự phòng cho công tác ứng phó mưa lũ ${when}.`,
      timing: by('before', addDays(today, 45)),
    },
  ]),
  ownBlock(OFFICE, [
    {
      role: 'assigned',
      wording: (when) =>
        `Hoàn thiện hệ thống họp trực tuyến từ tỉnh đến xã phục vụ chỉ đạo, điều hành ${when}.`,
      timing: by('before', addDays(today, -40)),
    },
  ]),
  ownBlock(WEATHER, [
    {
      role: 'assigned',
      wording: (when) => `Kiểm định, hiệu chuẩn các trạm đo mưa tự động ${when}.`,
      timing: by('before', addDays(today, 180)),
    },
  ]),
  ownBlock(FRONT, [
    {
      role: 'request',
      wording: () =>
        'Vận động Nhân dân giúp đỡ nhau sơ tán, ổn định đời sống; giám sát việc tiếp nhận, phân phối hàng cứu trợ.',
      timing: NONE,
    },
  ]),
  ownBlock(COMMUNES, [
    {
      role: 'assigned',
      wording: (when) =>
        `Kiện toàn lực lượng xung kích phòng thủ dân sự cấp xã; hoàn thành ${when}.`,
      timing: by('before', addDays(today, -12)),
    },
    {
      role: 'assigned',
      wording: (when) => `Phê duyệt phương án sơ tán dân vùng hạ du ${when}.`,
      timing: by('before', addDays(today, 7)),
    },
    {
      role: 'assigned',
      wording: (when) => `Tổ chức phát quang, khơi thông dòng chảy tại các cống, rãnh ${when}.`,
      timing: by('by', addDays(today, 75)),
    },
  ]),
];
