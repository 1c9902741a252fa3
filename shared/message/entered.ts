import type { EnteredKind } from '../value/entered.ts';
import type { Locale } from './column.ts';
import { clock, localDay } from './moment.ts';
import { day } from './words.ts';

/** As a form shows what stands: what it shows is read as the same. */
export const asEntered: Record<EnteredKind, (iso: string) => string> = {
  day,
  moment: (iso) => `${clock(iso)} ${day(localDay(iso))}`,
};

interface Said {
  /** How it is written, beside its field. */
  hint: string;
  /** What was typed is none. */
  unread: string;
}

export const ENTERED: Record<Locale, Record<EnteredKind, Said>> = {
  vi: {
    day: {
      hint: 'Ngày/tháng/năm, ví dụ 18/03/2026.',
      unread: 'không đọc được ngày này. Ghi ngày/tháng/năm, ví dụ 18/03/2026.',
    },
    moment: {
      hint: 'Giờ rồi đến ngày/tháng/năm, ví dụ 17:00 18/03/2026.',
      unread: 'không đọc được giờ và ngày này. Ghi giờ rồi đến ngày/tháng/năm, ví dụ 17:00 18/03/2026.',
    },
  },
  en: {
    day: {
      hint: 'Day/month/year, such as 18/03/2026.',
      unread: 'this is not read as a day. Write day/month/year, such as 18/03/2026.',
    },
    moment: {
      hint: 'The hour, then day/month/year, such as 17:00 18/03/2026.',
      unread: 'this is not read as an hour and a day. Write the hour, then day/month/year, such as 17:00 18/03/2026.',
    },
  },
};
