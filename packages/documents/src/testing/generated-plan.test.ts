import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openedDocx } from './opened-docx.ts';
import { generatedFiles, generatedPlan } from './generated-plan.ts';

const forEverySeed = (holds: (seed: number) => void) =>
  assert(property(integer({ min: 0, max: 2 ** 32 - 1 }), holds), { seed: 20231030, numRuns: 150 });

describe('a plan generated from a seed', () => {
  it('is the same for the same seed and another for another', () => {
    expect(generatedPlan(7)).toEqual(generatedPlan(7));
    const orders = [1, 2, 3, 4, 5, 6].map((seed) => generatedPlan(seed).expectations.bodies.join());
    expect(new Set(orders).size).toBe(6);
  });

  it('always has a window, a yearly task, a request, three rules and a finding to acknowledge', () => {
    forEverySeed((seed) => {
      const { tasks, rules, findings } = generatedPlan(seed).expectations;
      const kinds = tasks.map(({ timing }) => timing.kind);
      expect(kinds).toContain('window');
      expect(kinds).toContain('yearly');
      expect(tasks.filter(({ role }) => role === 'request')).toHaveLength(1);
      expect(rules.map(({ cadence }) => cadence.kind).toSorted()).toEqual([
        'month',
        'once',
        'year',
      ]);
      const acknowledged = new Set([
        'number.missing',
        'issued-on.day-missing',
        'report-period.before-issue',
      ]);
      expect(findings.some((code) => acknowledged.has(code))).toBe(true);
    });
  });

  it('expects only bodies that it names, and no item twice', () => {
    forEverySeed((seed) => {
      const { bodies, groups, tasks } = generatedPlan(seed).expectations;
      const named = [...bodies, ...groups];
      expect(new Set(named).size).toBe(named.length);
      expect(new Set(tasks.map(({ text }) => text)).size).toBe(tasks.length);
      for (const task of tasks) {
        expect(task.accountable.length + task.request.length).toBe(1);
        for (const body of [
          ...task.accountable,
          ...task.coordinate,
          ...task.request,
          ...task.mayCoordinate,
        ])
          expect(named).toContain(body);
      }
    });
  });

  it('says what it expects in both files, and the findings stand in the paper', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const plan = generatedPlan(seed);
      const { docx, text } = await generatedFiles(plan);
      const { files, paragraphs } = openedDocx(docx);
      const said = paragraphs.join('\n');
      for (const task of plan.expectations.tasks) {
        expect(said).toContain(task.text);
        expect(text).toContain(task.text);
      }
      for (const section of plan.expectations.sections)
        expect(text).toContain(`\n\n${section}\n\n`);
      expect(/Số: \d/.test(text)).toBe(!plan.expectations.findings.includes('number.missing'));
      expect(/ngày \d\d tháng \d+ năm \d{4}\n\nKẾ HOẠCH/.test(text)).toBe(
        !plan.expectations.findings.includes('issued-on.day-missing'),
      );
      expect(files['word/document.xml']?.includes('<w:numPr>')).toBe(
        plan.document.numbering === 'automatic',
      );
    }
  });
});
