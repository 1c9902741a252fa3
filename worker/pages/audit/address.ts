const part = encodeURIComponent;

/** Where the auditor's pages stand. */
export const AUDIT = '/kiem-tra';
export const TIMELINE = `${AUDIT}/lich-su`;
export const COMPARE = `${AUDIT}/so-sanh`;
export const TRACE = `${AUDIT}/theo-doi`;
export const VERIFICATION = `${AUDIT}/kiem-chung`;
export const linePath = (seq: number): string => `${TIMELINE}/${seq}`;
export const replayPath = (seq: number): string => `${linePath(seq)}/kiem-tra-lai`;
export const auditUnitPath = (unit: string): string => `${AUDIT}/don-vi/${part(unit)}`;

export const EXPORTS = ['xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof EXPORTS)[number];
export const exportPath = (format: ExportFormat): string => `/api/v1/history/export.${format}`;
