/** Why a file cannot be read as a workbook, and more closely what it is, so that the caller can say what to do. */
export const FAILURES = {
  /** 0 bytes: usually a download or a copy that was cut off. */
  empty: ['no-bytes'],
  /** Something else, whatever its name says. */
  'not-xlsx': ['xls', 'xlsb', 'ods', 'docx', 'doc', 'pptx', 'pdf', 'html', 'image', 'text', 'zip', 'unknown'],
  /** Protected with a password to open. (Protected sheets are fine: their cells can be read.) */
  encrypted: ['password'],
  damaged: ['truncated', 'archive', 'checksum', 'part-missing', 'xml', 'cell'],
  'too-large': ['file', 'entries', 'expansion', 'cells', 'styles'],
} as const;

export type FailureReason = keyof typeof FAILURES;
export type FailureDetail<R extends FailureReason = FailureReason> = (typeof FAILURES)[R][number];

/** Thrown by readWorkbook and by nothing else: the file is not a workbook that can be checked. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly reason: FailureReason;
  readonly detail: FailureDetail;

  private constructor(reason: FailureReason, detail: FailureDetail) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }

  /** Pairs a reason only with a detail that belongs to it. */
  static of<R extends FailureReason>(reason: R, detail: FailureDetail<R>): WorkbookError {
    return new WorkbookError(reason, detail);
  }
}
