import type { SourceText } from '@dondoc/domain/plan';
import { fold } from './fold.ts';
import { SECRECY } from './lexicon.ts';

const IN_NAME =
  /(?:^|[^\p{L}])(?:tuyệt mật|tối mật|độ mật|tuyet mat|toi mat|tuyetmat|toimat|do mat|(?<!(?:bí|bảo|cơ|thân|hoá|hóa) )mật(?! (?:độ|khẩu|mã|thiết|ong)))(?![\p{L}])/u;
const CAPITAL_NAME = /(?:^|[^\p{L}])(?:MAT|MẬT)(?![\p{L}])/u;

/**
 * Whether a document is marked secret: a stamp line of its own anywhere ("MẬT", "Độ mật: Tối mật"), in a header or footer, or the
 * file's name. The word inside a sentence marks nothing.
 *
 * @example
 * isMarkedSecret('KH 12 (MẬT).docx', source); // true
 */
export function isMarkedSecret(name: string, source: SourceText | null): boolean {
  const bare = name.normalize('NFC').replace(/\.[a-z]{3,4}$/iu, '');
  const spaced = bare.replaceAll(/[_+.-]+/gu, ' ');
  if (IN_NAME.test(fold(spaced)) || CAPITAL_NAME.test(spaced)) return true;
  if (source === null) return false;
  return source.blocks.some((block) =>
    isStamp(source.text.slice(block.anchor.start, block.anchor.end)),
  );
}

function isStamp(printed: string): boolean {
  if (printed.length > 60) return false;
  return printed.split(/\n|\s{2,}|\|/u).some((line) => {
    const bare = line
      .replaceAll(/[^\p{L}\s:]/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim();
    return SECRECY.test(fold(bare)) && (/^\p{Lu}/u.test(bare) || fold(bare).startsWith('độ'));
  });
}
