import type { PreviewReply } from '../shared/api.ts';
import { severityLabel } from '../shared/message/column.ts';
import type { Session } from './terminal.ts';

/** What a version would change, for whoever is about to publish it. */
export function previewLines({ plan, version, replaces, changes, impact }: PreviewReply, session: Session): string[] {
  const { words } = session;
  return [
    words.plan.replaces(plan, version, replaces),
    words.plan.changes(changes.length),
    ...changes.map(({ text }) => `  ${text}`),
    ...(impact.length === 0 ? [words.plan.noImpact] : impact.flatMap((each) => impactLines(each, session))),
  ];
}

function impactLines(impact: PreviewReply['impact'][number], { words, locale }: Session): string[] {
  return [
    words.plan.impact(impact),
    ...impact.codes.map(
      ({ code, severity, appear, disappear }) =>
        `  ${code} (${severityLabel(severity, locale)}): ${words.plan.code(appear, disappear)}`,
    ),
  ];
}
