import type { Hono } from 'hono';
import { gate } from './auth/may.ts';
import { api, type Context, SURROUNDINGS, type Surroundings } from './context.ts';
import { frame } from './frame.ts';
import { knownClients } from './known-clients.ts';
import { knownOrigins } from './origins.ts';
import { answerError, refusal } from './problem.ts';
import { accounts } from './routes/accounts.ts';
import { admins } from './routes/admins.ts';
import { annexes } from './routes/annexes.ts';
import { approvals } from './routes/approvals.ts';
import { audit } from './routes/audit.ts';
import { auditExports } from './routes/audit-exports.ts';
import { auditHistory } from './routes/audit-history.ts';
import { auth } from './routes/auth.ts';
import { bundle } from './routes/bundle.ts';
import { city } from './routes/city.ts';
import { credentials } from './routes/credentials.ts';
import { desk } from './routes/desk.ts';
import { deskReviews } from './routes/desk-reviews.ts';
import { deskTables } from './routes/desk-tables.ts';
import { devices } from './routes/devices.ts';
import { drafts } from './routes/drafts.ts';
import { enrolments } from './routes/enrolments.ts';
import { erasures } from './routes/erasures.ts';
import { files } from './routes/files.ts';
import { health, ready } from './routes/health.ts';
import { history } from './routes/history.ts';
import { inspections } from './routes/inspections.ts';
import { letters } from './routes/letters.ts';
import { log } from './routes/log.ts';
import { me } from './routes/me.ts';
import { openData } from './routes/open-data.ts';
import { description } from './routes/openapi.ts';
import { originals } from './routes/originals.ts';
import { periods } from './routes/periods.ts';
import { plans } from './routes/plans.ts';
import { problems } from './routes/problems.ts';
import { reviews } from './routes/reviews.ts';
import { session } from './routes/session.ts';
import { settings } from './routes/settings.ts';
import { settingsDepartments } from './routes/settings-departments.ts';
import { settingsPeriods } from './routes/settings-periods.ts';
import { settingsPlans } from './routes/settings-plans.ts';
import { signIn } from './routes/sign-in.ts';
import { submissions } from './routes/submissions.ts';
import { units } from './routes/units.ts';

/** The whole server, in the surroundings it is given. */
export function createApp(surroundings: Surroundings = SURROUNDINGS): Hono<Context> {
  const app: Hono<Context> = api()
    .onError(answerError)
    .notFound(() => {
      throw refusal('not-found');
    })
    .use('*', frame(surroundings))
    .use('*', knownOrigins)
    .use('*', knownClients)
    .use('*', gate)
    .route('/api/v1/health', health)
    .route('/api/v1/ready', ready)
    .route(
      '/api/v1/openapi.json',
      description(() => app.routes),
    )
    .route('/api/v1/admins', admins)
    .route('/api/v1/enrolments', enrolments)
    .route('/api/v1/devices', devices)
    .route('/api/v1/accounts', accounts)
    .route('/api/v1/credentials', credentials)
    .route('/api/v1/session', session)
    .route('/api/v1/me', me)
    .route('/api/v1/units', units)
    .route('/api/v1/plans', plans)
    .route('/api/v1/plans', periods)
    .route('/api/v1/annexes', annexes)
    .route('/api/v1/submissions', submissions)
    .route('/api/v1/submissions', history)
    .route('/api/v1/drafts', drafts)
    .route('/api/v1/reviews', reviews)
    .route('/api/v1/inspections', inspections)
    .route('/api/v1/erasures', erasures)
    .route('/api/v1/files', files)
    .route('/api/v1/city', city)
    .route('/api/v1/city', letters)
    .route('/api/v1/city', originals)
    .route('/api/v1/history', auditExports)
    .route('/api/v1/history', auditHistory)
    .route('/api/v1/open', openData)
    .route('/api/v1/log', log)
    .route('/api/v1/log/bundle', bundle)
    .route('/duyet', approvals)
    .route('/so', desk)
    .route('/so', deskReviews)
    .route('/so', deskTables)
    .route('/quan-tri', settings)
    .route('/quan-tri', settingsDepartments)
    .route('/quan-tri', settingsPeriods)
    .route('/quan-tri', settingsPlans)
    .route('/kiem-tra', audit)
    .route('/sign-in', signIn)
    .route('/auth', auth)
    .route('/problems', problems);
  return app;
}
