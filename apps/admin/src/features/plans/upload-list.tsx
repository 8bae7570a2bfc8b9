import { CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ErrorNote } from '../../ui/note/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { Upload } from './uploads.ts';

interface UploadListProps {
  readonly uploads: readonly Upload[];
  readonly onAgain: (upload: Upload) => void;
  readonly onPutAway: (upload: Upload) => void;
}

/** Documents on their way in, each with what became of it. Of one that bears a mark of secrecy not even the name is shown. */
export function UploadList({ uploads, onAgain, onPutAway }: UploadListProps) {
  const words = useWords().plans.upload;
  if (uploads.length === 0) return null;
  return (
    <ul className="uploads" aria-live="polite">
      {uploads.map((upload) => (
        <li key={upload.id}>
          <div className="upload-line">
            <span className="grow">
              {isSecret(upload) ? words.refusedSecret : upload.file.name}
            </span>
            <Progress upload={upload} />
            {(upload.trouble !== null || upload.draftId !== null) && (
              <CloseButton size="sm" aria-label={words.dismiss} onClick={() => onPutAway(upload)} />
            )}
          </div>
          {upload.trouble !== null && (
            <ErrorNote trouble={upload.trouble} onRetry={() => onAgain(upload)} />
          )}
        </li>
      ))}
    </ul>
  );
}

const isSecret = ({ trouble }: Upload): boolean =>
  trouble?.kind === 'refusal' && trouble.refusal.code === 'secrecy.marked';

function Progress({ upload }: { readonly upload: Upload }) {
  const words = useWords().plans.upload;
  if (upload.trouble !== null) return null;
  if (upload.draftId !== null)
    return (
      <span>
        <span className="good">
          <Sign name="accepted" /> {words.read}
        </span>{' '}
        <Link to="/drafts/$draftId" params={{ draftId: upload.draftId }}>
          {words.open}
        </Link>
      </span>
    );
  const percent = Math.round(upload.sent * 100);
  return (
    <span className="upload-share">
      <span className="dim">{upload.sent < 1 ? words.sending(percent) : words.reading}</span>
      <progress
        aria-label={words.reading}
        max={1}
        {...(upload.sent < 1 ? { value: upload.sent } : {})}
      />
    </span>
  );
}
