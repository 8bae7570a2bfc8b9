import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { useWords } from '../../words/words-provider.tsx';

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** The file field, for the key that opens it. */
  readonly field: RefObject<HTMLInputElement | null>;
}

const ACCEPTED = '.docx,.pdf,.txt';
const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

/** Takes documents: dropped anywhere on the page, or chosen. */
export function DropZone({ onFiles, field }: DropZoneProps) {
  const words = useWords().plans;
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return (
    <div className={over ? 'drop over' : 'drop'}>
      <span>
        <b>{over ? words.drop.over : words.drop.lead}</b>
        <span className="dim"> {words.drop.bound}</span>
      </span>
      <Button onClick={() => field.current?.click()}>{words.choose}</Button>
      <input
        ref={field}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label={words.choose}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
