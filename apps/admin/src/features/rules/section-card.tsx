import type { TemplateSection } from '@dondoc/domain/reporting';
import { ActionIcon, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useWords } from '../../words/words-provider.tsx';
import { FormEditor } from './form-editor.tsx';
import { asKind, SECTION_KINDS } from './template-draft.ts';
import type { SectionKind } from './template-draft.ts';

interface SectionCardProps {
  readonly section: TemplateSection;
  readonly at: number;
  readonly last: boolean;
  readonly alone: boolean;
  readonly readOnly: boolean;
  /** It was added just now: one goes on writing its title. */
  readonly focused: boolean;
  readonly issues: ReadonlyMap<string, string>;
  readonly onChange: (section: TemplateSection) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

const CONSOLIDATED = ['by-body', 'list', 'by-clerk'] as const;

/** One section of a template: its title, what it holds, whether it must, and how it is put together. */
export function SectionCard(props: SectionCardProps) {
  const { section, at, readOnly, focused, issues, onChange, onMove } = props;
  const say = useWords().templates;
  const path = `sections.${at}`;
  const kinds: readonly SectionKind[] =
    section.kind === 'targets' ? ['targets', ...SECTION_KINDS] : SECTION_KINDS;
  const first = { section: say.newSection(at + 1), column: say.newColumn(1), row: say.wholeRow };
  return (
    <fieldset className="section-card" disabled={readOnly}>
      <legend className="xs dim">{say.section(at + 1)}</legend>
      <div className="section-head">
        <TextInput
          aria-label={say.sectionTitle(at + 1)}
          lang="vi"
          value={section.title}
          data-autofocus={focused || undefined}
          ref={(field) => {
            if (focused && field && !field.dataset['met']) {
              field.dataset['met'] = 'true';
              field.focus();
              field.select();
            }
          }}
          error={issues.get(`${path}.title`) ?? issues.get(`${path}.key`)}
          onChange={(event) => onChange({ ...section, title: event.currentTarget.value })}
        />
        {!readOnly && (
          <div className="section-acts">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={say.up(section.title)}
              disabled={at === 0}
              onClick={() => onMove(-1)}
            >
              ↑
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={say.down(section.title)}
              disabled={props.last}
              onClick={() => onMove(1)}
            >
              ↓
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={say.remove(section.title)}
              disabled={props.alone}
              onClick={props.onRemove}
            >
              ×
            </ActionIcon>
          </div>
        )}
      </div>
      <div className="section-terms">
        <NativeSelect
          label={say.kind}
          value={section.kind}
          data={kinds.map((kind) => ({ value: kind, label: say.kinds[kind] }))}
          onChange={(event) => {
            const kind = kinds.find((one) => one === event.currentTarget.value);
            if (kind) onChange(asKind(section, kind, first));
          }}
        />
        <NativeSelect
          label={say.consolidated}
          value={section.consolidated}
          data={CONSOLIDATED.map((way) => ({ value: way, label: say.consolidation[way] }))}
          onChange={(event) => {
            const way = CONSOLIDATED.find((one) => one === event.currentTarget.value);
            if (way) onChange({ ...section, consolidated: way });
          }}
        />
        <Checkbox
          label={say.required}
          checked={section.required}
          onChange={(event) => onChange({ ...section, required: event.currentTarget.checked })}
        />
      </div>
      {section.kind === 'form' && (
        <FormEditor
          form={section.form}
          path={`${path}.form`}
          issues={issues}
          onChange={(form) => onChange({ ...section, form })}
        />
      )}
    </fieldset>
  );
}
