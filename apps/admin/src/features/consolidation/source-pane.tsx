import { sourceUse } from '@dondoc/domain/reporting';
import type { SourceUse } from '@dondoc/domain/reporting';
import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useKeys } from '../../keys/index.ts';
import { nextRow } from '../../ui/grid/index.ts';
import { EmptyNote } from '../../ui/note/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { Body, Section, ShownConsolidation } from './answer.ts';
import { pulledIn } from './draft-change.ts';
import { FigureList } from './figure-list.tsx';
import { SourceRow } from './source-row.tsx';
import { TotalList } from './total-list.tsx';
import type { Edits } from './use-edits.ts';

type Show = 'unused' | 'nil';

interface SourcePaneProps {
  readonly shown: ShownConsolidation;
  readonly section: Section;
  /** Which sources are listed; null for all. */
  readonly show: Show | null;
  readonly onShow: (show: Show | null) => void;
  /** Null where the report may not be written, or not by this account. */
  readonly edits: Edits | null;
}

interface Source {
  readonly body: Body;
  readonly use: SourceUse;
}

const waits = ({ use }: Source) => use === 'unused' || use === 'corrected';
const isNil = ({ body }: Source) => body.submission?.content.nil ?? false;

/** What each body wrote under a section, beside the page: used, changed there, or waiting to be pulled in. */
export function SourcePane({ shown, section, show, onShow, edits }: SourcePaneProps) {
  const words = useWords().consolidation;
  const { bodies } = shown;
  const [chosen, setChosen] = useState<string | null>(null);
  const sources = useMemo(
    () =>
      bodies
        .map((body) => ({ body, use: sourceUse(body, section) }))
        .filter((source) => source.use !== 'nothing' || isNil(source)),
    [bodies, section],
  );
  const listed = useMemo(
    () =>
      sources.filter(
        (source) => show === null || (show === 'unused' ? waits(source) : isNil(source)),
      ),
    [sources, show],
  );
  const change = edits?.change;
  useKeys(
    useMemo(() => {
      const ids = listed.map(({ body }) => body.agencyId);
      const move = (step: 1 | -1) => setChosen((held) => nextRow(ids, held, step));
      const pull = () => {
        const source = listed.find(({ body }) => body.agencyId === chosen);
        if (source && waits(source))
          void change?.((draft) => pulledIn(draft, section.key, source.body, bodies));
      };
      return [
        { press: 'j', word: words.keys.next, run: () => move(1) },
        { press: 'k', word: words.keys.previous, run: () => move(-1) },
        ...(change ? [{ press: 'ArrowRight', word: words.keys.pull, run: pull }] : []),
      ];
    }, [listed, chosen, change, section.key, bodies, words]),
  );
  return (
    <section className="subs" aria-label={words.tabs.sources} tabIndex={0} data-lit-pane>
      <header>
        <h2 lang="vi">{section.title}</h2>
        <SegmentedControl
          aria-label={words.show.label}
          value={show ?? 'all'}
          onChange={(next) => onShow(next === 'unused' || next === 'nil' ? next : null)}
          data={[
            { value: 'all', label: words.show.all(sources.length) },
            { value: 'unused', label: words.show.unused(sources.filter(waits).length) },
            { value: 'nil', label: words.show.nil(sources.filter(isNil).length) },
          ]}
        />
      </header>
      {listed.length === 0 && (
        <EmptyNote>{show === null ? words.noSources : words.noneShown}</EmptyNote>
      )}
      <ul>
        {listed.map(({ body, use }) => (
          <SourceRow
            key={body.agencyId}
            body={body}
            section={section}
            use={use}
            chosen={body.agencyId === chosen}
            onChoose={() => setChosen(body.agencyId)}
            onPull={
              edits &&
              (() => void edits.change((draft) => pulledIn(draft, section.key, body, bodies)))
            }
          />
        ))}
      </ul>
      {section.form && <TotalList shown={shown} section={section} form={section.form} />}
      <FigureList figures={shown.figures} />
    </section>
  );
}
