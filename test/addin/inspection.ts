import type { Finding } from '../../shared/finding.ts';
import type { Inspection, Table, TableInspection } from '../../shared/inspection.ts';

export const tableOf = (sheet = 'PL', annex: Table['annex'] = 'tasks'): Table => ({
  sheet,
  annex,
  area: { top: 1, left: 1, bottom: 20, right: 6 },
  confidence: 1,
  headerRows: [1],
  columns: [],
  lines: [],
  titleRows: [],
  title: [],
});

export const inspected = (findings: Finding[], table = tableOf()): TableInspection => ({
  grid: 0,
  table,
  rows: [],
  findings,
});

/** One table with these findings, and findings of the file. */
export const inspectionOf = (findings: Finding[], file: Finding[]): Inspection => ({
  plan: null,
  stage: 'plan',
  engine: 'test',
  tables: [inspected(findings)],
  notAnnexes: [],
  findings: file,
});
