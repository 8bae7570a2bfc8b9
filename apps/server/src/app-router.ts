import { closeAccount, reopenAccount } from './account/close-account.ts';
import { createAccount } from './account/create-account.ts';
import { endGrant, giveGrant } from './account/give-grant.ts';
import { listAccounts } from './account/list-accounts.ts';
import { endStandIn, standIn } from './account/stand-in.ts';
import { renewCode } from './account/renew-code.ts';
import { renewCodes } from './account/renew-codes.ts';
import { chooseSuccessor } from './agency/choose-successor.ts';
import { confirmSuccession } from './agency/confirm-succession.ts';
import { createAgencies } from './agency/create-agencies.ts';
import { createAgency } from './agency/create-agency.ts';
import { editAgency } from './agency/edit-agency.ts';
import { listAgencies } from './agency/list-agencies.ts';
import { listSuccessions } from './agency/list-successions.ts';
import { takeInList } from './agency/take-in-list.ts';
import { transferListOf } from './agency/list-transfers.ts';
import { previewSuccession } from './agency/preview-succession.ts';
import { recordSuccession } from './agency/record-succession.ts';
import { waitingTransfers } from './agency/waiting-transfers.ts';
import { redeemCode } from './auth/redeem-code.ts';
import { enterDay } from './calendar/enter-day.ts';
import { previewChange } from './calendar/preview-change.ts';
import { setSettings } from './calendar/set-settings.ts';
import { takeBackDay } from './calendar/take-back-day.ts';
import { yearOfCalendar } from './calendar/year-of-calendar.ts';
import { approveConsolidation } from './consolidation/approve-consolidation.ts';
import { editConsolidation } from './consolidation/edit-consolidation.ts';
import { getConsolidation } from './consolidation/get-consolidation.ts';
import { listConsolidations } from './consolidation/list-consolidations.ts';
import { reportsAboveOf } from './consolidation/pass-on.ts';
import { recordNumber, recordSent } from './consolidation/record-number.ts';
import { startConsolidation } from './consolidation/start-consolidation.ts';
import { discardDraft } from './draft/discard-draft.ts';
import { editDraft } from './draft/edit-draft.ts';
import { getDraft } from './draft/get-draft.ts';
import { listDrafts } from './draft/list-drafts.ts';
import { previewDraft } from './draft/preview-draft.ts';
import { putInForce } from './draft/put-in-force.ts';
import { takeInBodies } from './draft/take-in-bodies.ts';
import { undoDraft } from './draft/undo-draft.ts';
import { askInput } from './input-request/ask-input.ts';
import { listInputs } from './input-request/list-inputs.ts';
import { answerInput, withdrawInput } from './input-request/settle-input.ts';
import { answerDifficulty } from './difficulty/answer-difficulty.ts';
import { listDifficulties } from './difficulty/list-difficulties.ts';
import { raiseDifficulty } from './difficulty/raise-difficulty.ts';
import { takeBackDifficulty } from './difficulty/take-back-difficulty.ts';
import { answerRequest } from './duty/answer-request.ts';
import { askAboutDuty } from './duty/ask-about-duty.ts';
import { askMoreOfDuty } from './duty/ask-more-of-duty.ts';
import { claimDuty } from './duty/claim-duty.ts';
import { confirmDuty } from './duty/confirm-duty.ts';
import { decideDuty } from './duty/decide-duty.ts';
import { issuedPlansOf } from './duty/list-issued-plans.ts';
import { listMembers } from './duty/list-members.ts';
import { createGroup } from './group/create-group.ts';
import { listGroups } from './group/list-groups.ts';
import { setMembers } from './group/set-members.ts';
import { dryRun } from './night/dry-run.ts';
import { ledger } from './night/ledger.ts';
import { listNights } from './night/list-nights.ts';
import { decideObligation } from './obligation/decide-obligation.ts';
import { getObligation } from './obligation/get-obligation.ts';
import { matrix } from './obligation/matrix.ts';
import { mine } from './obligation/mine.ts';
import { acknowledgePage, recordAcknowledgement } from './plan/acknowledge-page.ts';
import { amendPlan } from './plan/amend-plan.ts';
import { carryPlan } from './plan/carry-plan.ts';
import { closeRegister } from './plan/close-register.ts';
import { compareEditions } from './plan/compare-editions.ts';
import { firstNotices } from './plan/first-notices.ts';
import { getPlan } from './plan/get-plan.ts';
import { giveDirection } from './plan/give-direction.ts';
import { listPlans } from './plan/list-plans.ts';
import { listSilentBodies } from './plan/list-silent-bodies.ts';
import { noteFinding } from './plan/note-finding.ts';
import { previewAmendment } from './plan/preview-amendment.ts';
import { releaseFirstNotices } from './plan/release-first-notices.ts';
import { previewTracking, trackEarlier } from './plan/track-earlier.ts';
import { createRule } from './rule/create-rule.ts';
import { editRule } from './rule/edit-rule.ts';
import { getTemplate } from './rule/get-template.ts';
import { listRules } from './rule/list-rules.ts';
import { previewRule } from './rule/preview-rule.ts';
import { proposeRule } from './rule/propose-rule.ts';
import { recordReadAs } from './rule/record-read-as.ts';
import { rehearseRule } from './rule/rehearse-rule.ts';
import { setTemplate } from './rule/set-template.ts';
import { me } from './session/me.ts';
import { createAdministrator } from './setup/create-administrator.ts';
import { endSample } from './setup/end-sample.ts';
import { loadSample } from './setup/load-sample.ts';
import { setupState } from './setup/setup-state.ts';
import { accept } from './submission/accept.ts';
import { askMore } from './submission/ask-more.ts';
import { record } from './submission/record.ts';
import { saveDraft } from './submission/save-draft.ts';
import { send } from './submission/send.ts';
import { submit } from './submission/submit.ts';
import { allocateTarget } from './target/allocate-target.ts';
import { correctTarget } from './target/correct-target.ts';
import { listColumns } from './target/list-columns.ts';
import { recordFigure } from './target/record-figure.ts';
import { correctTask, previewCorrection } from './task/correct-task.ts';
import { recordEvent } from './task/record-event.ts';
import { askOwnPlan } from './task/ask-own-plan.ts';
import { ownPlansOf } from './task/list-own-plans.ts';
import { switchTaskByReference } from './task/switch-by-reference.ts';
import { takeBackEvent } from './task/take-back-event.ts';
import { router } from './trpc.ts';

/** Every procedure of the server, by feature and verb. */
export const features = {
  setup: { state: setupState, createAdministrator, loadSample, endSample },
  session: { me },
  auth: { redeemCode },
  account: {
    list: listAccounts,
    create: createAccount,
    renewCode,
    renewCodes,
    close: closeAccount,
    reopen: reopenAccount,
    giveGrant,
    endGrant,
    standIn,
    endStandIn,
  },
  draft: {
    list: listDrafts,
    get: getDraft,
    edit: editDraft,
    undo: undoDraft,
    takeInBodies,
    preview: previewDraft,
    putInForce,
    discard: discardDraft,
  },
  rule: {
    list: listRules,
    propose: proposeRule,
    preview: previewRule,
    rehearse: rehearseRule,
    create: createRule,
    edit: editRule,
    recordReadAs,
    template: getTemplate,
    setTemplate,
  },
  plan: {
    list: listPlans,
    get: getPlan,
    noteFinding,
    firstNotices,
    releaseFirstNotices,
    previewAmendment,
    compareEditions,
    previewTracking,
    trackEarlier,
    amend: amendPlan,
    giveDirection,
    carry: carryPlan,
    acknowledge: acknowledgePage,
    recordAcknowledgement,
    silentBodies: listSilentBodies,
    close: closeRegister,
  },
  obligation: { matrix, get: getObligation, mine, decide: decideObligation },
  night: { list: listNights, ledger, dryRun },
  submission: { saveDraft, submit, send, record, askMore, accept },
  duty: {
    claim: claimDuty,
    confirm: confirmDuty,
    askMore: askMoreOfDuty,
    answer: answerRequest,
    ask: askAboutDuty,
    decide: decideDuty,
    members: listMembers,
    issuedPlans: issuedPlansOf,
  },
  inputRequest: {
    list: listInputs,
    ask: askInput,
    answer: answerInput,
    withdraw: withdrawInput,
  },
  difficulty: {
    list: listDifficulties,
    raise: raiseDifficulty,
    answer: answerDifficulty,
    takeBack: takeBackDifficulty,
  },
  task: {
    recordEvent,
    takeBackEvent,
    switchByReference: switchTaskByReference,
    askOwnPlan,
    ownPlans: ownPlansOf,
    previewCorrection,
    correct: correctTask,
  },
  target: {
    recordFigure,
    correct: correctTarget,
    allocate: allocateTarget,
    columns: listColumns,
  },
  consolidation: {
    list: listConsolidations,
    start: startConsolidation,
    get: getConsolidation,
    edit: editConsolidation,
    approve: approveConsolidation,
    recordNumber,
    reportsAbove: reportsAboveOf,
    recordSent,
  },
  agency: {
    list: listAgencies,
    create: createAgency,
    createMany: createAgencies,
    takeInList,
    edit: editAgency,
    successions: listSuccessions,
    previewSuccession,
    recordSuccession,
    transferList: transferListOf,
    waitingTransfers,
    chooseSuccessor,
    confirmSuccession,
  },
  calendar: {
    year: yearOfCalendar,
    preview: previewChange,
    enterDay,
    takeBack: takeBackDay,
    setSettings,
  },
  group: { list: listGroups, create: createGroup, setMembers },
};

export const appRouter = router(features);
export type AppRouter = typeof appRouter;
