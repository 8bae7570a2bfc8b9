import { useMemo } from 'react';
import { useSession } from '../../session/use-session.ts';
import { EmptyNote, ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { writeDay } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { PageHead } from '../shell/index.ts';
import { arrange } from './arrange.ts';
import type { Arranged } from './arrange.ts';
import { DutyLine } from './duty-line.tsx';
import { InputLine } from './input-line.tsx';
import { NowReport } from './now-report.tsx';
import { PageLine } from './page-line.tsx';
import { ReportLine } from './report-line.tsx';
import { useMine } from './use-mine.ts';
import type { OwnDuty, OwnReport } from './use-mine.ts';
import './mine.css';

const GROUPS = [
  'asked',
  'overdue',
  'soon',
  'answer',
  'duties',
  'sent',
] as const satisfies readonly (keyof Arranged<OwnReport, OwnDuty>)[];

/** What a body owes, by when and why: the first screen of officers and heads, made for a phone. */
export function Mine() {
  const words = useWords();
  const { today } = useSession();
  const mine = useMine();
  const arranged = useMemo(
    () => mine.data && arrange(mine.data.reports, mine.data.duties),
    [mine.data],
  );
  const bodies = mine.data?.bodies ?? [];
  const pages = mine.data?.pages ?? [];
  const inputs = mine.data?.inputs ?? [];
  const nothing =
    pages.length === 0 &&
    inputs.length === 0 &&
    arranged?.now === null &&
    GROUPS.every((group) => arranged[group].length === 0);
  return (
    <>
      <PageHead
        title={bodies.map(({ name }) => name).join(', ') || words.mine.title}
        {...(bodies.length > 0 ? { titleLang: 'vi' } : {})}
        sub={writeDay(today, words)}
      />
      <div className="mine" tabIndex={0} role="region" aria-label={words.mine.title}>
        {mine.error && (
          <ErrorNote trouble={troubleOf(mine.error)} onRetry={() => void mine.refetch()} />
        )}
        {mine.isPending && <Waiting />}
        {mine.data && bodies.length === 0 && <EmptyNote>{words.mine.noBody}</EmptyNote>}
        {bodies.length > 0 && nothing && <EmptyNote>{words.mine.empty}</EmptyNote>}
        {pages.length > 0 && (
          <section className="mine-group">
            <h2>
              {words.pages.mine} <span>{pages.length}</span>
            </h2>
            <ul>
              {pages.map((page, index) => (
                <li key={`${page.planId} ${page.agencyId}`}>
                  <PageLine page={page} several={bodies.length > 1} first={index === 0} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {arranged?.now && <NowReport report={arranged.now} />}
        {inputs.length > 0 && (
          <section className="mine-group">
            <h2>
              {words.input.mine} <span>{inputs.length}</span>
            </h2>
            <ul>
              {inputs.map((asked) => (
                <li key={asked.id}>
                  <InputLine asked={asked} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {arranged &&
          GROUPS.filter((group) => arranged[group].length > 0).map((group) => (
            <section key={group} className="mine-group">
              <h2>
                {words.mine.groups[group]} <span>{arranged[group].length}</span>
              </h2>
              <ul>
                {arranged[group].map((row) => (
                  <li key={row.id}>
                    {'periodKey' in row ? <ReportLine report={row} /> : <DutyLine duty={row} />}
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  );
}
