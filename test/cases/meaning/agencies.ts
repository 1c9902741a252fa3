/** Lists of organisations in the drawings, taken apart by a person. A text without any separator is one name. */
const LISTS: Record<string, string[]> = {
  'Các cơ quan, đơn vị, UBND các xã, thị trấn': ['Các cơ quan, đơn vị, UBND các xã, thị trấn'],
  'Các cơ quan, đơn vị, địa phương liên quan': ['Các cơ quan, đơn vị, địa phương liên quan'],
  'các cơ quan, đơn vị liên quan': ['các cơ quan, đơn vị liên quan'],
  'Các bộ, ngành, địa phương': ['Các bộ, ngành, địa phương'],
  'Các bộ, ngành và địa phương': ['Các bộ, ngành và địa phương'],
  'Bộ, ngành, địa phương': ['Bộ, ngành, địa phương'],
  'Các phòng, ban, đơn vị': ['Các phòng, ban, đơn vị'],
  'Các phòng, ban, ngành, đoàn thể phường': ['Các phòng, ban, ngành, đoàn thể phường'],
  'Phòng Văn hóa và Thông tin, phòng Nội vụ huyện': ['Phòng Văn hóa và Thông tin', 'phòng Nội vụ huyện'],
  'Công an phường, Ban Chỉ huy Quân sự phường': ['Công an phường', 'Ban Chỉ huy Quân sự phường'],
  'Phòng Văn hóa - Xã hội và Công an phường': ['Phòng Văn hóa - Xã hội', 'Công an phường'],
  'VNPT, Viettel; các trường học': ['VNPT', 'Viettel', 'các trường học'],
  'VTV, VOV, TTXVN, các địa phương': ['VTV', 'VOV', 'TTXVN', 'các địa phương'],
  'Ban Tuyên giáo Trung ương; các bộ, ngành, địa phương; VTV, VOV, TTXVN': [
    'Ban Tuyên giáo Trung ương',
    'các bộ, ngành, địa phương',
    'VTV',
    'VOV',
    'TTXVN',
  ],
};

/** Names with "và" or a comma inside that stay whole. */
const WHOLE = [
  'Phòng Văn hóa và Thông tin',
  'Trung tâm Văn hóa, Thông tin và Thể thao',
  'Văn phòng HĐND và UBND',
  'Văn phòng HĐND và UBND huyện',
  'Văn phòng HĐND và UBND phường',
  'Văn phòng HĐND và UBND xã',
  'VĂN PHÒNG HĐND VÀ UBND',
  'Sở Nông nghiệp và Môi trường',
  'Sở Giáo dục và Đào tạo',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Bộ Khoa học và Công nghệ',
  'Bộ Thông tin và Truyền thông',
  'Bộ Kế hoạch và Đầu tư',
  'Bộ Giáo dục và Đào tạo',
  'Sở Khoa học và Công nghệ',
  'Sở Thông tin và Truyền thông',
];

/** Every list in a drawing is written here; semicolons and line breaks between whole names need no entry. */
export function agencyNames(text: string): string[] {
  const line = text.replace(/\s+/g, ' ');
  const known = LISTS[line] ?? LISTS[text];
  if (known) return known;
  if (WHOLE.includes(line)) return [line];
  const parts = text.split(/;|\n/).map((part) => part.trim().replace(/^[-+]\s*/, ''));
  if (parts.filter(Boolean).length > 1) return parts.filter(Boolean).flatMap(agencyNames);
  if (/,| và /.test(line)) throw new Error(`Nobody has taken the list "${line}" apart`);
  return [line];
}
