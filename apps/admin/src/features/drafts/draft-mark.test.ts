import { draftBody, draftDuty, draftTask, planDraft } from '@dondoc/domain/testing';
import { refreshFindings } from '@dondoc/domain/register';
import { expect, it } from 'vitest';
import { draftMarks } from './draft-mark.ts';

const at = (start: number, end: number) => ({ start, end });
const draft = refreshFindings(
  planDraft({
    bodies: [draftBody(1, 'Sở Y tế', { mentions: [at(0, 7), at(60, 67)] })],
    tasks: [
      draftTask('t1', {
        anchor: at(0, 40),
        confidence: 'sure',
        timingAnchor: at(30, 39),
        duties: [draftDuty('b1', { anchor: at(0, 7) })],
      }),
      draftTask('t2', { anchor: at(41, 59), confidence: 'doubt', duties: [draftDuty('b1')] }),
      draftTask('t3', { anchor: at(60, 80), dismissed: 'Câu dẫn', timingAnchor: at(70, 79) }),
    ],
    coverage: [{ anchor: at(90, 99), word: 'tổ chức', as: 'unread', key: null }],
  }),
);
const marks = (view: 'tasks' | 'bodies') =>
  draftMarks(draft, view).map(({ key, kind, anchor }) => `${key} ${kind} ${anchor.start}`);

it('marks a sentence by how it stands, and in one that counts its bodies and its date', () => {
  expect(marks('tasks')).toEqual(
    expect.arrayContaining([
      't1 read 0',
      't1 phrase 30',
      't1 phrase 0',
      't2 doubt 41',
      't3 frame 60',
      'duty-word.unread:90 unread 90',
    ]),
  );
  expect(marks('tasks')).not.toContain('t3 phrase 70');
});

it('leads from every mention to the row of its body while bodies are looked at', () => {
  expect(marks('bodies').slice(0, 2)).toEqual(['b1 phrase 0', 'b1 phrase 60']);
  expect(marks('tasks').some((mark) => mark.startsWith('b1'))).toBe(false);
});
