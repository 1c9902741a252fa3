import type { DocumentField } from '../api.ts';
import { vietnameseDate } from '../value/calendar.ts';
import { moment } from './moment.ts';
import type { Problems, ProblemText } from './problem.ts';
import { draftStateLabel, stateLabel } from './state.ts';

/** "8 MB", "16 kB". */
const size = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.floor(bytes / 1024)} kB` : `${Math.floor(bytes / 1024 / 1024)} MB`;

const FIELDS: Record<DocumentField, string> = { number: 'its number', date: 'its date', signer: 'its signer' };

/** How each of our programs gets its newer release. */
const RENEW: Record<string, string> & { page: string } = {
  cli: 'fetch the new version of the command line tool, run npm ci, then run the command again',
  pane: 'close the pane in Excel and open it again by "Check annex" on the Home tab',
  page: 'reload the page',
};

const text = (title: string, detail: string) => (): ProblemText => ({ title, detail });

export const en: Problems = {
  'body-invalid': text(
    'What was sent does not have the right form',
    'Nothing was stored. Close the program and open it again, or update it, then send again.',
  ),
  'body-too-large': ({ limitBytes }) => ({
    title: 'Too large',
    detail: `At most ${size(limitBytes)} can be sent at once. Remove what does not belong to the annex, then send again.`,
  }),
  'rows-too-many': ({ limit }) => ({
    title: 'The annex has too many rows',
    detail: `An annex has at most ${limit.toLocaleString('en-GB')} rows. Check whether rows that do not belong to it got into the table.`,
  }),
  'not-signed-in': text(
    'This device is not enrolled',
    'Its credential is missing, has expired or was revoked. Enter an enrolment code from the department.',
  ),
  'not-allowed': text(
    'Not allowed',
    'The credential of this device does not cover what was asked. Turn to the administrator at the department.',
  ),
  'not-found': text('Not found', 'There is no such address, or nothing has been sent here yet.'),
  'code-invalid': text(
    'The enrolment code cannot be used',
    'It is wrong, used or expired; a code works once. Check each character, or ask the department for a new one.',
  ),
  'account-unknown': text(
    'This account has no access yet',
    'The sign-in was good, but the account has no access here, or it has expired or was revoked. Enter an enrolment code from the department.',
  ),
  'accounts-not-offered': text(
    'Accounts cannot be used to sign in yet',
    'This server is not connected to a provider of accounts. Use an enrolment code from the department.',
  ),
  'sign-in-failed': text(
    'The sign-in did not succeed',
    'It took too long, was cancelled, or does not match what was asked. Sign in again from the start.',
  ),
  'provider-silent': text(
    'The provider of accounts does not answer',
    'The account could not be checked. Try again in some minutes.',
  ),
  'origin-foreign': text(
    'The request does not come from this page',
    'Nothing was changed. Reload the page and try again.',
  ),
  'attempts-exceeded': ({ minutes }) => ({
    title: 'Too many wrong attempts',
    detail: `Wait ${minutes} minutes and try again, or ask the department for a new code.`,
  }),
  'rate-exceeded': ({ seconds }) => ({
    title: 'Too many requests',
    detail: `The server is not listening to this device for now. Wait ${seconds} seconds and try again.`,
  }),
  'plan-unknown': text('There is no such plan', 'Choose the plan from the list again.'),
  'period-unknown': text('The plan has no such period', 'Choose the period from the list of the plan again.'),
  'period-exists': text('The plan has this period already', 'Choose it from the list, or add another one.'),
  'period-outside-plan': text(
    'The period lies outside the plan',
    'Nothing was stored. Check the year and the kind of report.',
  ),
  'period-not-open': ({ opensAt }) => ({
    title: 'The period is not open yet',
    detail: `Annexes are taken in from ${moment(opensAt, 'en')}. Send it again then; what was checked need not be done again.`,
  }),
  'period-open': text(
    'The period is open',
    'Units can send as usual; there is nothing to reopen. Reload the page to see how it stands.',
  ),
  'period-closed': ({ closedAt }) => ({
    title: 'The period is closed',
    detail: `It was closed at ${moment(closedAt, 'en')}. To correct something, ask the department to reopen it for your unit.`,
  }),
  'edition-unknown': text(
    'There is no such edition',
    'An edition is issued when a period is closed. Choose another number, or look at the present table.',
  ),
  'nobody-missing': text(
    'No unit is missing',
    'Every unit asked has sent all its annexes, so there is nobody to remind.',
  ),
  'plan-version-unknown': text(
    'The plan has no such version',
    'Nothing was changed. Choose a version that was published.',
  ),
  'plan-version-stale': ({ version }) => ({
    title: 'This is not the next version',
    detail:
      version === null
        ? 'The plan has no version yet. Call this one 1.'
        : `Version ${version} stands. Look at it, then call the new one ${version + 1}.`,
  }),
  'unit-not-asked': text(
    'The plan does not ask this unit',
    'The unit of this device is not among those asked. Choose the plan again, or ask the department.',
  ),
  'unit-exists': text(
    'This identifier is taken',
    'A department keeps its identifier for good. Nothing was stored. Choose another one, or look at the list.',
  ),
  'unit-ended': ({ until }) => ({
    title: 'This department has ended',
    detail: `By the register of the city its last day was ${vietnameseDate(until)}. After it nothing is taken in and no code is issued. Ask the department that runs the city's desk.`,
  }),
  'annex-not-asked': text(
    'This period does not ask for this annex',
    'Check the plan, the period and the kind of annex before sending.',
  ),
  'annex-not-found': text(
    'No such annex was recognised',
    'Exactly one table of this annex, with its header, must be sent. Check the table and its columns, then send again.',
  ),
  'findings-open': ({ open }) => ({
    title: 'Some faults must be corrected',
    detail: `Not sent: ${open} faults remain. Correct each at its cell, or write a justification for it, then send again.`,
  }),
  'key-missing': text(
    'The key of the draft is missing',
    'Nothing was stored. Close the program and open it again, or update it, then send again.',
  ),
  'key-reused': text(
    'This draft was already sent with other content',
    'Nothing more was stored. Check the table, then send it as a new submission.',
  ),
  'revision-missing': text(
    'It was not said which submission this one replaces',
    'Nothing was stored. Close the program and open it again, or update it, then send again.',
  ),
  'revision-stale': ({ revision }) => ({
    title: 'There is another submission',
    detail:
      revision === null
        ? 'Nothing of this annex has been received yet. Send it as the first submission.'
        : `Submission ${revision} stands now, perhaps sent by a colleague. Look at it, then decide whether to replace it.`,
  }),
  'nil-not-allowed': text(
    'Nothing to report is no answer here',
    'Only a report can be empty; a plan needs its annex. Choose another period.',
  ),
  'behalf-not-allowed': text(
    'This cannot be entered for that unit',
    'Only the city enters on behalf of a unit, and only of one that the plan asks.',
  ),
  'file-missing': text(
    'A file is missing',
    'The workbook or signed copy named here has not been uploaded. Upload it, then send again.',
  ),
  'storage-full': ({ limitBytes }) => ({
    title: 'No room for more files',
    detail: `Within a year a unit can upload at most ${size(limitBytes)} of files. Send the annex without its file, or ask the administrator for more room.`,
  }),
  'file-hash-wrong': text('The file arrived damaged', 'What arrived is not what was chosen. Upload it again.'),
  'not-sealed': text(
    'This entry is not sealed yet',
    'The log is sealed once a minute. Wait a minute and fetch the proof again.',
  ),
  'document-missing': ({ fields }) => ({
    title: 'Facts of the document are missing',
    detail: `This plan asks for ${fields.map((field) => FIELDS[field]).join(', ')}. Fill in, then send again.`,
  }),
  'act-not-allowed': ({ state }) => ({
    title: 'This cannot be done to the submission',
    detail: `The submission is in the state "${stateLabel(state, 'en')}". Open this screen again to see what can be done.`,
  }),
  'review-stale': text(
    'Someone else has just reviewed this submission',
    'Nothing was stored. Look at what was decided there, then decide.',
  ),
  'submission-replaced': ({ revision }) => ({
    title: 'This submission was replaced',
    detail:
      revision === null
        ? 'No submission of the unit stands any more. Reload the list.'
        : `Submission ${revision} of the unit stands now. Look at that one.`,
  }),
  'approval-needed': text(
    'The leader has to approve before it is sent',
    "This plan asks for the approval of the unit's leader. Hand the draft in; once approved, the system sends it.",
  ),
  'approval-not-asked': text(
    'This plan asks for no approval',
    'Nothing has to be handed to the leader here. Send it to the department.',
  ),
  'draft-decided': ({ state }) => ({
    title: 'This draft no longer waits',
    detail: `Its state now: ${draftStateLabel(state, 'en')}. Reload the list.`,
  }),
  'client-outdated': ({ client }) => ({
    title: 'There is a new version of this program',
    detail: `The one in use can no longer send; nothing was stored. Please ${RENEW[client] ?? RENEW.page}.`,
  }),
  'not-ready': text(
    'The server cannot take anything in yet',
    'Nothing was stored. Tell the administrator: the server has no key to sign receipts with.',
  ),
  internal: ({ requestId }) => ({
    title: 'The server failed',
    detail: `It is not known whether this was stored. Try again in some minutes; sending again doubles nothing. If it keeps failing, give the department the request number ${requestId}.`,
  }),
};
