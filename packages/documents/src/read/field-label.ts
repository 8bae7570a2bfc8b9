import { fold } from './fold.ts';

export type FieldKind =
  | 'what'
  | 'lead'
  | 'coordinate'
  | 'performer'
  | 'when'
  | 'product'
  | 'number'
  | 'note';
const WHO =
  '(?:các\\s+)?(?:cơ quan|đơn vị|địa phương|sở, ngành|bộ phận|tổ chức|sở, ban, ngành)(?:\\s*[,/]\\s*(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân))*';
export const FIELDS_AND_COLUMNS: readonly (readonly [FieldKind, RegExp])[] = [
  ['number', /^(?:stt|tt|số tt|số thứ tự|thứ tự)$/u],
  [
    'lead',
    new RegExp(
      `^(?:(?:${WHO})\\s+)?(?:được giao\\s+)?chủ trì(?:\\s+(?:thực hiện|tham mưu|triển khai|soạn thảo))?$`,
      'u',
    ),
  ],
  ['coordinate', new RegExp(`^(?:(?:${WHO})\\s+)?phối hợp(?:\\s+(?:thực hiện|triển khai))?$`, 'u')],
  [
    'performer',
    new RegExp(
      `^(?:(?:${WHO}|trách nhiệm)\\s+)?(?:thực hiện|triển khai|phụ trách|tham mưu|chịu trách nhiệm|tổ chức thực hiện|được phân công)$|^(?:phân công(?: thực hiện)?|trách nhiệm|${WHO})$`,
      'u',
    ),
  ],
  [
    'when',
    /^(?:thời gian|thời hạn|tiến độ|thời điểm|lộ trình|hạn)(?:\s+(?:thực hiện|hoàn thành|triển khai|ban hành|trình|báo cáo|xong|tổ chức|bắt đầu))*(?:\s*[,/]\s*(?:thực hiện|hoàn thành|tiến độ|thời hạn))*$/u,
  ],
  [
    'product',
    /^(?:(?:dự kiến )?(?:sản phẩm|kết quả)(?:\s+(?:thực hiện|đầu ra|dự kiến|hoàn thành|đạt được|đầu ra dự kiến))*|sản phẩm\s*[,/]\s*kết quả|hình thức văn bản)$/u,
  ],
  [
    'what',
    /^(?:tên |các |nội dung |danh mục )*(?:nhiệm vụ|nội dung|công việc|hoạt động|nội dung công việc)(?:\s*[,/]\s*(?:nhiệm vụ|giải pháp|công việc|hoạt động))*(?:\s+(?:thực hiện|cụ thể|chủ yếu|công việc|trọng tâm|triển khai))*$/u,
  ],
  ['note', /^(?:ghi chú|kinh phí|nguồn kinh phí|căn cứ|cơ sở pháp lý)$/u],
];
/** What a label of a line or the head of a column announces; null for other words. */
export function fieldKind(label: string): FieldKind | null {
  const bare = fold(label)
    .replaceAll(/[*\s]+/gu, ' ')
    .replaceAll(/^[\s\-+]+|[\s.:]+$/gu, '')
    .trim();
  return FIELDS_AND_COLUMNS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}
