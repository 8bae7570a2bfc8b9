import { useCallback, useEffect, useRef } from 'react';

/**
 * Gives the focus back to what opened a form in place. The form stands instead of its opener, which comes back as another element:
 * the ref goes on that one, and only while the form is closed. Where an answer takes it away again, whatever gets the ref then
 * gets the focus too.
 *
 * @example
 * const opener = useReturnFocus(editing);
 * return editing ? <TimingForm ... /> : <Button ref={opener} onClick={() => setEditing(true)} />;
 */
export function useReturnFocus(open: boolean): (opener: HTMLElement | null) => void {
  const held = useRef<HTMLElement>(null);
  const owed = useRef(false);
  useEffect(() => {
    if (open) owed.current = true;
  }, [open]);
  return useCallback((opener) => {
    if (opener === null) owed.current ||= held.current === document.activeElement;
    else if (owed.current) {
      owed.current = false;
      opener.focus();
    }
    held.current = opener;
  }, []);
}
