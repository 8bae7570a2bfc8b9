import type { Block, Instrument } from '@dondoc/domain/plan';
import { fold, isCapitals, oneLine } from './fold.ts';

/** Who gets the paper and who signed it: authority and positions; the name below them is never kept. */
export interface Closing {
  readonly recipients: Instrument['recipients'];
  readonly authority: string | null;
  readonly positions: readonly string[];
}

const POSITION =
  /(?:TM|KT|TL|TUQ|Q)\.\s*[\p{Lu}\s]{3,60}|(?:PHÓ\s+)?(?:CHỦ TỊCH|TRƯỞNG BAN|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG|CHÁNH VĂN PHÒNG|BÍ THƯ)(?:\s+(?:UBND|TỈNH|THÀNH PHỐ|CHÍNH PHỦ|THƯỜNG TRỰC|ỦY BAN NHÂN DÂN))*/gu;

/** Reads "Nơi nhận" and the lines of the signature. */
export function closingOf(text: string, blocks: readonly Block[]): Closing {
  const recipients: { text: string; purpose: string | null }[] = [];
  const lines: string[] = [];
  for (const block of blocks) {
    const printed = oneLine(text.slice(block.anchor.start, block.anchor.end));
    const listed = /^nơi nhận\s*:?\s*/u.exec(fold(printed));
    if (listed || /^[-+–•]/u.test(printed))
      recipients.push(...entries(printed.slice(listed?.[0].length ?? 0)));
    else if (isCapitals(printed.slice(0, 14)))
      lines.push(...(printed.match(POSITION) ?? []).map((line) => line.trim()));
  }
  const authority = lines.find((line) => /^(?:TM|TL|TUQ)\./u.test(line)) ?? null;
  return { recipients, authority, positions: lines.filter((line) => line !== authority) };
}

function entries(printed: string): { text: string; purpose: string | null }[] {
  return printed
    .split(/;\s*|\s(?=[-–+]\s\p{L})/u)
    .map((part) => part.replace(/^[-–+•\s]+/u, '').replace(/[.;,:\s]+$/u, ''))
    .filter((part) => part.length > 1 && !/^lưu\b/iu.test(part))
    .map((part) => {
      const purpose = /\(([^()]{1,40})\)$/u.exec(part);
      return { text: part.replace(/\s*\([^()]{1,40}\)$/u, ''), purpose: purpose?.[1] ?? null };
    });
}
