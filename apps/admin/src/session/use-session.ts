import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../wire/trpc.ts';

/** Who is signed in, with the grants that hold today. Only inside the shell, whose route has asked for it. */
export const useSession = () => useSuspenseQuery(trpc.session.me.queryOptions()).data;
