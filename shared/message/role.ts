import type { Role } from '../api.ts';
import type { Locale } from './column.ts';

const ROLES: Record<Locale, Record<Role, string>> = {
  vi: {
    staff: 'cán bộ đơn vị',
    leader: 'lãnh đạo đơn vị',
    aggregator: 'người tổng hợp',
    admin: 'quản trị',
    auditor: 'thanh tra',
    service: 'hệ thống khác',
  },
  en: {
    staff: 'staff of a unit',
    leader: 'leader of a unit',
    aggregator: 'aggregator',
    admin: 'administrator',
    auditor: 'auditor',
    service: 'another system',
  },
};

export const roleLabel = (role: Role, locale: Locale): string => ROLES[locale][role];
