import { Button } from '@mantine/core';
import { useState } from 'react';
import { useReturnFocus } from '../../ui/form/index.ts';
import { SwitchForm } from './switch-form.tsx';

type SwitchProps = Omit<Parameters<typeof SwitchForm>[0], 'onClose'>;

/** One switch of a task, opened in place by its button. */
export function TaskSwitch(props: SwitchProps) {
  const [open, setOpen] = useState(false);
  const opener = useReturnFocus(open);
  return open ? (
    <SwitchForm {...props} onClose={() => setOpen(false)} />
  ) : (
    <div className="acts">
      <Button ref={opener} onClick={() => setOpen(true)}>
        {props.label}
      </Button>
    </div>
  );
}
