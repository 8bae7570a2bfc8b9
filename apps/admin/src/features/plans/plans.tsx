import { mayAnywhere } from '@dondoc/domain/agency';
import type { DraftId } from '@dondoc/domain/kernel';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { useKeys } from '../../keys/index.ts';
import { useSession } from '../../session/use-session.ts';
import { DropZone } from '../../ui/drop/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { PageHead } from '../shell/index.ts';
import { DraftList } from './draft-list.tsx';
import { PlanList } from './plan-list.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';
import './plans.css';

/** Plans in force, documents that are being read, and the door for one more. */
export function Plans() {
  const words = useWords().plans;
  const { grants } = useSession();
  const writes = mayAnywhere(grants, 'draft.write');
  return (
    <>
      <PageHead title={words.title} {...(writes ? { sub: words.lead } : {})} />
      <div className="plans">
        {writes && <Door />}
        <PlanList releases={mayAnywhere(grants, 'plan.release-notices')} />
      </div>
    </>
  );
}

function Door() {
  const words = useWords().plans;
  const navigate = useNavigate();
  const open = useCallback(
    (draftId: DraftId) => void navigate({ to: '/drafts/$draftId', params: { draftId } }),
    [navigate],
  );
  const { uploads, take, again, putAway } = useUploads(open);
  const field = useRef<HTMLInputElement>(null);
  useKeys(
    useMemo(
      () => [{ press: 'n', word: words.keys.upload, run: () => field.current?.click() }],
      [words],
    ),
  );
  return (
    <>
      <DropZone
        field={field}
        onFiles={take}
        accept=".docx,.pdf,.txt"
        multiple
        words={{ ...words.drop, choose: words.choose }}
      />
      <UploadList uploads={uploads} onAgain={again} onPutAway={putAway} />
      <DraftList />
    </>
  );
}
