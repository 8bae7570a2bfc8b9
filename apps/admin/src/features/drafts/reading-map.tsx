import { taskStanding, ruleStanding } from '@dondoc/domain/register';
import type { PlanDraft } from '@dondoc/domain/register';
import { useMemo } from 'react';

interface ReadingMapProps {
  readonly draft: PlanDraft;
  /** Length of the text that the map stands for. */
  readonly length: number;
}

/** The whole document as a strip: where it is read, in doubt, unread. It repeats what counts and list say. */
export function ReadingMap({ draft, length }: ReadingMapProps) {
  const places = useMemo(() => {
    const items = [
      ...draft.tasks.map((task) => ({ at: task.anchor.start, look: taskStanding(task) })),
      ...draft.rules.map((rule) => ({ at: rule.anchor.start, look: ruleStanding(rule) })),
      ...draft.findings.flatMap(({ code, note, anchor }) =>
        code === 'duty-word.unread' && note === null && anchor
          ? [{ at: anchor.start, look: 'unread' as const }]
          : [],
      ),
    ];
    return items.filter(({ look }) => look !== 'dismissed');
  }, [draft]);
  return (
    <div className="reading-map" aria-hidden="true">
      {places.map(({ at, look }) => (
        <i key={`${at} ${look}`} className={look} style={{ top: `${(at / length) * 100}%` }} />
      ))}
    </div>
  );
}
