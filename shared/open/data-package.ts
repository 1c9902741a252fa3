import type { Plan, PlanPeriod } from '../plan/schema.ts';
import { OPEN_TABLES, type OpenTableName } from './tables.ts';

interface Described {
  plan: Plan;
  period: PlanPeriod;
  /** When the last of it came about; null where nothing was accepted yet. */
  asOf: string | null;
}

/** A Frictionless Data Package (datapackage.org, 2.0): what the tables beside it hold, for machines. */
export const dataPackage = ({ plan, period, asOf }: Described) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: `${plan.id}-${period.id}`,
  title: `${plan.title}: ${period.title}`,
  description: 'Các phụ lục đã được Sở ghi nhận đạt yêu cầu. Không có tên người, số điện thoại, giải trình và ghi chú.',
  ...(asOf && { created: asOf }),
  version: `${plan.version}`,
  contributors: [{ title: plan.issuer, roles: ['publisher'] }],
  resources: (Object.keys(OPEN_TABLES) as OpenTableName[]).map((name) => ({
    name,
    title: OPEN_TABLES[name].title,
    path: `${name}.csv`,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: OPEN_TABLES[name].fields.map(({ name, type, title }) => ({ name, type, title })),
      missingValues: [''],
    },
  })),
});
