import { agencyOn, mayAnywhere } from '@dondoc/domain/agency';
import type { Agency } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useSession } from '../../session/use-session.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { LifeLine } from './life-line.tsx';
import { SuccessionList } from './succession-list.tsx';
import { Transfers } from './transfers.tsx';
import { byId, useSuccessions } from './use-successions.ts';

interface BodyLifeProps {
  readonly agency: Agency;
  readonly agencies: readonly Agency[];
  readonly date: CivilDate;
  readonly onEdit: () => void;
}

/** One body through time: what it was on the viewed day, where it came from and went, and what is still open of it. */
export function BodyLife({ agency, agencies, date, onEdit }: BodyLifeProps) {
  const words = useWords().successions;
  const { grants } = useSession();
  const { successions, past } = useSuccessions();
  const bodies = useMemo(() => byId(agencies), [agencies]);
  const { id } = agency;
  const mine = successions.filter((one) =>
    one.kind === 'rename'
      ? one.agencyId === id
      : one.shares.some(({ from, to }) => from === id || to === id),
  );
  const then = agencyOn(agency, past, date) ?? agency;
  const had = past.filter(({ agencyId }) => agencyId === id);
  const about = [
    agency.validFrom && words.about.from(writeDate(agency.validFrom)),
    agency.validTo && words.about.ended(writeDate(agency.validTo)),
    then.shortNames.length > 0 && words.about.shortNames(then.shortNames.join('; ')),
    words.tasks[then.kind],
    agency.mailbox === null ? words.about.noMailbox : words.about.mailbox,
    ...had.map(({ name, until }) => words.about.formerly(name, writeDate(until))),
  ].filter(Boolean);
  const there = agencyOn(agency, past, date) !== null;
  return (
    <div className="body-life">
      <header className="body-head">
        <div className="grow">
          <h2 lang="vi">{then.name}</h2>
          <p className="xs soft">{about.join('; ')}</p>
          {!there && <p className="xs warn">{words.notThere(writeDate(date))}</p>}
        </div>
        <Button onClick={onEdit}>{words.edit}</Button>
      </header>
      <LifeLine agencyId={id} bodies={bodies} successions={mine} date={date} />
      <SuccessionList successions={mine} bodies={bodies} />
      {mayAnywhere(grants, 'plan.see') && <Transfers key={id} agencyId={id} agencies={agencies} />}
    </div>
  );
}
