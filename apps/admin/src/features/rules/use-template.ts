import type { RuleId } from '@dondoc/domain/kernel';
import { TemplateId } from '@dondoc/domain/kernel';
import { DEFAULT_TEMPLATE } from '@dondoc/domain/reporting';
import type { ReportTemplate, TemplateSection } from '@dondoc/domain/reporting';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { trpc } from '../../wire/trpc.ts';

/** What the reports of a rule are to hold, with what was changed on the screen and not kept yet. */
export interface TemplateDraft {
  /** As it is kept; null while it is on its way. */
  readonly kept: ReportTemplate | null;
  /** Whether the rule has one of its own. */
  readonly own: boolean;
  readonly sections: readonly TemplateSection[];
  readonly changed: boolean;
  readonly change: (sections: readonly TemplateSection[]) => void;
  readonly reset: () => void;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The template of a rule that is kept; what is changed of one stays while another rule is looked at. */
export function useTemplate(ruleId: RuleId | null): TemplateDraft {
  const { data, error, refetch } = useQuery(
    trpc.rule.template.queryOptions(ruleId === null ? skipToken : { ruleId }),
  );
  const [unsaved, setUnsaved] = useState<ReadonlyMap<string, readonly TemplateSection[]>>(
    new Map(),
  );
  const [fresh] = useState(() => TemplateId.parse(uuidv7()));
  const kept = data ? (data.template ?? { ...DEFAULT_TEMPLATE, id: fresh }) : null;
  const key = `${ruleId ?? ''} ${kept?.version ?? ''}`;
  const edited = unsaved.get(key);
  return {
    kept,
    own: (data?.template ?? null) !== null,
    sections: edited ?? kept?.sections ?? [],
    changed: edited !== undefined,
    change: (sections) => setUnsaved((all) => new Map([...all, [key, sections]])),
    reset: () => setUnsaved((all) => new Map([...all].filter(([other]) => other !== key))),
    error,
    retry: () => void refetch(),
  };
}
