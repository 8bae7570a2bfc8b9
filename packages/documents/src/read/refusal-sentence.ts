import type { Refusal } from '@dondoc/domain/kernel';

const KINDS: Readonly<Record<string, string>> = {
  doc: 'this is an old Word file (.doc)',
  spreadsheet: 'this is a spreadsheet',
  slides: 'these are slides',
  odt: 'this is an OpenDocument text (.odt)',
  rtf: 'this is a rich text file (.rtf)',
  html: 'this is a web page',
  image: 'this is a picture',
  zip: 'this is a package that holds no Word document',
};
const AGAIN = 'open it in a word processor and save it again.';
const REASONS: Readonly<Record<string, string>> = {
  empty: 'the file is empty; ask for it once more.',
  encrypted: 'the file is locked with a password; save it without one.',
  'too-long': 'the text is longer than any plan; split the file.',
  'too-many-blocks': 'the file has more paragraphs than any plan; split it.',
  'too-many-pages': 'the file has more pages than any plan; split it.',
  'zip-bomb': `the file unpacks to far more than its size; ${AGAIN}`,
  'zip-entries': `the file holds far more parts than a document; ${AGAIN}`,
  'zip-damaged': 'the file is cut off or damaged; ask for it once more.',
  'pdf-damaged': 'the file is cut off or damaged; ask for it once more.',
  'no-document': `the file holds no text of a document; ${AGAIN}`,
  xml: `the text inside the file is damaged; ${AGAIN}`,
  'text-encoding': 'the text is in no encoding that is known; save it as UTF-8 or as .docx.',
};

/** The refusals of the reader as a terminal says them; screens have words of their own. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.code) {
    case 'secrecy.marked':
      return 'the document carries a secrecy stamp and is not read; keep it in the channel for secret papers.';
    case 'file.no-text':
      return `the ${refusal.facts.pages} page(s) hold no text, it is probably a scan; ask for the file with text or run text recognition first.`;
    case 'file.kind':
      return `${KINDS[refusal.facts.seen] ?? 'this is no document that is known'}; save it as .docx, .pdf or .txt.`;
    case 'file.too-large':
      return `the file is larger than ${refusal.facts.limit} bytes; split it or leave pictures out.`;
    case 'file.unreadable':
      return (
        REASONS[refusal.facts.reason] ??
        'the file cannot be read; open it in a word processor and save it again.'
      );
    default:
      return `the document is refused (${refusal.code}).`;
  }
}
