import { inOutline } from '@dondoc/domain/reporting';
import type { ReportTemplate, SubmissionContent } from '@dondoc/domain/reporting';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useSession } from '../../session/use-session.ts';
import { api, queryClient, trpc } from '../../wire/trpc.ts';
import { Autosave } from './autosave.ts';
import { deviceCopy } from './device-copy.ts';
import { keptIn, suspicionsIn } from './suspicion.ts';
import { newestTemplate, templateAt } from './template-at.ts';
import type { ObligationView } from './use-obligation.ts';
import type { Revision, Written } from './written.ts';

/** The revision that the body has in writing; null where none is begun. */
export function inWriting({ submissions }: ObligationView): Revision | null {
  const found = submissions.find(({ stage }) => stage !== 'sent');
  if (!found) return null;
  const { id, version, content, reason } = found;
  return { id, version, written: { content, reason } };
}

/** What a new revision begins with: what was sent last, or the empty sections. */
function blank(view: ObligationView): Written {
  const template = newestTemplate(view);
  const last = view.submissions.find(({ stage }) => stage === 'sent')?.content;
  return { content: movedTo(last ?? EMPTY, template), reason: null };
}

/** What nobody has written yet. */
const EMPTY: SubmissionContent = { sections: [], nil: false };

/** What was written, as another version of the template asks for it: what that does not have is left out. */
export const movedTo = (
  content: SubmissionContent,
  { sections, version }: ReportTemplate,
): SubmissionContent => ({ ...inOutline(content, sections), templateVersion: version });

/** What a body writes for one obligation, kept as it is typed. */
export function useWriting(view: ObligationView) {
  const { account } = useSession();
  const obligationId = view.obligation.id;
  const [first] = useState(() => inWriting(view)?.written ?? blank(view));
  const [autosave] = useState(
    () =>
      new Autosave({
        copy: deviceCopy(account.id, obligationId),
        revision: inWriting(view),
        blank: first,
        save: ({ written, ...saving }) =>
          api.submission.saveDraft.mutate({
            obligationId,
            ...saving,
            ...written,
            content: onItsVersion(written.content),
            // Nothing goes out before the person has said of every such place that it is kept.
            kept: keptIn(written),
          }),
        look: async () => {
          const query = trpc.obligation.get.queryOptions({ obligationId });
          return inWriting(await queryClient.fetchQuery({ ...query, staleTime: 0 }));
        },
        kept: new Set(keptIn(first)),
        holds: (written, kept) => suspicionsIn(written, kept).length > 0,
      }),
  );
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  const onServer = useMemo(() => inWriting(view), [view]);
  useEffect(() => {
    if (onServer) autosave.adopt(onServer);
  }, [autosave, onServer]);
  useEffect(() => {
    autosave.resume();
    const flush = () => void autosave.flush();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      autosave.stop();
      void queryClient.invalidateQueries(trpc.obligation.mine.pathFilter());
      void queryClient.invalidateQueries(trpc.obligation.get.pathFilter());
    };
  }, [autosave]);
  const suspicions = useMemo(
    () => suspicionsIn(state.written, state.kept),
    [state.written, state.kept],
  );
  return { autosave, state, suspicions, template: templateAt(view, state.written.content) };
}

/** The version is named also where it is that of the outline of every report: else the server would take the newest. */
const onItsVersion = (content: SubmissionContent): SubmissionContent => ({
  ...content,
  templateVersion: content.templateVersion ?? 0,
});
