import type { AnnexKind } from '../../../shared/annex/columns.ts';
import type { Named } from '../../desk/current.ts';

const part = encodeURIComponent;

/** Where the desk of a period stands, and what is below it. */
export const deskPath = ({ plan, period }: Named): string => `/so/${part(plan)}/${part(period)}`;
export const unitPath = (named: Named, unit: string): string => `${deskPath(named)}/don-vi/${part(unit)}`;
export const nilPath = (named: Named, unit: string): string => `${unitPath(named, unit)}/khong-phat-sinh`;
export const queuePath = (named: Named): string => `${deskPath(named)}/duyet`;
export const reviewPath = (named: Named, submission: string): string => `${queuePath(named)}/${part(submission)}`;
export const bulkPath = (named: Named): string => `${deskPath(named)}/dat-yeu-cau`;

/** The page that reads what units mailed, which is one of the browser's (addin/mailed.html). */
export const mailedPath = ({ plan, period }: Named): string => `/mailed.html?${new URLSearchParams({ plan, period })}`;

/** A paper about the period: "reminder" to those who have not sent, "report" for the leadership. */
export const paperPath = ({ plan, period }: Named, paper: 'reminder' | 'report'): string =>
  `/api/v1/city/${part(plan)}/${part(period)}/${paper}.docx`;

/** The merged workbook as it stands now, or as it was issued. */
export const workbookPath = ({ plan, period }: Named, edition: number | null = null): string =>
  `/api/v1/city/${part(plan)}/${part(period)}/workbook.xlsx${edition === null ? '' : `?edition=${edition}`}`;

/** All original files and tables as sent: of what stands, or of every revision. */
export const originalsPath = ({ plan, period }: Named, revisions: 'standing' | 'all'): string =>
  `/api/v1/city/${part(plan)}/${part(period)}/originals.zip?revisions=${revisions}`;

/** The rows that a filter of a merged table finds, as a workbook. */
export const chosenPath = (named: Named, annex: AnnexKind, filter: Record<string, string>): string =>
  `${workbookPath(named)}?${new URLSearchParams({ annex, ...filter })}`;

/** The merged table of an annex, and one row of it with where it came from. */
export const TABLE_NAMES: Record<AnnexKind, string> = { tasks: 'nhiem-vu', targets: 'chi-tieu' };
export const tablePath = (named: Named, annex: AnnexKind): string => `${deskPath(named)}/${TABLE_NAMES[annex]}`;
export const rowPath = (named: Named, submission: string, place: number): string =>
  `${deskPath(named)}/dong/${part(submission)}/${place}`;

/** All units beside all targets. */
export const matrixPath = (named: Named): string => `${deskPath(named)}/chi-tieu-theo-don-vi`;

/** The units held against the plan and against each other. */
export const coveragePath = (named: Named): string => `${deskPath(named)}/doi-chieu`;

/** A report held against the one before. */
export const progressPath = (named: Named): string => `${deskPath(named)}/so-voi-ky-truoc`;
