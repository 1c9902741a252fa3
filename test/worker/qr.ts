import decodeQR from 'qr/decode.js';

/** Pixels for each module: as a camera would see it. */
const SCALE = 4;

/** What the first QR code of a page says, read from its picture by a reader. */
export function qrIn(text: string): string {
  const [, size = '0', path = ''] = /viewBox="0 0 (\d+) \d+"[\s\S]*?<path d="([^"]+)"/.exec(text) ?? [];
  const width = Number(size) * SCALE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x = '', y = ''] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < SCALE; row++)
      for (let column = 0; column < SCALE; column++)
        data.fill(
          0,
          at(Number(x) * SCALE + column, Number(y) * SCALE + row),
          at(Number(x) * SCALE + column, Number(y) * SCALE + row) + 3,
        );
  return decodeQR({ width, height: width, data });

  function at(x: number, y: number): number {
    return (y * width + x) * 4;
  }
}
