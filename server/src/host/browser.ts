import type { Words } from '../core/words';
import { openWords } from './kuromoji';

/** Morphology from the packed dictionary's bytes, as they lie beside the extension. */
export async function unpackWords(packed: Uint8Array<ArrayBuffer>): Promise<Words> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return openWords(new Uint8Array(await new Response(stream).arrayBuffer()));
}
