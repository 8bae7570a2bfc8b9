import { writeTaskLabel } from '@dondoc/domain/task';
import type { inferOutput } from '@trpc/tanstack-react-query';
import type { RegisterColumn } from '../../ui/grid/index.ts';
import type { trpc } from '../../wire/trpc.ts';
import { writeDate } from '../../words/date.ts';
import { writePeriod } from '../../words/period.ts';
import type { Words } from '../../words/words.ts';

export type HeldNotice = inferOutput<typeof trpc.plan.firstNotices>['items'][number];

/** The columns of the list of held notices. */
export function noticeColumns(all: Words): readonly RegisterColumn<HeldNotice>[] {
  const words = all.firstNotices;
  return [
    {
      id: 'body',
      header: words.columns.body,
      width: 280,
      cell: ({ bodyName }) => <span className="mid">{bodyName}</span>,
    },
    {
      id: 'what',
      header: words.columns.what,
      cell: ({ what }) => <What what={what} words={all} />,
    },
    {
      id: 'due',
      header: words.columns.due,
      width: 110,
      cell: ({ due }) => due !== null && writeDate(due),
    },
    {
      id: 'recipient',
      header: words.columns.recipient,
      width: 250,
      cell: ({ mailbox }) =>
        mailbox === null ? (
          <span className="warn">{words.noContact}</span>
        ) : (
          <span className="soft">{mailbox}</span>
        ),
    },
    {
      id: 'night',
      header: words.columns.night,
      width: 110,
      cell: ({ night }) => <span className="dim">{writeDate(night)}</span>,
    },
  ];
}

interface WhatProps {
  readonly what: HeldNotice['what'];
  readonly words: Words;
}

function What({ what, words }: WhatProps) {
  if (what === null) return null;
  if (what.kind === 'report')
    return words.firstNotices.report(what.name, writePeriod(what.period, words));
  return (
    <>
      <span lang="vi">{what.wording}</span>
      <div className="xs dim">
        {words.firstNotices.task(writeTaskLabel(what.label, words.plan.dash))}
      </div>
    </>
  );
}
