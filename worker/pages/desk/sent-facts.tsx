import { moment } from '../../../shared/message/moment.ts';
import { stateLabel, unconfirmedLabel } from '../../../shared/message/state.ts';
import { day } from '../../../shared/message/words.ts';
import type { Came } from '../../desk/examined.ts';
import type { Submission } from '../../store/submission.ts';
import { Facts } from '../annex/facts.tsx';
import type { DeskView } from './view.tsx';

interface Props {
  head: Submission;
  came: Came;
  late: boolean;
  stands: boolean;
  view: DeskView;
}

/** In few words where a submission stands: "Đã nhận, Sở nhập thay, đơn vị chưa xác nhận". */
export const stateWords = (head: Submission, stands: boolean, { words, locale }: DeskView): string =>
  [
    stateLabel(head.state, locale),
    head.unconfirmed ? unconfirmedLabel(locale) : head.onBehalf && words.figures.onBehalf,
    head.correction && words.correction,
    !stands && head.state !== 'withdrawn' && words.replaced,
  ]
    .filter(Boolean)
    .join(', ');

/** Who sent what and when, of which document, with the files that came along. */
export function SentFacts({ head, came, late, stands, view }: Props) {
  const { words, locale } = view;
  const { document, originals, sender } = came;
  const { approverName, approverPosition, nil, parts } = head;
  const number = document && words.documentOf(document.number, document.date ? day(document.date) : '');
  return (
    <Facts
      facts={[
        [words.state, stateWords(head, stands, view)],
        [words.received, moment(head.receivedAt, locale) + (late ? ` (${words.late})` : '')],
        [words.sender, words.by(sender.name, sender.position)],
        [words.way, came.handedOver ? words.handedOver : null],
        [words.approver, approverName === null ? null : words.by(approverName, approverPosition ?? '')],
        [words.document, number || null],
        [words.signer, document?.signer || null],
        [words.rows, nil ? words.figures.nil : String(head.rows)],
        [words.nilRemark, came.nilRemark],
        [words.files, parts.length === 0 ? null : parts.map(({ file, sheet }) => `${file} (${sheet})`).join(', ')],
        [
          words.downloaded,
          document?.file || originals.length > 0 ? <Downloads {...{ document, originals, words }} /> : null,
        ],
      ]}
    />
  );
}

const Downloads = ({ document, originals, words }: Pick<Came, 'document' | 'originals'> & Pick<DeskView, 'words'>) => (
  <ul>
    {document?.file && (
      <li>
        <a href={`/api/v1/files/${document.file}`}>{words.signed}</a>
      </li>
    )}
    {originals.map(({ file, hash }) => (
      <li>
        <a href={`/api/v1/files/${hash}`}>{words.original(file)}</a>
      </li>
    ))}
  </ul>
);
