import type { AgencyId } from '@dondoc/domain/kernel';
import { Acknowledgement } from '@dondoc/domain/register';
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { EmptyNote, ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { usePages } from '../../wire/use-pages.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import type { PlanShown } from './use-plan.ts';

const Typed = Acknowledgement.extend({ channel: Acknowledgement.shape.channel.exclude(['here']) });

interface SilentBody {
  readonly agencyId: AgencyId;
  readonly name: string;
}

/** The bodies that have not said that their page has come, and the form for one that said it by another channel. */
export function PlanReceipt({ shown }: { readonly shown: PlanShown }) {
  const words = useWords();
  const say = words.pages;
  const planId = shown.plan.id;
  const [recording, setRecording] = useState<AgencyId | null>(null);
  const { rows, isPending, error, retry, more } = usePages(
    [...trpc.plan.silentBodies.pathKey(), planId],
    (after: AgencyId | null) => api.plan.silentBodies.query({ planId, limit: 50, after }),
  );
  if (error) return <ErrorNote trouble={troubleOf(error)} onRetry={retry} />;
  if (isPending) return <Waiting />;
  if (rows.length === 0) return <EmptyNote>{say.all}</EmptyNote>;
  return (
    <div className="plan-receipt" tabIndex={0} role="region" aria-label={say.list}>
      <p className="xs dim">{say.means}</p>
      <ul>
        {rows.map((body) => (
          <li key={body.agencyId}>
            <span className="line">
              <span className="grow" lang="vi">
                {body.name}
              </span>
              {shown.may.recordAcknowledgement && recording !== body.agencyId && (
                <Button
                  aria-label={say.recordOf(body.name)}
                  onClick={() => setRecording(body.agencyId)}
                >
                  {say.record}
                </Button>
              )}
            </span>
            {recording === body.agencyId && (
              <ReceiptForm shown={shown} body={body} onClose={() => setRecording(null)} />
            )}
          </li>
        ))}
      </ul>
      {more && <Button onClick={more}>{words.mine.further}</Button>}
    </div>
  );
}

interface ReceiptFormProps {
  readonly shown: PlanShown;
  readonly body: SilentBody;
  readonly onClose: () => void;
}

function ReceiptForm({ shown, body: { agencyId, name }, onClose }: ReceiptFormProps) {
  const words = useWords();
  const { today } = useSession();
  const say = words.pages;
  const form = useSchemaForm(Typed, { on: today, channel: 'paper' });
  const save = useCommand([trpc.plan.get.pathFilter(), trpc.plan.silentBodies.pathFilter()]);
  const { id: planId, version } = shown.plan;
  const submit = form.onSubmit((values) => {
    const said = Typed.parse(values);
    if (said.on > today) return form.setFieldError('on', words.plan.forms.laterThanToday);
    return save.run(
      (stamp) =>
        api.plan.recordAcknowledgement.mutate({ ...stamp, planId, version, agencyId, ...said }),
      { said: say.recorded(name), after: onClose },
    );
  });
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={say.record}>
      <DateField
        label={say.on}
        value={form.values.on}
        error={form.errors['on']}
        onChange={(on) => form.setFieldValue('on', on ?? '')}
      />
      <Select
        label={say.channel}
        data={Typed.shape.channel.options.map((channel) => ({
          value: channel,
          label: words.obligation.channels[channel],
        }))}
        allowDeselect={false}
        {...form.getInputProps('channel')}
      />
    </ActFrame>
  );
}
