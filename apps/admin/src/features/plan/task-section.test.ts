import { describe, expect, it } from 'vitest';
import { labelIn, sectionHeading, taskSections } from './task-section.ts';

const task = (label: string, start = 0) => ({ label, anchor: { start, end: start + 10 } });

describe('the section of a task', () => {
  const rows: readonly [labels: readonly string[], sections: readonly string[]][] = [
    [
      ['II.1.a', 'II.1.b', 'II.2.a'],
      ['II.1', 'II.1', 'II.2'],
    ],
    // A part in which some tasks stand alone keeps the order of the paper.
    [
      ['III.1', 'III.3.-1', 'III.3.-2', 'III.7'],
      ['III', 'III', 'III', 'III'],
    ],
    [['4'], ['4']],
  ];
  it.each(rows)('%j', (labels, sections) => {
    const found = taskSections(labels.map((label) => task(label)));
    expect(labels.map((label) => found.get(label))).toEqual(sections);
  });
});

it('a section is headed as the paper heads it, by the nearest block with its number', () => {
  const lines = ['I. MỤC ĐÍCH', '1. Chung', 'II. NHIỆM VỤ', '1. Trước mùa lũ', 'a) Rà soát hồ đập'];
  const text = lines.join('\n');
  const blocks = lines.map((line) => {
    const start = text.indexOf(line);
    const label = line.split(' ')[0] ?? null;
    const shape = { kind: 'heading' as const, depth: 0, bold: true, align: null, table: null };
    return { ...shape, label, anchor: { start, end: start + line.length } };
  });
  const first = task('II.1.a', text.indexOf('Rà soát'));
  expect(sectionHeading('II', first, { text, blocks })).toBe('NHIỆM VỤ');
  expect(sectionHeading('II.1', first, { text, blocks })).toBe('Trước mùa lũ');
  expect(sectionHeading('V', first, { text, blocks })).toBe('');
});

describe('the number of a task inside its section', () => {
  it.each([
    ['II.1', 'II.1.a', 'a'],
    ['III', 'III.3.-2', '3 gạch 2'],
    ['III.3', 'III.3.-2', 'gạch 2'],
    ['II', 'II.1.a', '1.a'],
    ['4', '4', '4'],
  ])('%s: %s is %s', (section, label, written) => {
    expect(labelIn(section, label, (count) => `gạch ${count}`)).toBe(written);
  });
});
