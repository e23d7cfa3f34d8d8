/** Reads the regular files of a tar archive held in memory: as much of the format as the bundled browser's libraries need. */

const BLOCK = 512;

export interface TarFile {
  path: string;
  data: Buffer;
}

/** The regular files of the archive. Throws on damage and on links, which could point out of the target folder. */
export function* readTar(archive: Buffer): Generator<TarFile> {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return;
    if (octal(header, 148, 8) !== checksum(header)) throw new Error(`damaged tar header at byte ${at}`);
    const size = octal(header, 124, 12);
    const data = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (data.length < size) throw new Error('tar archive ends too early');
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;

    const type = String.fromCharCode(header[156] ?? 0);
    if (type === '5') continue;
    if (type !== '0' && type !== '\0') throw new Error(`tar entry of type ${JSON.stringify(type)}`);
    // GNU archives keep other things in the place of the prefix; their magic ends in a space.
    const prefix = header[262] === 0 ? text(header, 345, 155) : '';
    const name = text(header, 0, 100);
    yield { path: prefix ? `${prefix}/${name}` : name, data };
  }
}

function text(header: Buffer, from: number, length: number): string {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}

function octal(header: Buffer, from: number, length: number): number {
  const digits = text(header, from, length).trim();
  if (!/^[0-7]+$/.test(digits)) throw new Error(`tar field at byte ${from} is no octal number`);
  return Number.parseInt(digits, 8);
}

/** The sum of the header's bytes, its own field counted as spaces. */
function checksum(header: Buffer): number {
  let sum = 0;
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 0x20 : byte;
  return sum;
}
