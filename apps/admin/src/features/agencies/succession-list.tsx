import type { Agency, Succession } from '@dondoc/domain/agency';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';

interface SuccessionListProps {
  readonly successions: readonly Succession[];
  readonly bodies: ReadonlyMap<string, Agency>;
}

/** How a body was rearranged, oldest first: on which day, how, by which paper, and how sure that is. */
export function SuccessionList({ successions, bodies }: SuccessionListProps) {
  const words = useWords().successions;
  const nameOf = (id: string) => bodies.get(id)?.name ?? '…';
  const lines = (one: Succession): readonly string[] => {
    if (one.kind === 'rename') return [words.list.renamed(one.to.name)];
    return one.shares.map(({ from, to, scope }) =>
      words.list.to(nameOf(from), to === null ? words.list.nobody : nameOf(to), scope.join(', ')),
    );
  };
  return (
    <section aria-label={words.list.title} className="body-part">
      <h3>
        {words.list.title} <span className="dim">{successions.length}</span>
      </h3>
      {successions.length === 0 && <p className="dim">{words.list.none}</p>}
      {successions.length > 0 && (
        <div className="wide" tabIndex={0} role="group" aria-label={words.list.title}>
          <table className="reg">
            <colgroup>
              <col style={{ width: 108 }} />
              <col style={{ width: 92 }} />
              <col />
              <col style={{ width: 176 }} />
              <col style={{ width: 120 }} />
            </colgroup>
            <thead>
              <tr>
                <th>{words.list.on}</th>
                <th>{words.list.kind}</th>
                <th>{words.list.what}</th>
                <th>{words.list.basis}</th>
                <th>{words.list.confidence}</th>
              </tr>
            </thead>
            <tbody>
              {successions.map((one) => (
                <tr key={one.id}>
                  <td>{writeDate(one.on)}</td>
                  <td className="mid">{words.kinds[one.kind]}</td>
                  <td lang="vi">
                    {lines(one).map((line) => (
                      <div key={line}>{line}</div>
                    ))}
                    {one.kind === 'split' && one.livesOn && (
                      <div className="dim">{words.list.livesOn}</div>
                    )}
                  </td>
                  <td className="soft">
                    {one.legalBasis
                      ? [
                          one.legalBasis.number,
                          one.legalBasis.date && writeDate(one.legalBasis.date),
                        ]
                          .filter(Boolean)
                          .join(', ')
                      : words.list.noBasis}
                  </td>
                  <td className={sure(one) ? 'soft' : 'warn'}>
                    {sure(one) ? words.list.sure : words.list.unconfirmed}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const sure = (one: Succession) =>
  one.kind === 'rename'
    ? one.confidence === 'sure'
    : one.shares.every(({ confidence }) => confidence === 'sure');
