import type { Outcome } from '../log/outcome.ts';
import type { Locale } from './column.ts';
import { actLabel } from './state.ts';

type Plain = Exclude<Outcome, `submission.reviewed.${string}`>;

const PLAIN: Record<Locale, Record<Plain, string>> = {
  vi: {
    'submission.received': 'Nhận lần gửi',
    'inspection.refused': 'Từ chối lần gửi',
    'inspection.requested': 'Kiểm tra theo yêu cầu',
    'draft.handed': 'Trình lãnh đạo duyệt',
    'draft.returned': 'Lãnh đạo trả lại',
    'enrolment.issued': 'Cấp mã đăng ký',
    'credential.granted': 'Cấp quyền truy cập',
    'credential.rotated': 'Đổi khóa của thiết bị',
    'credential.revoked': 'Thu hồi quyền truy cập',
    'period.set': 'Đặt thời hạn của kỳ',
    'period.added': 'Thêm kỳ báo cáo',
    'period.opened': 'Mở kỳ',
    'period.closed': 'Khóa kỳ',
    'period.pinned': 'Chuyển kỳ sang bản kế hoạch khác',
    'period.reopened': 'Mở lại kỳ cho một đơn vị',
    'plan.published': 'Ban hành bản kế hoạch',
    'unit.added': 'Thêm sở, ban, ngành',
    'unit.ended': 'Kết thúc sở, ban, ngành',
    'city.exported': 'Tải bảng tổng hợp',
    'data.opened': 'Công khai dữ liệu của kỳ',
    'data.closed': 'Thôi công khai dữ liệu của kỳ',
    'history.exported': 'Tải lịch sử kiểm tra',
    'log.verified': 'Kiểm chứng nhật ký',
    recovery: 'Khôi phục từ bản sao lưu',
    'retention.applied': 'Xóa bảng hết thời hạn lưu',
    'person.erased': 'Xóa tên theo yêu cầu',
  },
  en: {
    'submission.received': 'Submission received',
    'inspection.refused': 'Submission refused',
    'inspection.requested': 'Check asked for',
    'draft.handed': 'Handed to the leader',
    'draft.returned': 'Sent back by the leader',
    'enrolment.issued': 'Enrolment code issued',
    'credential.granted': 'Access granted',
    'credential.rotated': 'Key of a device changed',
    'credential.revoked': 'Access revoked',
    'period.set': 'Dates of a period set',
    'period.added': 'Report period added',
    'period.opened': 'Period opened',
    'period.closed': 'Period closed',
    'period.pinned': 'Period moved to another version of the plan',
    'period.reopened': 'Period reopened for one unit',
    'plan.published': 'Version of a plan published',
    'unit.added': 'Department added',
    'unit.ended': 'Department ended',
    'city.exported': 'Merged workbook downloaded',
    'data.opened': 'Data of a period opened',
    'data.closed': 'Data of a period closed again',
    'history.exported': 'History downloaded',
    'log.verified': 'Log verified',
    recovery: 'Restored from a backup',
    'retention.applied': 'Tables cleared away after their time',
    'person.erased': 'Name erased on request',
  },
};

const REVIEWED: Record<Locale, string> = { vi: 'Xem xét', en: 'Review' };

/** What was done, in the words of the screens. */
export function outcomeLabel(outcome: Outcome, locale: Locale): string {
  if (isPlain(outcome)) return PLAIN[locale][outcome];
  const act = outcome.replace('submission.reviewed.', '') as Parameters<typeof actLabel>[0];
  return `${REVIEWED[locale]}: ${actLabel(act, locale)}`;
}

const isPlain = (outcome: Outcome): outcome is Plain => Object.hasOwn(PLAIN.vi, outcome);
