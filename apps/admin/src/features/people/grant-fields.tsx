import { NewGrant, Role } from '@dondoc/domain/agency';
import { Button, CloseButton, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/use-agencies.ts';

/** A role on the form; the key is the row's own. */
export const GrantRow = NewGrant.and(z.object({ key: z.string() }));
type GrantRow = z.input<typeof GrantRow>;

/** A row to begin with: most accounts are officers'. */
export const newRow = (): GrantRow => ({ key: uuidv7(), role: 'officer', agencyId: null });

interface GrantFieldsProps {
  readonly grants: readonly GrantRow[];
  readonly errorOf: (at: number) => ReactNode;
  readonly onChange: (grants: readonly GrantRow[]) => void;
}

const isRole = (value: string | null): value is Role => Role.safeParse(value).success;

/** Roles of an account, each for one body or for all; what a role may do stands under it. */
export function GrantFields({ grants, errorOf, onChange }: GrantFieldsProps) {
  const words = useWords().people;
  const { agencies } = useAgencies();
  const change = (at: number, part: Partial<GrantRow>) =>
    onChange(grants.map((grant, index) => (index === at ? { ...grant, ...part } : grant)));
  return (
    <fieldset className="grants">
      <legend>{words.form.grants}</legend>
      {grants.map((grant, at) => (
        <div key={grant.key} className="grant">
          <Select
            aria-label={words.form.role}
            description={words.roleMeans[grant.role]}
            inputWrapperOrder={['input', 'description', 'error']}
            data={Role.options.map((role) => ({ value: role, label: words.roles[role] }))}
            value={grant.role}
            allowDeselect={false}
            onChange={(role) => isRole(role) && change(at, { role })}
          />
          <Select
            aria-label={words.form.agency}
            placeholder={words.everywhere}
            data={agencies.map((agency) => ({ value: agency.id, label: agency.name }))}
            value={grant.agencyId}
            searchable
            clearable
            error={errorOf(at)}
            onChange={(agencyId) => change(at, { agencyId })}
          />
          {grants.length > 1 && (
            <CloseButton
              aria-label={words.form.removeGrant}
              onClick={() => onChange(grants.filter((_grant, index) => index !== at))}
            />
          )}
        </div>
      ))}
      <Button size="xs" onClick={() => onChange([...grants, newRow()])}>
        {words.form.addGrant}
      </Button>
    </fieldset>
  );
}
