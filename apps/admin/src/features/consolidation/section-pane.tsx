import { sourceUse } from '@dondoc/domain/reporting';
import { UnstyledButton } from '@mantine/core';
import { Sign } from '../../ui/sign/index.ts';
import { OBLIGATION_KEY, StateSign } from '../../ui/state/index.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ShownConsolidation } from './answer.ts';

interface SectionPaneProps {
  readonly shown: ShownConsolidation;
  readonly open: string | null;
  readonly onOpen: (key: string) => void;
}

/** The outline with what waits under each section, and the bodies that the report will name as missing. */
export function SectionPane({ shown, open, onOpen }: SectionPaneProps) {
  const words = useWords().consolidation;
  const { sections, bodies, page } = shown;
  return (
    <div className="secs">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.sections.title}</th>
            <th scope="col">{words.sections.unused}</th>
            <th scope="col">{words.sections.sent}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => {
            const uses = bodies.map((body) => sourceUse(body, section));
            const waiting = uses.filter((use) => use === 'unused' || use === 'corrected').length;
            const written = uses.filter((use) => use !== 'nothing').length;
            const heading = page.body.find(
              (block) => block.kind === 'heading' && block.section === section.key,
            );
            return (
              <tr key={section.key} className={section.key === open ? 'on' : ''}>
                <th scope="row">
                  <UnstyledButton
                    aria-current={section.key === open ? 'true' : undefined}
                    onClick={() => onOpen(section.key)}
                  >
                    <span className="no">
                      {heading?.kind === 'heading' ? heading.text.split('. ', 1)[0] : ''}
                    </span>
                    <span lang="vi">{section.title}</span>
                  </UnstyledButton>
                </th>
                <td className={waiting > 0 ? 'warn' : 'dim'}>
                  {waiting > 0 || written === 0 ? (
                    waiting
                  ) : (
                    <Sign name="accepted" size={14} label={words.sections.allUsed} />
                  )}
                </td>
                <td className="dim">{written}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <WhoIsMissing shown={shown} />
    </div>
  );
}

/** The same bodies as the report names; a draft follows what comes in, a frozen one stays. */
function WhoIsMissing({
  shown: { standing, bodies, consolidation },
}: {
  shown: ShownConsolidation;
}) {
  const words = useWords().consolidation.missing;
  if (!standing) return null;
  const { asOf, expected, missing, askedMore, nil } = standing;
  const frozen = consolidation.state !== 'drafting';
  // What has come in since the text was frozen shows here, while the names stay those of the paper.
  const keyOf = (name: string) => {
    const body = bodies.find(({ agencyName }) => agencyName === name);
    return body ? OBLIGATION_KEY[body.state] : 'missing';
  };
  const names = [
    ...askedMore.map((name) => ({ name, key: keyOf(name), asked: true })),
    ...missing.map((name) => ({ name, key: keyOf(name), asked: false })),
  ];
  return (
    <section className="missing" aria-label={words.label}>
      <h2>{words.count(missing.length, askedMore.length)}</h2>
      <p className="xs dim">
        {words.sent(expected - missing.length, expected, nil.length)} {words.asOf(writeDate(asOf))}
      </p>
      {names.length > 0 && (
        <ul>
          {names.map(({ name, key, asked }) => (
            <li key={name}>
              <StateSign state={key} />
              <span>
                {name}
                {asked && <span className="dim">, {words.askedMore}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="xs dim">{frozen ? words.frozen : words.follows}</p>
    </section>
  );
}
