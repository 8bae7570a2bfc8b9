import { trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';

/** Sends acts on duties; what they change is read again. */
export const useDutyCommand = () =>
  useCommand([
    trpc.plan.get.pathFilter(),
    trpc.obligation.mine.pathFilter(),
    trpc.duty.members.pathFilter(),
    trpc.task.ownPlans.pathFilter(),
  ]);
