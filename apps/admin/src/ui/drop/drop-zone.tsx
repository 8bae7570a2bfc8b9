import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import './drop.css';

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** The file field, for the key that opens it. */
  readonly field: RefObject<HTMLInputElement | null>;
  /** The endings that are taken, as a file field wants them. */
  readonly accept: string;
  readonly multiple: boolean;
  readonly words: {
    readonly lead: string;
    readonly over: string;
    readonly bound: string;
    readonly choose: string;
  };
}

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

/** Takes documents: dropped anywhere on the page, or chosen. */
export function DropZone({ onFiles, field, accept, multiple, words }: DropZoneProps) {
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
        <b>{over ? words.over : words.lead}</b>
        <span className="dim"> {words.bound}</span>
      </span>
      <Button onClick={() => field.current?.click()}>{words.choose}</Button>
      <input
        ref={field}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={words.choose}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
