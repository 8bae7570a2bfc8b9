import { Button, CopyButton, Modal } from '@mantine/core';
import { writeMoment } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import './people.css';

/** A one-time code as the server gave it, with whom it is for. */
export interface IssuedCode {
  readonly signInName: string;
  readonly position: string;
  readonly code: string;
  readonly expiresAt: string;
}

/** The slip that is handed over in person. It prints alone, and is shown this once. */
export function CodeSlip({
  issued,
  onClose,
}: {
  readonly issued: IssuedCode;
  readonly onClose: () => void;
}) {
  const all = useWords();
  const words = all.people.code;
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      closeButtonProps={{ 'aria-label': all.shell.close }}
    >
      <p className="soft">{words.lead}</p>
      <dl className="code-slip">
        <dt>{words.forWhom}</dt>
        <dd>{issued.position}</dd>
        <dt>{words.address}</dt>
        <dd>{location.origin}/sign-in/code</dd>
        <dt>{words.signInName}</dt>
        <dd>{issued.signInName}</dd>
        <dt>{words.title}</dt>
        <dd className="code">{issued.code}</dd>
        <dt>{words.expires}</dt>
        <dd>{writeMoment(issued.expiresAt)}</dd>
      </dl>
      <div className="acts">
        <CopyButton value={issued.code}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{copied ? words.copied : words.copy}</Button>
          )}
        </CopyButton>
        <Button onClick={() => window.print()}>{words.print}</Button>
        <Button variant="filled" onClick={onClose}>
          {words.done}
        </Button>
      </div>
    </Modal>
  );
}
