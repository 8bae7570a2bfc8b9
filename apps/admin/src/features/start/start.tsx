import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Panes } from '../../ui/pane/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { PageHead } from '../shell/index.ts';
import { BodySheet } from './body-sheet.tsx';
import type { Reading } from './body-sheet.tsx';
import { Steps } from './steps.tsx';
import './start.css';

/** What a deployment of one's own begins with: the bodies from a file, then accounts, calendar and the first plan. */
export function Start() {
  const words = useWords().start;
  const [reading, setReading] = useState<Reading>({ kind: 'none' });
  return (
    <>
      <PageHead
        title={words.title}
        sub={words.lead}
        actions={
          <Button component={Link} to="/">
            {words.later}
          </Button>
        }
      />
      <Panes
        name="start"
        meant="sheet"
        panes={[
          {
            id: 'steps',
            tab: words.stepsLabel,
            size: '428px',
            min: '300px',
            content: <Steps />,
          },
          {
            id: 'sheet',
            tab: words.steps.bodies.title,
            size: 1,
            content: <BodySheet reading={reading} setReading={setReading} />,
          },
        ]}
      />
    </>
  );
}
