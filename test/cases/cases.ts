import type { Case } from './case.ts';
import { CELLS } from './families/cells.ts';
import { CENTRAL } from './families/central.ts';
import { CITY_PLANS } from './families/city-plans.ts';
import { COLUMN_LAYOUTS } from './families/columns.ts';
import { COMBINED } from './families/combined.ts';
import { FRESH } from './families/fresh.ts';
import { GROUPS } from './families/groups.ts';
import { HEADINGS } from './families/headings.ts';
import { MORE } from './families/more.ts';
import { NO_ANNEX } from './families/no-annex.ts';
import { ONE_WORD } from './families/one-word.ts';
import { OUTLINE } from './families/outline.ts';
import { PAGES } from './families/pages.ts';
import { PLACING } from './families/placing.ts';
import { SEEN_TARGETS } from './families/seen-targets.ts';
import { SEEN_TASKS } from './families/seen-tasks.ts';
import { SEVERAL } from './families/several.ts';
import { TARGET_REPORTS } from './families/target-reports.ts';
import { TASK_REPORTS } from './families/task-reports.ts';
import { VALUES_READ } from './families/values.ts';
import { WARD_PLANS } from './families/ward-plans.ts';
import { YEARS } from './families/years.ts';

export const CASES: readonly Case[] = [
  ...CITY_PLANS,
  ...CENTRAL,
  ...WARD_PLANS,
  ...TASK_REPORTS,
  ...TARGET_REPORTS,
  ...HEADINGS,
  ...COLUMN_LAYOUTS,
  ...YEARS,
  ...ONE_WORD,
  ...OUTLINE,
  ...GROUPS,
  ...PAGES,
  ...CELLS,
  ...PLACING,
  ...SEVERAL,
  ...VALUES_READ,
  ...SEEN_TASKS,
  ...SEEN_TARGETS,
  ...COMBINED,
  ...FRESH,
  ...MORE,
  ...NO_ANNEX,
];
