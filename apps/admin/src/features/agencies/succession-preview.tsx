import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { useSuccessionPreview } from './use-successions.ts';

interface SuccessionPreviewProps {
  readonly preview: ReturnType<typeof useSuccessionPreview>;
  readonly nameOf: (id: string) => string;
}

/** What a succession would do, before it is recorded: who ends, what moves where, what must be chosen, what stays. */
export function SuccessionPreview({ preview, nameOf }: SuccessionPreviewProps) {
  const all = useWords().successions;
  const words = all.form;
  const { data, error, isEnabled, isFetching, refetch } = preview;
  return (
    <div className="moves" role="group" aria-label={words.preview} aria-live="polite">
      <h3>{words.preview}</h3>
      {!isEnabled && <p className="dim">{words.wait}</p>}
      {error && <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />}
      {isFetching && !data && <Waiting rows={2} />}
      {data && (
        <>
          {data.ends.map(({ id, lastDay }) => (
            <p key={id} lang="vi">
              {words.ends(nameOf(id), writeDate(lastDay))}
            </p>
          ))}
          <p>
            {words.moves(
              data.counts.all,
              data.counts.toConfirm,
              data.counts.toChoose,
              data.counts.unknown,
            )}
          </p>
          {data.rows.length > 0 && (
            <ul>
              {data.rows.map(({ item, to, standing }) => (
                <li key={item.id}>
                  <span className="about" lang="vi">
                    {item.name} <span className="dim">{item.plan}</span>
                  </span>
                  <span className={standing === 'to-confirm' ? 'soft' : 'warn'} lang="vi">
                    {to === null ? all.transfers.standings[standing] : nameOf(to)}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {data.others > 0 && <p className="dim">{words.others(data.others)}</p>}
          {data.stay > 0 && <p className="dim">{words.stay(data.stay)}</p>}
        </>
      )}
    </div>
  );
}
