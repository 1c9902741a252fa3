import type { AnnexKind, ColumnKey } from '../annex/columns.ts';

/**
 * Words that hint at a column in whatever heading they stand: "Giao cho", "Bao giờ xong", "Vướng ở đâu". Weaker than a known
 * wording (words.ts), so that what the cells hold decides with them. Folded: no accents, y is i.
 */
const SHARED: Partial<Record<ColumnKey, RegExp>> = {
  lead: /\b(chu tri|phu trach|trach nhiem|giao cho|phan cong|tham muu|dau moi|ai lam|ai lo|theo doi|nguoi lam|nguoi thuc hien|dam (?:nhan|nhiem|trach)|lam chinh|dung ra lam|(?:co quan|don vi|bo phan|can bo|phong|ban|nganh|truong|to chuc|noi|cap) (?:.* )?(?:thuc hien|trien khai|lam|duoc giao|soan thao|xu li))\b/,
  coordinating:
    /\b(phoi hop|tham gia|lien quan|cung (?:thuc hien|lam|lo|tham gia|trien khai)|lam cung|ho tro|phu$|giup(?! gi)|tro giup|kem theo doi)\b/,
  reason: /\b(li do|tro ngai|chua lam duoc vi|nguyen nhan|vuong|kho khan|ton tai|han che|tai sao|vi sao|bat cap)\b/,
  proposal:
    /\b(kien nghi|de xuat|de nghi|xin i kien|giup gi|mong muon|can (?:tp|thanh pho|cap tren|so|tinh|trung uong)|xin y kien|giai phap khac phuc)\b/,
  evidence:
    /\b(minh chung|chung minh|chung tu|giay to|ho so luu|tai lieu (?:luu|xac nhan|kem)|xem o dau|lay so lieu o dau|kiem chung|ho so kem|dinh kem|kem theo|duong dan|link|so hieu|van ban (?:trien khai|ket qua|ban hanh)|nguon so lieu)\b/,
  note: /\b(ghi (?:chu|them)|g chu|noi them|luu i|luu y|chu thich|chu giai)\b/,
};

const TASKS: Partial<Record<ColumnKey, RegExp>> = {
  task: /\b(nhiem vu|cong viec|dau viec|viec|noi dung|hoat dong|giai phap|de an|du an|chuong trinh)\b/,
  start: /\b(bat dau|khoi (?:dau|cong|dong)|trien khai tu|lam tu|tu (?:ngay|thang))\b/,
  finish: /\b(han|thoi han|hoan thanh|ket thuc|xong|cham nhat|truoc ngay|den ngay|phai trinh)\b/,
  time: /\b(thoi gian|thoi diem|tien do|lo trinh|moc|khi nao|bao gio|qui|thang|ngay|lich)\b/,
  deliverable:
    /\b(san pham|dau ra|ket qua (?:cuoi cung|du kien|can (?:dat|co)|phai (?:dat|co)|mong doi)|(?:phai|se|can) (?:co|ra|nop) (?:gi|cai gi)|xong (?:co|thi co|duoc|ra) (?:gi|cai gi)|hinh thuc|nop|can dat|dat duoc gi)\b/,
  budget:
    /\b(kinh phi|du toan|so tien|tien (?:du kien|chi|thuc hien|can)|(?:bao nhieu|can|ton) tien|tien (?:nghin|trieu|ti)\b|von|muc dau tu|chi phi)\b/,
  funding: /\b(lay tu nguon|nguon (?:von|kinh phi|tien|ngan sach|luc|chi))\b/,
  status:
    /\b(trang thai|tinh trang|danh gia|muc do|(?:xong|dat|lam) (?:hay )?chua|hay chua|lam den dau|den dau|tien do)\b/,
  result: /\b(ket qua|lam duoc|da lam|tinh hinh|thuc hien duoc)\b/,
};

const TARGETS: Partial<Record<ColumnKey, RegExp>> = {
  indicator: /\b(chi tieu|chi so|tieu chi|muc tieu|noi dung|ten)\b/,
  measure: /\b(don vi tinh|don vi do|tinh bang|tinh theo|dvt)\b/,
  value:
    /\b(chi tieu|muc tieu|ke hoach|phan dau|can dat|phai dat|duoc giao|dang ki|qui dinh|muc giao|so giao|giao|yeu cau)\b/,
  previous:
    /\b(hien (?:dat|trang|co|nai|nay)|(?:nam|ki|thang|qui|tuan) (?:truoc|ngoai|roi)|lien ke|cung ki|goc|co so|thuc trang|xuat phat|ban dau)\b/,
  actual: /\b(thuc hien|ket qua|dat duoc|da dat|lam duoc|uoc|thuc te)\b/,
  cumulative: /\b(lui ke|luy ke|cong (?:don|tu)|den nay)\b/,
  numerator:
    /\b(tu so|so dat|so (?:\w+ ){1,2}(?:dat|da \w+|hoan thanh)|so (?:da|duoc) \w+|trong do|da (?:co|lam|xong))\b/,
  denominator: /\b(mau so|tong so|so phai \w+|tat ca|toan bo)\b/,
};

const CUES: Record<AnnexKind, [ColumnKey, RegExp][]> = {
  tasks: Object.entries({ ...SHARED, ...TASKS }) as [ColumnKey, RegExp][],
  targets: Object.entries({ ...SHARED, ...TARGETS }) as [ColumnKey, RegExp][],
};

/** Longer headings say too much for a hint. */
const LONGEST = 60;

const LEADS = /\b(chu tri|phu trach|trach nhiem|chinh)\b/;

/** "Đơn vị cùng thực hiện" helps: who does so together with others leads only where the heading says that, too. */
export const helpsOnly = (folded: string): boolean => SHARED.coordinating?.test(folded) === true && !LEADS.test(folded);

/** The columns of a kind that a folded heading hints at. */
export function cuedKeys(folded: string, kind: AnnexKind): ColumnKey[] {
  if (folded.length > LONGEST) return [];
  const keys = CUES[kind].filter(([, pattern]) => pattern.test(folded)).map(([key]) => key);
  return helpsOnly(folded) ? keys.filter((key) => key !== 'lead') : keys;
}

/** Words that settle who a column names, whatever else the heading says; a column of nothing but them is sure. */
const SURE: [ColumnKey, RegExp, RegExp][] = [
  ['lead', /\bchu tri\b/, /\bphoi hop\b/],
  ['coordinating', /\bphoi hop\b/, /\bchu tri\b/],
  ['finish', /^(han|thoi han|cham nhat)\b/, /\b(bat dau|bao cao|gui|cap nhat|trinh)\b/],
];

/** The columns that a folded heading surely names. */
export const sureKeys = (folded: string): ColumnKey[] =>
  folded.length > LONGEST
    ? []
    : SURE.filter(([, says, unless]) => says.test(folded) && !unless.test(folded)).map(([key]) => key);
