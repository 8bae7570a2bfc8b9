import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packedDocx } from '../testing/packed-docx.ts';
import { packedPdf } from '../testing/packed-pdf.ts';
import { LIMITS } from './limits.ts';
import { readSource } from './read-plan.ts';
import { refusalSentence } from './refusal-sentence.ts';

const paragraph = '<w:p><w:r><w:t>Sở Y tế khám sức khỏe cho học sinh</w:t></w:r></w:p>';
const docx = packedDocx({ body: paragraph });
const pdf = packedPdf([[[80, 700, 'So Y te kham suc khoe cho hoc sinh toan tinh']]]);
const zipped = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));
/** A compound file of old Office, as far as its first bytes and the name of one stream go. */
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
  ]);

/** A package whose headers say that its document unpacks to ten bytes. */
function lyingBomb(): Uint8Array {
  const bomb = Buffer.from(
    zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 }),
  );
  for (const [mark, place] of [
    ['PK\u0003\u0004', 22],
    ['PK\u0001\u0002', 24],
  ] as const)
    bomb.writeUInt32LE(10, bomb.indexOf(mark, 0, 'latin1') + place);
  return bomb;
}

/** The file asks for a password, for no word fits its check. */
function lockedPdf(): Uint8Array {
  const words = '<'.concat('41'.repeat(32), '>');
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O ${words} /U ${words} >> /ID [<00> <00>]`;
  const text = Buffer.from(pdf).toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R ${lock}`);
  return Buffer.from(text, 'latin1');
}

const told = async (bytes: Uint8Array, name: string): Promise<string> => {
  const read = await readSource({ name, bytes });
  return read.ok ? 'read' : refusalSentence(read.refusal);
};

describe('a file that cannot be read is told by its bytes, in a sentence of its own', () => {
  const entities = zipSync({
    'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a><body>&b;</body></a>'),
  });
  const again = 'open it in a word processor and save it again.';
  test.each<[what: string, bytes: Uint8Array, sentence: string]>([
    [
      'an old .doc',
      compound('WordDocument'),
      'this is an old Word file (.doc); save it as .docx, .pdf or .txt.',
    ],
    [
      'a .docx with a password',
      compound('EncryptedPackage'),
      'the file is locked with a password; save it without one.',
    ],
    [
      'a .pdf with a password',
      lockedPdf(),
      'the file is locked with a password; save it without one.',
    ],
    [
      'a spreadsheet',
      zipped('xl/workbook.xml'),
      'this is a spreadsheet; save it as .docx, .pdf or .txt.',
    ],
    [
      'an old spreadsheet',
      compound('Workbook'),
      'this is a spreadsheet; save it as .docx, .pdf or .txt.',
    ],
    ['slides', zipped('ppt/presentation.xml'), 'these are slides; save it as .docx, .pdf or .txt.'],
    [
      'an .odt',
      zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
      'this is an OpenDocument text (.odt); save it as .docx, .pdf or .txt.',
    ],
    [
      'an .rtf',
      strToU8(String.raw`{\rtf1 Sở Y tế}`),
      'this is a rich text file (.rtf); save it as .docx, .pdf or .txt.',
    ],
    [
      'a web page',
      strToU8('<!DOCTYPE html><html><body>Sở Y tế</body></html>'),
      'this is a web page; save it as .docx, .pdf or .txt.',
    ],
    [
      'a picture',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
      'this is a picture; save it as .docx, .pdf or .txt.',
    ],
    ['nothing at all', new Uint8Array(), 'the file is empty; ask for it once more.'],
    [
      'a .docx cut off',
      packedDocx({ body: paragraph.repeat(4000) }).subarray(0, 900),
      'the file is cut off or damaged; ask for it once more.',
    ],
    [
      'a .pdf cut off',
      pdf.subarray(0, 40),
      'the file is cut off or damaged; ask for it once more.',
    ],
    [
      'a scan',
      packedPdf([[], []]),
      'the 2 page(s) hold no text, it is probably a scan; ask for the file with text or run text recognition first.',
    ],
    [
      'a bomb that lies about its size',
      lyingBomb(),
      `the file unpacks to far more than its size; ${again}`,
    ],
    ['XML with entities', entities, `the text inside the file is damaged; ${again}`],
    [
      'more pages than any plan',
      packedPdf(Array.from({ length: LIMITS.pages + 1 }, () => [])),
      'the file has more pages than any plan; split it.',
    ],
    [
      'more lines than any plan',
      strToU8('a\n'.repeat(LIMITS.blocks + 1)),
      'the file has more paragraphs than any plan; split it.',
    ],
    [
      'a paragraph without end',
      strToU8('Sở Y tế '.repeat(LIMITS.paragraph / 4)),
      'the text is longer than any plan; split the file.',
    ],
    [
      'more bytes than any plan',
      new Uint8Array(LIMITS.fileBytes + 1),
      `the file is larger than ${LIMITS.fileBytes} bytes; split it or leave pictures out.`,
    ],
    [
      'text in no known encoding',
      Uint8Array.from([0x53, 0xe9, 0x20, 0xd1, 0x0a]),
      'the text is in no encoding that is known; save it as UTF-8 or as .docx.',
    ],
  ])('%s', async (_what, bytes, sentence) => {
    expect(await told(bytes, 'ke-hoach.docx')).toBe(sentence);
    expect(await told(bytes, 'ke-hoach.pdf')).toBe(sentence);
  });

  test.each([
    ['a .docx', docx, 'ke-hoach.pdf'],
    ['a .pdf', pdf, 'ke-hoach.txt'],
    ['a text', strToU8('Sở Y tế khám sức khỏe'), 'ke-hoach.docx'],
  ])('%s under another ending is read all the same', async (_what, bytes, name) => {
    expect(await told(bytes, name)).toBe('read');
  });
});
