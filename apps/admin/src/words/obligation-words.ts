import type { NoticeDecision, NoticeReason } from '@dondoc/domain/night';
import type { Channel } from '@dondoc/domain/reporting';

/** How a report came in. */
export type ChannelWords = Readonly<Record<Channel, string>>;

/** What a night decided about a reminder, and why not otherwise. */
export type NoticeDecisionWords = Readonly<Record<NoticeDecision, string>>;
export type NoticeReasonWords = Readonly<Record<NoticeReason, string>>;
