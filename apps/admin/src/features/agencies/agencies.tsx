import { mayAnywhere } from '@dondoc/domain/agency';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useKeys } from '../../keys/index.ts';
import { useSession } from '../../session/use-session.ts';
import { Sign } from '../../ui/sign/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { PageHead } from '../shell/index.ts';
import { AgencyList } from './agency-list.tsx';
import { useAgencies } from './use-agencies.ts';
import './agencies.css';

const GroupList = lazy(async () => ({ default: (await import('./group-list.tsx')).GroupList }));

/** The registry: bodies with how to reach them, and the groups that documents speak of. */
export function Agencies() {
  const words = useWords().agencies;
  const { grants } = useSession();
  const { view, open } = useSearch({ from: '/shell/agencies' });
  const navigate = useNavigate({ from: '/agencies' });
  const { agencies } = useAgencies();
  const [sought, setSought] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const writes = mayAnywhere(grants, 'registry.write');
  const groups = view === 'groups';
  const show = (id: string | null) =>
    void navigate({
      search: {
        ...(groups ? { view: 'groups' as const } : {}),
        ...(id === null ? {} : { open: id }),
      },
      replace: true,
    });
  useKeys(
    useMemo(
      () => [{ press: '/', word: words.keys.find, run: () => field.current?.focus() }],
      [words],
    ),
  );
  const list = { sought, open: open ?? null, onOpen: show, writes };
  return (
    <>
      <PageHead
        title={words.title}
        sub={words.count(agencies.length)}
        actions={
          writes && (
            <Button variant="filled" onClick={() => show('new')}>
              {groups ? words.groups.create : words.create}
            </Button>
          )
        }
      />
      <div className="agencies">
        <div className="bar">
          <TextInput
            ref={field}
            aria-label={words.searchLabel}
            placeholder={words.search}
            leftSection={<Sign name="search" size={14} />}
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
          />
          <SegmentedControl
            aria-label={words.views.label}
            value={groups ? 'groups' : 'list'}
            onChange={(next) =>
              void navigate({ search: next === 'groups' ? { view: 'groups' } : {} })
            }
            data={[
              { value: 'list', label: words.views.list },
              { value: 'groups', label: words.views.groups },
            ]}
          />
        </div>
        <Suspense>{groups ? <GroupList {...list} /> : <AgencyList {...list} />}</Suspense>
      </div>
    </>
  );
}
