import type { AccountWithGrants } from '@dondoc/domain/agency';
import type { AgencyId } from '@dondoc/domain/kernel';
import type { RegisterColumn } from '../../ui/grid/index.ts';
import { StateWord } from '../../ui/state/index.ts';
import { writeDate } from '../../words/date.ts';
import type { Words } from '../../words/words.ts';

/** The columns of the list of accounts. */
export const accountColumns = (
  { people: words }: Words,
  nameOf: (id: AgencyId | null) => string,
): readonly RegisterColumn<AccountWithGrants>[] => [
  {
    id: 'position',
    header: words.columns.position,
    cell: (account) => (
      <>
        <span className="mid">{account.position}</span>
        <div className="xs dim">{account.signInName}</div>
      </>
    ),
  },
  {
    id: 'grants',
    header: words.columns.grants,
    cell: (account) =>
      account.grants.map((grant) => (
        <div key={grant.id}>
          {words.roles[grant.role]} <span className="dim">{nameOf(grant.agencyId)}</span>
        </div>
      )),
  },
  {
    id: 'mailbox',
    header: words.columns.mailbox,
    width: 260,
    cell: (account) => <span className="soft">{account.mailbox}</span>,
  },
  {
    id: 'state',
    header: words.columns.state,
    width: 190,
    cell: (account) => {
      if (account.closedOn !== null)
        return <StateWord state="ended">{words.closed(writeDate(account.closedOn))}</StateWord>;
      return account.active ? (
        <StateWord state="accepted">{words.ready}</StateWord>
      ) : (
        <StateWord state="unanswered">{words.codePending}</StateWord>
      );
    },
  },
];
