import type { CitySource } from '../../shared/xlsx/city-sources.ts';
import { unitPath } from '../pages/desk/address.ts';
import type { Edition } from './edition.ts';

/** The tables of what stands, each with where it can be looked at on this server. */
export const sourcesOf = ({ standing, register }: Edition, origin: string): CitySource[] =>
  standing.flatMap(({ id, plan, period, unit, annex, revision, receivedAt, planVersion, engine, parts }) =>
    parts.map(({ file, sheet, rows, gridHash }) => ({
      unit,
      unitName: register.nameOf(unit),
      annex,
      submission: id,
      revision,
      receivedAt,
      rows,
      file,
      sheet,
      hash: gridHash,
      planVersion,
      engine,
      link: `${origin}${unitPath({ plan, period }, unit)}`,
    })),
  );

/** When the last of it came about. */
export const asOf = ({ submissions, issuedAt }: Edition): string | null =>
  issuedAt ??
  submissions
    .map(({ changedAt }) => changedAt)
    .sort()
    .at(-1) ??
  null;
