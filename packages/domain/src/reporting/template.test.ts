import { describe, expect, test } from 'vitest';
import { formColumn, templateForm } from '../testing/form.ts';
import { emptyRequired, inOutline, SubmissionContent } from './submission.ts';
import { TemplateForm } from './template-form.ts';
import type { FormCheck } from './template-form.ts';
import { DEFAULT_TEMPLATE, ReportTemplate } from './template.ts';
import type { TemplateSection } from './template.ts';

const planned = formColumn('planned', { valueKind: 'planned', unit: 'ha' });
const actual = formColumn('actual', { unit: 'ha' });
const sofar = formColumn('so-far', { valueKind: 'cumulative', unit: 'ha' });
const names = formColumn('place', { type: 'text', aggregation: { kind: 'none' } });
const rate = (of: string, to: string) =>
  formColumn('rate', { unit: '%', aggregation: { kind: 'ratio', of, to } });

const slipsOf = (form: unknown) => {
  const read = TemplateForm.safeParse(form);
  return read.success
    ? []
    : read.error.issues.map(({ path, message }) => [path.join('.'), message]);
};
const checked = (...checks: FormCheck[]) =>
  templateForm([planned, actual, sofar, names, rate('actual', 'planned')], { checks });

describe('the making of a form', () => {
  test('what means something passes', () => {
    expect(
      slipsOf(
        checked(
          { kind: 'at-most', column: 'actual', other: 'planned' },
          { kind: 'total', column: 'so-far', parts: ['planned', 'actual'] },
          { kind: 'never-falls', column: 'so-far' },
        ),
      ),
    ).toEqual([]);
  });

  test.each<[string, unknown, readonly (readonly [string, string])[]]>([
    [
      'two columns with one key',
      templateForm([planned, actual, { ...planned, title: 'khác' }]),
      [['columns.2.key', 'column.repeated']],
    ],
    [
      'two rows with one key',
      templateForm([actual], {
        rows: [
          { key: 'all', title: 'a' },
          { key: 'all', title: 'b' },
        ],
      }),
      [['rows.1.key', 'row.repeated']],
    ],
    [
      'a ratio of a column that is not there',
      templateForm([actual, rate('actual', 'planned')]),
      [['columns.1.aggregation.to', 'column.unknown']],
    ],
    [
      'a ratio of a column to itself',
      templateForm([actual, rate('actual', 'actual')]),
      [['columns.1.aggregation.to', 'column.of-itself']],
    ],
    [
      'a ratio of itself',
      templateForm([actual, rate('rate', 'actual')]),
      [['columns.1.aggregation.of', 'column.of-itself']],
    ],
    [
      'a ratio of what is not summed',
      templateForm([
        formColumn('most', { aggregation: { kind: 'max' } }),
        actual,
        rate('actual', 'most'),
      ]),
      [['columns.2.aggregation.to', 'column.not-summed']],
    ],
    [
      'words added up',
      templateForm([{ ...names, aggregation: { kind: 'sum' } }]),
      [['columns.0.aggregation.kind', 'column.of-text']],
    ],
    [
      'a check of a column that is not there',
      checked({ kind: 'total', column: 'actual', parts: ['planned', 'other'] }),
      [['checks.0.parts.1', 'column.unknown']],
    ],
    [
      'a check of words',
      checked({ kind: 'at-most', column: 'actual', other: 'place' }),
      [['checks.0.other', 'column.of-text']],
    ],
    [
      'a check of what nobody fills in',
      checked({ kind: 'at-most', column: 'rate', other: 'actual' }),
      [['checks.0.column', 'column.not-filled-in']],
    ],
    [
      'a part that is the total itself',
      checked({ kind: 'total', column: 'actual', parts: ['actual'] }),
      [['checks.0.parts.0', 'column.of-itself']],
    ],
    [
      'hectares against none',
      templateForm([actual, formColumn('count')], {
        checks: [{ kind: 'at-most', column: 'actual', other: 'count' }],
      }),
      [['checks.0.other', 'units.differ']],
    ],
    [
      'a figure of one period that may not fall',
      checked({ kind: 'never-falls', column: 'actual' }),
      [['checks.0.column', 'column.not-cumulative']],
    ],
    [
      'a figure that no column holds and may not fall',
      checked({ kind: 'never-falls', column: 'nowhere' }),
      [['checks.0.column', 'column.unknown']],
    ],
    [
      'a figure that no column holds against one that is there',
      checked({ kind: 'at-most', column: 'nowhere', other: 'actual' }),
      [['checks.0.column', 'column.unknown']],
    ],
    [
      'a key that no file carries',
      templateForm([{ ...actual, key: 'Diện tích' }]),
      [['columns.0.key', 'key.unreadable']],
    ],
  ])('%s is refused with its place', (_name, form, slips) => {
    expect(slipsOf(form)).toEqual(slips);
  });
});

const withForm: readonly TemplateSection[] = [
  ...DEFAULT_TEMPLATE.sections,
  {
    kind: 'form',
    key: 'areas',
    title: 'Diện tích',
    required: true,
    consolidated: 'by-body',
    form: templateForm([planned, actual]),
  },
];

describe('a template', () => {
  test('the default one is one', () => {
    expect(ReportTemplate.parse(DEFAULT_TEMPLATE)).toEqual(DEFAULT_TEMPLATE);
  });

  test('a section whose key stands twice is refused with its place', () => {
    const [first] = DEFAULT_TEMPLATE.sections;
    const read = ReportTemplate.safeParse({
      ...DEFAULT_TEMPLATE,
      sections: [...DEFAULT_TEMPLATE.sections, first],
    });
    expect(read.error?.issues).toMatchObject([
      { path: ['sections', 3, 'key'], message: 'section.repeated' },
    ]);
  });

  test('a form within it is read by the same door', () => {
    const read = ReportTemplate.safeParse({
      ...DEFAULT_TEMPLATE,
      sections: [{ ...withForm[3], form: templateForm([actual, actual]) }],
    });
    expect(read.error?.issues).toMatchObject([
      { path: ['sections', 0, 'form', 'columns', 1, 'key'], message: 'column.repeated' },
    ]);
  });
});

const cell = (row: string, column: string) => ({ row, column, value: '5' });

describe('what a body sends under a template', () => {
  const stored = { sections: [{ key: 'results', title: 'Kết quả', text: 'Đã làm' }], nil: false };

  test('content stored before there were forms is read as it was', () => {
    expect(SubmissionContent.parse(stored)).toEqual(stored);
    expect(inOutline(stored, DEFAULT_TEMPLATE.sections)).not.toHaveProperty('forms');
    expect(inOutline(stored, DEFAULT_TEMPLATE.sections)).not.toHaveProperty('templateVersion');
    const versioned = { ...stored, templateVersion: 3 };
    expect(inOutline(versioned, DEFAULT_TEMPLATE.sections).templateVersion).toBe(3);
  });

  test('a required form is empty until a cell of it is filled in', () => {
    expect(emptyRequired(stored, withForm)).toEqual(['areas']);
    const forms = [{ key: 'areas', cells: [cell('all', 'actual')] }];
    expect(emptyRequired({ ...stored, forms }, withForm)).toEqual([]);
  });

  test('a form without a cell, and words in its place, leave it empty', () => {
    const forms = [{ key: 'areas', cells: [] }];
    expect(emptyRequired({ ...stored, forms }, withForm)).toEqual(['areas']);
    const sections = [...stored.sections, { key: 'areas', title: 'Diện tích', text: 'Xem biểu' }];
    expect(emptyRequired({ ...stored, sections }, withForm)).toEqual(['areas']);
  });

  test('texts stand in the order of the outline, blank where nothing was written', () => {
    const sections = [
      { key: 'next', title: 'Kỳ tới', text: 'Rà soát' },
      { key: 'gone', title: 'Đã bỏ', text: 'Không' },
      { key: 'results', title: 'Kết quả', text: 'Đã làm' },
    ];
    const forms = [{ key: 'results', cells: [cell('all', 'actual')] }];
    expect(inOutline({ sections, nil: false, forms }, DEFAULT_TEMPLATE.sections)).toEqual({
      sections: [
        { key: 'results', title: 'Kết quả thực hiện', text: 'Đã làm' },
        { key: 'difficulties', title: 'Khó khăn, vướng mắc, kiến nghị', text: '' },
        { key: 'next', title: 'Nhiệm vụ kỳ tới', text: 'Rà soát' },
      ],
      nil: false,
    });
  });

  test('forms and cells that the outline does not have are left out', () => {
    const forms = [
      { key: 'other', cells: [cell('all', 'actual')] },
      { key: 'areas', cells: [cell('all', 'actual'), cell('all', 'gone'), cell('gone', 'actual')] },
    ];
    expect(inOutline({ ...stored, forms }, withForm).forms).toEqual([
      { key: 'areas', cells: [cell('all', 'actual')] },
    ]);
  });

  test('a cell that is filled in twice is refused with its place', () => {
    const forms = [{ key: 'areas', cells: [cell('all', 'actual'), cell('all', 'actual')] }];
    expect(SubmissionContent.safeParse({ ...stored, forms }).error?.issues).toMatchObject([
      { path: ['forms', 0, 'cells', 1], message: 'cell.repeated' },
    ]);
  });
});
