import { z } from 'zod';

/** Whose letters they are: the heading, the place and the signature of an official paper (NĐ 30/2020/NĐ-CP, Phụ lục I, II). */
export const Office = z.strictObject({
  /** The body it belongs to; usual words of it may be abbreviated. */
  parent: z.string(),
  name: z.string(),
  /** Of its papers: "SKHCN". */
  symbol: z.string(),
  place: z.string(),
  /** The position of whoever signs. */
  signer: z.string(),
});
export type Office = z.infer<typeof Office>;

const HAI_PHONG: Office = {
  parent: 'UBND thành phố Hải Phòng',
  name: 'Sở Khoa học và Công nghệ',
  symbol: 'SKHCN',
  place: 'Hải Phòng',
  signer: 'Giám đốc',
};

/** As set for this server (OFFICE in wrangler.toml), else that of the city this was built for. */
export const officeOf = (setting: unknown): Office => (setting === undefined ? HAI_PHONG : Office.parse(setting));
