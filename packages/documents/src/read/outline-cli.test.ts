import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { generatedFiles, generatedPlan } from '../testing/generated-plan.ts';
import { packedPdf, pdfPages } from '../testing/packed-pdf.ts';

const CLI = path.join(import.meta.dirname, 'outline-cli.ts');

const day = String.raw`\d{4}-\d\d-\d\d`;
const Resolved = z
  .string()
  .regex(new RegExp(`^(?:${day}|${day}/${day}|--\\d\\d-\\d\\d)$`))
  .nullable();

/** What other people's programs take from `outline FILE`; a key more or less breaks them. */
const Outline = z.strictObject({
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  sections: z.array(z.string()),
  assignees: z.array(
    z.strictObject({
      name: z.string(),
      role: z.enum(['lead', 'coordinate', 'request', 'assigned']),
      taskCount: z.int().positive(),
    }),
  ),
  deadlines: z.array(
    z.strictObject({
      text: z.string(),
      resolved: Resolved,
      op: z.enum(['by', 'before', 'range', 'from', 'continuous', 'recurring-annual', 'relative']),
    }),
  ),
  tasks: z.array(
    z.strictObject({
      text: z.string(),
      accountable: z.array(z.string()),
      coordinate: z.array(z.string()),
      request: z.array(z.string()),
      due: Resolved,
    }),
  ),
  reportingRules: z.array(
    z.strictObject({
      text: z.string(),
      frequency: z.enum([
        'once',
        'daily',
        'weekly',
        'monthly',
        'quarterly',
        'semiannual',
        'nine-month',
        'annual',
        'adhoc',
        'unspecified',
      ]),
      dueText: z.string().nullable(),
      to: z.string().nullable(),
      via: z.string().nullable(),
      from: z.string().nullable(),
    }),
  ),
  findings: z.array(z.strictObject({ code: z.string() })),
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dondoc-outline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string, bytes: Uint8Array | string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

const outline = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('a plan', () => {
  const plan = generatedPlan(128);
  const { document, expectations } = plan;
  let printed: Record<'docx' | 'pdf' | 'txt', ReturnType<typeof outline>>;
  beforeAll(async () => {
    const { docx, text } = await generatedFiles(plan);
    printed = {
      docx: outline(written('ke-hoach.docx', docx)),
      pdf: outline(written('ke-hoach.pdf', packedPdf(pdfPages(text.split('\n\n'))))),
      txt: outline(written('ke-hoach.txt', text)),
    };
  });

  test.each(['docx', 'pdf', 'txt'] as const)('as .%s is one JSON object', (kind) => {
    const { stdout, ...ending } = printed[kind];
    expect(ending).toEqual({ status: 0, stderr: '' });
    const read = Outline.parse(JSON.parse(stdout));
    expect(read.title).toBe(document.instrument.title);
    expect(read.issuedOn).toBe(document.instrument.issuedOn);
    expect(read.sections).toEqual(expectations.sections);
    expect(
      read.tasks.map(({ accountable, request }) => [accountable.length, request.length]),
    ).toEqual(
      expectations.tasks.map(({ accountable, request }) => [accountable.length, request.length]),
    );
    expect(read.reportingRules.map(({ via }) => via)).toEqual(
      expectations.rules.map(({ via }) => via),
    );
    expect(read.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining([...expectations.findings]),
    );
  });

  test('is the same outline whichever file it stands in', () => {
    expect(JSON.parse(printed.pdf.stdout)).toEqual(JSON.parse(printed.txt.stdout));
    expect(JSON.parse(printed.docx.stdout)).toEqual(JSON.parse(printed.txt.stdout));
  });
});

describe('what is not read is refused in a sentence', () => {
  test('a scan', () => {
    expect(outline(written('quet.pdf', packedPdf([[], []])))).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'outline: quet.pdf: the 2 page(s) hold no text, it is probably a scan; ask for the file with text or run text recognition first.\n',
    });
  });

  test('a file of another kind', () => {
    const { status, stdout, stderr } = outline(
      written('anh.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)),
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe('outline: anh.png: this is a picture; save it as .docx, .pdf or .txt.\n');
  });

  test('a file that is not there', () => {
    const file = path.join(folder, 'khong-co.docx');
    expect(outline(file)).toEqual({
      status: 1,
      stdout: '',
      stderr: `outline: cannot open ${file}; check the path and that the file may be read.\n`,
    });
  });

  test('no file at all', () => {
    expect(outline()).toEqual({
      status: 2,
      stdout: '',
      stderr: 'usage: outline FILE (.docx, .pdf or .txt)\n',
    });
  });
});
