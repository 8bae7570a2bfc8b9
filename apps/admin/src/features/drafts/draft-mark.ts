import type { PlanDraft } from '@dondoc/domain/register';
import { ruleStanding, taskStanding } from '@dondoc/domain/register';
import type { Standing } from '@dondoc/domain/register';
import type { MarkKind, PaperMark } from '../../ui/paper/index.ts';
import type { DraftView } from './route.ts';

const KIND: Record<Standing, MarkKind> = {
  sure: 'read',
  person: 'read',
  doubt: 'doubt',
  dismissed: 'frame',
};

/**
 * What is marked in the paper for a view, the key of the row first that a place leads to: in tasks and rules the sentences with
 * their bodies and dates, among bodies every mention, in the head what was read there. A sentence that is unread and a place that
 * a finding speaks of bear the finding's key.
 */
export function draftMarks(draft: PlanDraft, view: DraftView): readonly PaperMark[] {
  const marks: PaperMark[] = [];
  const add = (key: string, kind: MarkKind, anchor: PaperMark['anchor'] | null) => {
    if (anchor) marks.push({ key, kind, anchor });
  };
  if (view === 'head')
    for (const [field, anchor] of Object.entries(draft.instrumentAnchors))
      add(`head:${field}`, 'phrase', anchor);
  if (view === 'bodies')
    for (const body of draft.bodies)
      for (const anchor of body.mentions) add(body.key, 'phrase', anchor);
  for (const task of draft.tasks) {
    const standing = taskStanding(task);
    add(task.key, KIND[standing], task.anchor);
    if (standing === 'dismissed') continue;
    add(task.key, 'phrase', task.timingAnchor);
    for (const duty of task.duties) add(task.key, 'phrase', duty.anchor);
  }
  for (const rule of draft.rules) add(rule.key, KIND[ruleStanding(rule)], rule.anchor);
  for (const finding of draft.findings) {
    if (finding.code === 'duty-word.unread')
      add(finding.key, finding.note === null ? 'unread' : 'frame', finding.anchor);
    else add(finding.key, 'read', finding.anchor);
  }
  for (const entry of draft.coverage) if (entry.as === 'frame') add('', 'frame', entry.anchor);
  return marks;
}
