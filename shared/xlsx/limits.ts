/**
 * What a workbook may be at most. Generous for an annex (under 1 MB in practice), small enough that the largest one
 * allowed is read in seconds and a hostile one is refused within one.
 */
export const WORKBOOK_LIMITS = {
  /** Bytes of the file, looked at before anything else. */
  file: 25 * 1024 * 1024,
  /** Parts in the archive: 300 sheets with comments, drawings and printer settings stay below. */
  entries: 2_000,
  /**
   * Bytes of all parts together once unpacked: as the archive declares them, and again as they really are. Eight cells
   * with borders in each of the 1,048,576 rows stay below; they are passed over in under a second.
   */
  expansion: 400 * 1024 * 1024,
  /** Cells with content, and merged areas, in the whole workbook. */
  cells: 1_000_000,
  /** Shared texts, and cell styles with their formats (Excel itself keeps 65,490 of them), each kept in memory for each one listed. */
  strings: 2_000_000,
  styles: 200_000,
  /** Elements inside each other in a part: the formats know about ten levels. */
  depth: 200,
  /** Spans of hidden columns of a sheet; it has 16,384 columns. */
  columnSpans: 16_384,
} as const;
