import type { Env } from '../env.ts';
import { attempts } from './attempts.ts';
import { audit } from './audit.ts';
import { auditFigures } from './audit-figures.ts';
import { bundles } from './bundles.ts';
import { callers } from './callers.ts';
import { checkpoints } from './checkpoints.ts';
import { city } from './city.ts';
import { credentials } from './credentials.ts';
import { drafts } from './drafts.ts';
import { editions } from './editions.ts';
import { enrolments } from './enrolments.ts';
import { erasure } from './erasure.ts';
import { exports } from './exports.ts';
import { faults } from './faults.ts';
import { files } from './files.ts';
import { grids } from './grids.ts';
import { history } from './history.ts';
import { inspections } from './inspections.ts';
import { letters } from './letters.ts';
import { log } from './log.ts';
import { openData } from './open-data.ts';
import { periods } from './periods.ts';
import { planVersions } from './plan-versions.ts';
import { reopenings } from './reopenings.ts';
import { retention } from './retention.ts';
import { reviews } from './reviews.ts';
import { rowKeys } from './row-keys.ts';
import { sessions } from './sessions.ts';
import { signIns } from './sign-ins.ts';
import { submissions } from './submissions.ts';
import { together } from './together.ts';
import { unitAccess } from './unit-access.ts';
import { units } from './units.ts';
import { workbooks } from './workbooks.ts';

/** All SQL and all blobs stand behind these; moments are stored as ISO 8601 in UTC, so that they sort as text. */
export const openStore = ({ DB: database, BLOBS }: Env, DB = together(database), register = units(DB)) => ({
  attempts: attempts(DB),
  audit: audit(DB),
  auditFigures: auditFigures(DB),
  bundles: bundles(DB),
  callers: callers(DB, register.register),
  checkpoints: checkpoints(DB),
  city: city(DB),
  credentials: credentials(DB),
  drafts: drafts(DB),
  editions: editions(DB),
  enrolments: enrolments(DB),
  erasure: erasure(DB),
  exports: exports(DB),
  faults: faults(DB),
  files: files(DB, BLOBS),
  grids: grids(BLOBS),
  history: history(DB),
  inspections: inspections(DB),
  letters: letters(DB),
  log: log(DB),
  openData: openData(DB),
  periods: periods(DB),
  planVersions: planVersions(DB),
  reopenings: reopenings(DB),
  sessions: sessions(DB),
  signIns: signIns(DB),
  retention: retention(DB),
  reviews: reviews(DB),
  rowKeys: rowKeys(DB),
  submissions: submissions(DB),
  workbooks: workbooks(BLOBS),
  unitAccess: unitAccess(DB),
  units: register,
});

export type Store = ReturnType<typeof openStore>;
