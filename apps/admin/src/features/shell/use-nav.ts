import { mayAnywhere } from '@dondoc/domain/agency';
import { useSession } from '../../session/use-session.ts';
import { NAV } from './nav.ts';

/** The words that this account's roles have a use for. */
export function useNav(): (typeof NAV)[number][] {
  const { grants } = useSession();
  return NAV.filter((item) => mayAnywhere(grants, item.needs));
}
