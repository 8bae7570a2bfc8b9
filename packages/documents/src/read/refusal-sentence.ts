import type { Refusal } from '@dondoc/domain/kernel';

/** The refusals of the reader as a terminal says them; screens have words of their own. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.code) {
    case 'secrecy.marked':
      return 'the document carries a secrecy stamp and is not read; keep it in the channel for secret papers.';
    case 'file.no-text':
      return `the ${refusal.facts.pages} page(s) hold no text, it is probably a scan; ask for the file with text or run text recognition first.`;
    case 'file.kind':
      return `this is no .docx, .pdf or .txt (seen: ${refusal.facts.seen}); save it as one of these.`;
    case 'file.too-large':
      return `the file is larger than ${refusal.facts.limit} bytes; split it or leave pictures out.`;
    case 'file.unreadable':
      return `the file cannot be read (${refusal.facts.reason}); open it in a word processor and save it again.`;
    default:
      return `the document is refused (${refusal.code}).`;
  }
}
