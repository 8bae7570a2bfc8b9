import { GivenGrant, mayAnywhere, Role } from '@dondoc/domain/agency';
import type { AccountWithGrants } from '@dondoc/domain/agency';
import { GrantId } from '@dondoc/domain/kernel';
import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { v7 as uuidv7 } from 'uuid';
import { useSession } from '../../session/use-session.ts';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/use-agencies.ts';

interface GiveGrantFormProps {
  readonly account: AccountWithGrants;
  readonly onGiven: () => void;
}

/** One role more for an account: for which body, which plan, from when and until when. */
export function GiveGrantForm({ account, onGiven }: GiveGrantFormProps) {
  const words = useWords().people;
  const { today, grants } = useSession();
  const { agencies } = useAgencies();
  const plans = useQuery({
    ...trpc.plan.list.queryOptions({ limit: 100 }),
    enabled: mayAnywhere(grants, 'plan.see'),
  });
  const give = useCommand([trpc.account.list.pathFilter()]);
  const form = useSchemaForm(GivenGrant, {
    role: 'officer',
    agencyId: null,
    planId: null,
    validFrom: today,
    validTo: null,
  });
  const submit = form.onSubmit((values) => {
    const { id: accountId, version } = account;
    const grant = GivenGrant.parse(values);
    const grantId = GrantId.parse(uuidv7());
    return give.run(
      (stamp) => api.account.giveGrant.mutate({ ...stamp, accountId, version, grantId, grant }),
      { after: onGiven, said: words.give.given },
    );
  });
  const day = (field: 'validFrom' | 'validTo') => {
    const { value, onChange, error } = form.getInputProps(field);
    return { value, error, onChange };
  };
  return (
    <form onSubmit={submit} noValidate aria-label={words.give.title}>
      {give.trouble && <ErrorNote trouble={give.trouble} onRetry={() => void give.again()} />}
      <Select
        label={words.form.role}
        description={words.roleMeans[Role.parse(form.values.role)]}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={Role.options.map((role) => ({ value: role, label: words.roles[role] }))}
        allowDeselect={false}
        {...form.getInputProps('role')}
      />
      <Select
        label={words.form.agency}
        placeholder={words.everywhere}
        data={agencies.map((agency) => ({ value: agency.id, label: agency.name }))}
        searchable
        clearable
        {...form.getInputProps('agencyId')}
      />
      {plans.data && plans.data.items.length > 0 && (
        <Select
          label={words.give.plan}
          placeholder={words.give.everyPlan}
          data={plans.data.items.map((plan) => ({ value: plan.id, label: plan.title }))}
          searchable
          clearable
          {...form.getInputProps('planId')}
        />
      )}
      <div className="pair">
        <DateField label={words.give.from} {...day('validFrom')} />
        <DateField label={words.give.to} description={words.give.toHint} {...day('validTo')} />
      </div>
      <div className="acts">
        <Button type="submit" variant="filled" loading={give.waiting}>
          {words.give.submit}
        </Button>
      </div>
    </form>
  );
}
