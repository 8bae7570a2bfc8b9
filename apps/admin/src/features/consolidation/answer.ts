import type { AppRouter } from '@dondoc/server/router';
import type { inferRouterOutputs } from '@trpc/server';

type Answers = inferRouterOutputs<AppRouter>['consolidation'];

/** A report as the server shows it. */
export type ShownConsolidation = Answers['get'];
/** A period with the reports made of it. */
export type ShownPeriod = Answers['list']['items'][number];
/** What a page of periods is asked for with. */
export type PeriodCursor = NonNullable<Answers['list']['next']>;
export type Section = ShownConsolidation['sections'][number];
export type Body = ShownConsolidation['bodies'][number];
export type Frame = ShownConsolidation['frame'];
export type Act = ShownConsolidation['acts'][number];
/** A report to the next level that a consolidation may become. */
export type ReportAbove = Answers['reportsAbove']['options'][number];
