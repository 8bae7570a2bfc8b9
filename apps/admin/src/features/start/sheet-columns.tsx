import '@fontsource/tinos/400.css';
import { AgencyKind, AgencyLevel } from '@dondoc/domain/agency';
import type { BodyColumn } from '@dondoc/domain/agency';
import type { BodyList } from '../../wire/body-list.ts';
import { Sign } from '../../ui/sign/index.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';

/** Texts of a column that are shown, so that one sees what the column is. */
const SAMPLES = 3;

/** Which column of the file was read as what; what is of no use is passed over. */
export function SheetColumns({ list: { headings, rows } }: { readonly list: BodyList }) {
  const all = useWords();
  const { columns: words, names } = all.start.sheet;
  const known = headings.filter(({ column }) => column !== null).length;
  return (
    <section aria-labelledby="sheet-columns">
      <h2 id="sheet-columns">
        {words.title} <span className="n">{words.known(known)}</span>
      </h2>
      <div className="wide" tabIndex={0} role="region" aria-labelledby="sheet-columns">
        <table className="reg">
          <thead>
            <tr>
              <th scope="col">{words.inFile}</th>
              <th scope="col">{words.says}</th>
              <th scope="col">{words.meaning}</th>
              <th scope="col">{words.read}</th>
            </tr>
          </thead>
          <tbody>
            {headings.map(({ letters, heading, column }) => {
              const texts = column ? rows.flatMap(({ cells }) => cells[column] ?? []) : [];
              return (
                <tr key={letters}>
                  <td className="file" lang="vi">
                    <i>{letters}</i>
                    {heading}
                  </td>
                  <td className="sample" lang="vi">
                    {[...new Set(texts)]
                      .slice(0, SAMPLES)
                      .map((text) => said(text, column, all))
                      .join('; ')}
                  </td>
                  <td className={column ? '' : 'dim'}>
                    {column ? names[column] : words.passedOver}
                  </td>
                  <td>
                    {column && (
                      <>
                        <span className="dim">
                          <Sign name="accepted" size={14} />
                        </span>{' '}
                        {words.rows(texts.length)}
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What a cell says: kind and level were turned into codes where their words are known. */
function said(text: string, column: BodyColumn | null, { agencies }: Words): string {
  const kind = column === 'kind' ? AgencyKind.safeParse(text).data : undefined;
  const level = column === 'level' ? AgencyLevel.safeParse(text).data : undefined;
  return (kind && agencies.kinds[kind]) ?? (level && agencies.levels[level]) ?? text;
}
