// The parts of kuromoji that kuromoji.ts builds on; its published types cover the façade alone.
declare module 'kuromoji/src/viterbi/ViterbiNode.js' {
  export default class ViterbiNode {
    constructor(
      name: number,
      cost: number,
      start: number,
      length: number,
      type: 'KNOWN' | 'UNKNOWN',
      left: number,
      right: number,
      surface: string,
    );
    readonly name: number;
    readonly start_pos: number;
    readonly length: number;
    readonly type: string;
  }
}

declare module 'kuromoji/src/viterbi/ViterbiLattice.js' {
  import type ViterbiNode from 'kuromoji/src/viterbi/ViterbiNode.js';
  export default class ViterbiLattice {
    append(node: ViterbiNode): void;
    appendEos(): void;
  }
}

declare module 'kuromoji/src/viterbi/ViterbiSearcher.js' {
  import type ViterbiLattice from 'kuromoji/src/viterbi/ViterbiLattice.js';
  import type ViterbiNode from 'kuromoji/src/viterbi/ViterbiNode.js';
  export default class ViterbiSearcher {
    constructor(costs: { get(forward: number, backward: number): number });
    search(lattice: ViterbiLattice): ViterbiNode[];
  }
}
