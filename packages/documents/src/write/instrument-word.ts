import type { InstrumentType } from '@dondoc/domain/plan';

/** Names of the types that a plan is issued as; whatever else is a document (văn bản). */
const NAMES: Partial<Record<InstrumentType, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  TB: 'Thông báo',
  'công văn': 'Công văn',
};

/** The name of a type as it stands inside a sentence. */
export const instrumentWord = (type: InstrumentType): string => NAMES[type] ?? 'Văn bản';
