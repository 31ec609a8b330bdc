import iconv from 'iconv-lite';
import type { Decoded } from './encoding';

/** The bytes of a text in its file's encoding; `undefined` if the encoding cannot hold it. */
export function encode({ text, encoding }: Decoded): Uint8Array | undefined {
  const name = { utf8: 'utf8', utf8bom: 'utf8', utf16le: 'utf16-le', utf16be: 'utf16-be', shift_jis: 'cp932' }[
    encoding
  ];
  const bytes = iconv.encode(text, name, { addBOM: encoding !== 'utf8' && encoding !== 'shift_jis' });
  return iconv.decode(bytes, name) === text ? bytes : undefined;
}
