// The parts of kuromoji that kuromoji.ts builds on; its published types cover the façade alone.
declare module 'kuromoji/src/dict/DynamicDictionaries.js' {
  export default class DynamicDictionaries {
    readonly token_info_dictionary: {
      target_map: unknown;
      loadDictionary(bytes: Uint8Array): unknown;
      loadPosVector(bytes: Uint8Array): unknown;
    };
    loadTrie(base: Int32Array, check: Int32Array): unknown;
    loadConnectionCosts(costs: Int16Array): unknown;
    loadUnknownDictionaries(
      unk: Uint8Array,
      pos: Uint8Array,
      map: Uint8Array,
      char: Uint8Array,
      compat: Uint32Array,
      invoke: Uint8Array,
    ): unknown;
  }
}

declare module 'kuromoji/src/Tokenizer.js' {
  import type { IpadicFeatures } from 'kuromoji';
  export default class Tokenizer {
    constructor(dictionaries: unknown);
    tokenize(text: string): IpadicFeatures[];
  }
}
