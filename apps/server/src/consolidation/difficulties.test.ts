import { seededAgency, seededPlan, seededRule } from '@dondoc/db/testing';
import { CivilDate } from '@dondoc/domain/calendar';
import { DifficultyId, TaskId } from '@dondoc/domain/kernel';
import { periodKey } from '@dondoc/domain/period';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { newId } from '../testing/id.ts';
import { openReporting, sent, written } from '../testing/reporting.ts';

const command = () => ({ commandId: newId.command() });

test('what waits for an answer stands under difficulties with who is to decide, the oldest first; what was answered does not', async () => {
  const { clerk, head, obligations, server } = await openReporting(
    [{ body: 3, month: '2026-06', due: '2026-06-18' }],
    { bodies: 5, rules: [{ name: 'Báo cáo tháng' }] },
  );
  try {
    const [owed] = obligations;
    if (!owed) throw new Error('nothing is owed');
    await sent(head, owed, written('Đã rà soát 12 hồ.'));
    const { tasks } = await clerk.api.plan.get.query({ planId: seededPlan });
    const raise = async (text: string) => {
      const id = DifficultyId.parse(uuidv7());
      const difficulty = {
        id,
        taskId: TaskId.parse(tasks[0]?.id),
        agencyId: seededAgency(3),
        addresseeId: seededAgency(4),
        text,
      };
      await clerk.api.difficulty.raise.mutate({ ...command(), difficulty });
      return id;
    };
    await raise('Thiếu kinh phí sửa cống.');
    const answered = await raise('Chưa có máy bơm dự phòng.');
    await raise('Chưa có bản đồ ngập.');
    await clerk.api.difficulty.answer.mutate({
      ...command(),
      difficultyId: answered,
      version: 0,
      answer: {
        kind: 'document',
        number: '214/STC-NS',
        date: CivilDate.parse('2026-07-17'),
        text: null,
      },
    });
    const { id: consolidationId } = await clerk.api.consolidation.start.mutate({
      ...command(),
      consolidationId: newId.consolidation(),
      ruleId: seededRule(0),
      periodKey: periodKey({ kind: 'month', year: 2026, month: 6 }),
    });
    const { sections } = await clerk.api.consolidation.get.query({ consolidationId });
    const words = sections.find(({ key }) => key === 'difficulties');
    expect(words?.paragraphs.map(({ text, source }) => [text, source])).toEqual([
      ['Cơ quan số 3 (kiến nghị Cơ quan số 4): Thiếu kinh phí sửa cống.', null],
      ['Cơ quan số 3 (kiến nghị Cơ quan số 4): Chưa có bản đồ ngập.', null],
    ]);
  } finally {
    await server.close();
  }
});
