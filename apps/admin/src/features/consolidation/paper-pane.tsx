import { sourceUse } from '@dondoc/domain/reporting';
import { Fragment } from 'react';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ShownConsolidation } from './answer.ts';
import { added } from './draft-change.ts';
import { NewParagraph } from './new-paragraph.tsx';
import { PaperHead } from './paper-head.tsx';
import { PaperParagraph } from './paper-paragraph.tsx';
import { PaperTable } from './paper-table.tsx';
import type { Edits } from './use-edits.ts';
import './paper-page.css';

interface PaperPaneProps {
  readonly shown: ShownConsolidation;
  readonly edits: Edits | null;
}

type PrintedBlock = ShownConsolidation['page']['body'][number];

/** Tells the blocks of a page apart: by their place in the report, or by their words. */
function keyOf(block: PrintedBlock): string {
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'table') return block.table.columns.map(({ title }) => title).join(' ');
  return block.place ? `${block.place.section} ${block.place.block}` : block.lines.join(' ');
}

/** Blocks of one section together, so that what is added to a section stands at its end. */
function bySection(body: readonly PrintedBlock[]): readonly (readonly PrintedBlock[])[] {
  const parts: PrintedBlock[][] = [[]];
  for (const block of body) {
    if (block.kind === 'heading' && block.depth === 0) parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts;
}

/** The report as it will be printed. Its paragraphs are changed in their place, and lead to the source they came from. */
export function PaperPane({ shown, edits }: PaperPaneProps) {
  const words = useWords().consolidation.paper;
  const { page, sections, bodies, consolidation, decision } = shown;
  const day = decision?.date ?? consolidation.approvedOn;
  const sectionOf = (part: readonly PrintedBlock[]) => {
    const [head] = part;
    return head?.kind === 'heading' ? sections.find(({ key }) => key === head.section) : undefined;
  };
  const printed = new Set(
    page.body.flatMap((block) => (block.kind === 'heading' ? (block.section ?? []) : [])),
  );
  const empty = sections.filter(({ key }) => !printed.has(key));
  return (
    <section className="paper-desk" aria-label={words.label} tabIndex={0} data-lit-pane>
      <article className="a4" lang="vi">
        <p className="paper-note" lang="">
          {decision === null
            ? words.draft
            : words.frozen(decision.role, day === null ? '' : writeDate(day))}
        </p>
        <PaperHead page={page} draft={consolidation.state === 'drafting'} />
        <div className="paper-body">
          {bySection(page.body).map((part) => {
            const section = sectionOf(part);
            return (
              <Fragment key={section?.key ?? part.map(keyOf)[0] ?? ''}>
                {part.map((block) => {
                  if (block.kind === 'heading') return <h3 key={keyOf(block)}>{block.text}</h3>;
                  if (block.kind === 'table')
                    return <PaperTable key={keyOf(block)} table={block.table} />;
                  const place = block.place?.block ?? null;
                  const source =
                    place === null ? undefined : section?.paragraphs[place]?.source?.agencyId;
                  return (
                    <PaperParagraph
                      key={keyOf(block)}
                      lines={block.lines}
                      section={section}
                      at={place}
                      body={bodies.find(({ agencyId }) => agencyId === source)}
                      edits={edits}
                    />
                  );
                })}
                {section && edits && (
                  <NewParagraph
                    label={words.addTo(section.title)}
                    onAdd={(text, after) =>
                      edits.change((draft) => added(draft, section.key, text), after)
                    }
                  />
                )}
              </Fragment>
            );
          })}
          {edits &&
            empty.map((section) => {
              const waiting = bodies.filter((body) => sourceUse(body, section) === 'unused').length;
              return (
                <div key={section.key} className="paper-empty">
                  <p lang="">{words.empty(section.title, waiting)}</p>
                  <NewParagraph
                    label={words.addTo(section.title)}
                    onAdd={(text, after) =>
                      edits.change((draft) => added(draft, section.key, text), after)
                    }
                  />
                </div>
              );
            })}
        </div>
        <footer className="paper-foot">
          <div>
            {page.recipients.length > 0 && (
              <>
                <p className="recipients-label">Nơi nhận:</p>
                {page.recipients.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </>
            )}
          </div>
          <div className="signature">
            {page.signedAbove.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <span className="seal" aria-hidden="true" />
            {page.signedBelow.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </footer>
      </article>
    </section>
  );
}
