import { useEffect, useState } from 'preact/hooks';
import type { Severity } from '../../shared/finding.ts';
import { severityLabel } from '../../shared/message/column.ts';
import { type Group, sizeOf, walked } from '../state/findings.ts';
import { useLocale, useWords } from './app-context.ts';

/**
 * Which group alone is looked at, null for all. It is all again once that group is mended, and when a cell is clicked whose
 * line would not be seen.
 */
export function useOnly(groups: Group[], chosen: string | null) {
  const [asked, choose] = useState<Severity | null>(null);
  const looked = groups.find(({ severity }) => severity === asked);
  const elsewhere = groups.find((group) => group !== looked && walked(group).some(({ key }) => key === chosen));
  useEffect(() => {
    if (!looked) choose(null);
  }, [looked === undefined]);
  // Only when another line is chosen: what was chosen before may well be out of sight.
  useEffect(() => {
    if (elsewhere) choose(null);
  }, [chosen]);
  return { only: looked?.severity ?? null, choose };
}

interface OnlyProps {
  groups: Group[];
  only: Severity | null;
  choose: (only: Severity | null) => void;
}

/** Narrows the list to one group, with how many each has. */
export function Only({ groups, only, choose }: OnlyProps) {
  const { list } = useWords();
  const locale = useLocale();
  const all = groups.reduce((sum, group) => sum + sizeOf(group), 0);
  return (
    <label class="only">
      {list.only}
      <select
        value={only ?? ''}
        onChange={({ currentTarget: { value } }) =>
          choose(groups.find((each) => each.severity === value)?.severity ?? null)
        }
      >
        <option value="">{list.onlyCount(list.all, all)}</option>
        {groups.map((group) => (
          <option key={group.severity} value={group.severity}>
            {list.onlyCount(severityLabel(group.severity, locale), sizeOf(group))}
          </option>
        ))}
      </select>
    </label>
  );
}
