/** How a file's bytes are read and written back. */
export type Encoding = 'utf8' | 'utf8bom' | 'utf16le' | 'utf16be' | 'shift_jis';

/** A file's text with what is needed to write it back byte for byte. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Reads bytes as text: by their mark, else as UTF-8, UTF-16 or Shift_JIS. `undefined` for what is no text. Never throws. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const mark = [...bytes.subarray(0, 3)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (mark.startsWith('efbbbf')) return read('utf-8', bytes.subarray(3), 'utf8bom');
  if (mark.startsWith('fffe')) return read('utf-16le', bytes.subarray(2), 'utf16le');
  if (mark.startsWith('feff')) return read('utf-16be', bytes.subarray(2), 'utf16be');
  if (bytes.includes(0)) return withoutMark(bytes);
  return read('utf-8', bytes, 'utf8') ?? read('shift_jis', bytes, 'shift_jis');
}

function read(label: string, bytes: Uint8Array, encoding: Encoding): Decoded | undefined {
  try {
    return { text: new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: zero bytes, and Japanese or line ends in the order that makes sense. */
function withoutMark(bytes: Uint8Array): Decoded | undefined {
  for (const [label, encoding] of [
    ['utf-16le', 'utf16le'],
    ['utf-16be', 'utf16be'],
  ] as const) {
    const decoded = bytes.length % 2 === 0 ? read(label, bytes, encoding) : undefined;
    if (decoded && !decoded.text.includes('\0') && /[\n\u3040-\u30ff。]/.test(decoded.text)) return decoded;
  }
  return undefined;
}
