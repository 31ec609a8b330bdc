// Any sequence of changes on statements of many styles: numbers run on, every reference names what it named, undo restores the text.
// The test reads references with expressions of its own, so that it does not trust what it tests.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cases } from '../../../../test/properties/common';
import { applyEdits } from '../check';
import { type Reading, read } from '../reading';
import type { Edit } from '../statement/flow';
import type { Block } from '../statement/statement';
import { arabic, kanji } from '../text/numerals';
import { Memory } from '../text/wording';
import type { Restructuring } from './restructuring';
import { insertAfter, join, move, remove, renumber, split } from './structure';

// ── statements ──

const full = (n: number): string => arabic(n, 'full');
const half = (n: number): string => arabic(n, 'half');

interface Style {
  readonly title: string;
  readonly label: (n: number) => string;
  /** How a paragraph is named; `near` goes before the first of a list. */
  readonly near: (above: boolean) => string;
  readonly name: (n: number) => string;
  readonly unit: '項' | '条';
  readonly comma: string;
  readonly item: (n: number) => string;
  /** How an item is named after its paragraph. */
  readonly named?: (n: number) => string;
}

const near = (above: boolean): string => (above ? '上記' : '下記');
const none = (): string => '';
const paren = (n: number): string => `（${full(n)}）`;
const STYLES: readonly Style[] = [
  {
    title: '共同声明',
    label: (n) => `${full(n)}　`,
    near,
    name: full,
    unit: '項',
    comma: '，',
    item: paren,
    named: paren,
  },
  {
    title: '共同声明',
    label: (n) => `${full(n)}．`,
    near,
    name: full,
    unit: '項',
    comma: '、',
    item: paren,
    named: paren,
  },
  {
    title: '共同声明',
    label: (n) => `${half(n)}. `,
    near,
    name: half,
    unit: '項',
    comma: '、',
    item: (n) => `(${n}) `,
  },
  {
    title: '共同宣言',
    label: (n) => `${kanji(n)}、`,
    near: none,
    name: (n) => `第${kanji(n)}項`,
    unit: '項',
    comma: '、',
    item: (n) => `（${kanji(n)}）`,
  },
  {
    title: '協力覚書',
    label: (n) => `第${full(n)}条　`,
    near: none,
    name: (n) => `第${full(n)}条`,
    unit: '条',
    comma: '、',
    item: paren,
    named: paren,
  },
  {
    title: '協力覚書',
    label: (n) => `第${kanji(n)}条　`,
    near: none,
    name: (n) => `第${kanji(n)}条`,
    unit: '条',
    comma: '，',
    item: (n) => `${full(n)}　`,
    named: (n) => `第${full(n)}項`,
  },
];

type Sections = 'none' | 'continue' | 'restart';
type Form = 'one' | 'list' | 'range' | 'before' | 'after' | 'item';
interface Spec {
  readonly style: number;
  readonly sections: Sections;
  readonly gap: string;
  readonly column: number;
  readonly paragraphs: readonly { readonly items: number; readonly form: Form; readonly to: number }[];
}

/** What a reference names, by the words of the paragraphs. */
interface Meant {
  readonly form: Form;
  readonly words: readonly string[];
}

const WORDS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥松竹梅桜菊蘭桐杉楓柳桃杏桂梓椿楠樫榎槙椎朴桧桑柿栗梨柚橘';
/** No statement has so many paragraphs and items that it comes to these: for what is typed later. */
const NEW_WORDS = WORDS.slice(36);
const CASES = 'アイウエオカキクケコサシスセソタチツテト';

/** A statement, and what its references mean. Each paragraph and item is known by a word, each reference by its case. */
function write(spec: Spec): { readonly source: string; readonly meant: ReadonlyMap<string, Meant> } {
  const style = STYLES[spec.style]!;
  const { comma } = style;
  const meant = new Map<string, Meant>();
  const count = spec.paragraphs.length;
  const word = (i: number): string => WORDS[i]!;
  const itemWord = (i: number, k: number): string => WORDS[count + 3 * i + k]!;
  /** Sections of three paragraphs each. */
  const sectionOf = (i: number): number => (spec.sections === 'none' ? 0 : Math.floor(i / 3));
  const numberOf = (i: number): number => (spec.sections === 'restart' ? (i % 3) + 1 : i + 1);
  const blocks: string[] = [];
  for (const [i, { items, form, to }] of spec.paragraphs.entries()) {
    // What restarts with each section is named within its own.
    const own = spec.paragraphs
      .map((_, k) => k)
      .filter((k) => spec.sections !== 'restart' || sectionOf(k) === sectionOf(i));
    const others = own.filter((k) => k !== i);
    const [a, b] = [others[to % Math.max(1, others.length)], others[(to + 1) % Math.max(1, others.length)]].sort(
      (x, y) => (x ?? 0) - (y ?? 0),
    );
    const say = (words: readonly string[], text: string): string => {
      meant.set(CASES[i]!, { form, words });
      return `双方は${comma}${text}の案件${CASES[i]}を確認した。`;
    };
    let reference = '';
    if (form === 'before' && own.includes(i - 1)) reference = say([word(i - 1)], `前${style.unit}`);
    else if (form === 'after' && own.includes(i + 1)) reference = say([word(i + 1)], `次${style.unit}`);
    else if (form === 'item' && a !== undefined && (spec.paragraphs[a]?.items ?? 0) > 0 && style.named) {
      const k = to % spec.paragraphs[a]!.items;
      reference = say([itemWord(a, k)], `${style.near(a < i)}${style.name(numberOf(a))}${style.named(k + 1)}`);
    } else if (a !== undefined && b !== undefined && a !== b) {
      const above = style.near(b < i);
      const [first, last] = [style.name(numberOf(a)), style.name(numberOf(b))];
      // 上記 is said of what all stands above, 下記 of what all stands below.
      const plain = style.near !== near || b < i || a > i;
      if (form === 'range' && plain)
        reference = say(own.filter((k) => a <= k && k <= b).map(word), `${above}${first}から${last}まで`);
      else if (form === 'list' && plain) reference = say([word(a), word(b)], `${above}${first}及び${last}`);
      else reference = say([word(a)], `${style.near(a < i)}${first}`);
    }
    const heading = spec.sections !== 'none' && i % 3 === 0 ? [`【第${'一二三四五六七'[sectionOf(i)]}部会】`] : [];
    const lines = Array.from({ length: items }, (_, k) => `${style.item(k + 1)}議題${itemWord(i, k)}`);
    const text = `${style.label(numberOf(i))}両首脳は${comma}議題${word(i)}を歓迎した。${reference}`;
    blocks.push(...heading, [wrapped(text, spec.column), ...lines].join('\n'));
  }
  const source = `${style.title}\n\n${blocks.join(spec.gap)}\n`;
  return { source: spec.gap.includes('\r') ? source.replace(/\r?\n/g, '\r\n') : source, meant };
}

const wrapped = (text: string, column: number): string =>
  column === 0 ? text : text.replace(new RegExp(`(.{${column}})(?=.)`, 'g'), '$1\n');

const specs = (column: fc.Arbitrary<number>, gap: fc.Arbitrary<string>, minLength: number): fc.Arbitrary<Spec> =>
  fc.record({
    style: fc.nat(STYLES.length - 1),
    sections: fc.constantFrom<Sections>('none', 'continue', 'restart'),
    gap,
    column,
    paragraphs: fc.array(
      fc.record({
        items: fc.constantFrom(0, 0, 2, 3),
        form: fc.constantFrom<Form>('one', 'list', 'range', 'before', 'after', 'item'),
        to: fc.nat(9),
      }),
      { minLength, maxLength: 9 },
    ),
  });

// ── what a text says ──

interface Said {
  readonly numbers: readonly (readonly number[])[];
  readonly words: ReadonlySet<string>;
  /** Of each reference the words of the paragraphs that it names, one list for each; `undefined` for an open point. */
  readonly references: ReadonlyMap<
    string,
    { readonly named: readonly (readonly string[] | undefined)[]; readonly text: string }
  >;
}

/** Each sentence has a word, so that either half of a paragraph that is split is known. */
const wordsOf = (block: Block): string[] => [...block.text.matchAll(/(?:議題|案件)(.)/g)].map((match) => match[1]!);

function said({ statement }: Reading): Said {
  const words = new Set<string>();
  const references = new Map<string, { named: (string[] | undefined)[]; text: string }>();
  const top = statement.blocks.filter(({ kind, label }) => kind === 'paragraph' && label);
  for (const block of statement.blocks) {
    for (const word of wordsOf(block)) words.add(word);
    for (const [, text, name] of block.text.matchAll(/双方は[，、]([^，、。]+?)の案件(.)を/g)) {
      let home: Block | undefined = block;
      while (home && home.kind !== 'paragraph') home = home.parent;
      references.set(name!, { named: named(text!, top, home!), text: text! });
    }
  }
  return { numbers: statement.series.map(({ blocks }) => blocks.map(({ label }) => label!.value)), words, references };
}

/** What a reference names, read as a person would who sees only numbers. */
function named(text: string, top: readonly Block[], home: Block): (string[] | undefined)[] {
  const at = top.indexOf(home);
  const step = /^前[項条]$/.test(text) ? -1 : /^次[項条]$/.test(text) ? 1 : /^本[項条]$/.test(text) ? 0 : undefined;
  if (step !== undefined) return [top[at + step] && wordsOf(top[at + step]!)];
  const item = /[（(]([0-9０-９●]+)[）)]$|(?<=条)第([0-9０-９●]+)項$/.exec(text);
  const outer = item ? text.slice(0, item.index) : text;
  const find = (number: string): Block | undefined => {
    const [found, ...more] = top.filter(({ label }) =>
      [full, half, kanji].some((write) => write(label!.value) === number),
    );
    return more.length === 0
      ? found
      : top.find((each) => each.parent === home.parent && [found, ...more].includes(each));
  };
  const blocks = [...outer.matchAll(/[0-9０-９]+|[一二三四五六七八九十]+|●/g)].map(([number]) => find(number));
  if (item) {
    const child = blocks[0]?.children.find(({ label }) => label?.text.includes(item[1] ?? item[2]!));
    return [child && wordsOf(child)];
  }
  const [from, to] = blocks;
  if (!outer.includes('から') || !from || !to) return blocks.map((block) => block && wordsOf(block));
  return top.slice(top.indexOf(from), top.indexOf(to) + 1).map(wordsOf);
}

// ── changes ──

type What = 'insert' | 'up' | 'down' | 'remove' | 'renumber' | 'split' | 'join';
const steps = fc.array(
  fc.record({
    what: fc.constantFrom<What>('insert', 'up', 'down', 'remove', 'renumber', 'split', 'join'),
    at: fc.nat(40),
  }),
  { maxLength: 8 },
);

function changed(reading: Reading, what: What, block: Block): Restructuring | undefined {
  const offset = block.flow.toSource({ start: block.body, end: block.body }).start;
  switch (what) {
    case 'insert':
      return insertAfter(reading, offset);
    case 'remove':
      return remove(reading, offset);
    case 'join':
      return join(reading, offset);
    case 'renumber':
      return renumber(reading, offset);
    case 'split': {
      const stop = block.text.indexOf('。') + 1;
      return split(reading, block.flow.toSource({ start: stop, end: stop + 1 }).start);
    }
    default:
      return move(reading, offset, what === 'up' ? -1 : 1);
  }
}

/** Edits in order, none over another, and their undoing. */
function inverse(source: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  let last = 0;
  return edits.map(({ span, text }) => {
    assert.ok(last <= span.start && span.start <= span.end && span.end <= source.length, JSON.stringify(edits));
    last = span.end;
    const start = span.start + shift;
    shift += text.length - (span.end - span.start);
    return { span: { start, end: start + text.length }, text: source.slice(span.start, span.end) };
  });
}

/** Words whose paragraphs have been one: a reference to it may name either part once it is split again. */
type Alike = ReadonlyMap<string, ReadonlySet<string>>;

/** `added` are the words of new paragraphs: a range may hold them. */
function holds(
  { numbers, references, words }: Said,
  meant: ReadonlyMap<string, Meant>,
  alike: Alike,
  added: ReadonlySet<string>,
): void {
  for (const series of numbers)
    assert.deepEqual(
      series,
      series.map((_, i) => series[0]! + i),
    );
  for (const [name, { named, text }] of references) {
    const { form, words: all } = meant.get(name)!;
    const same = (word: string): string[] => [...(alike.get(word) ?? [word])];
    const left = all.filter((word) => same(word).every((each) => words.has(each)));
    // A range whose paragraphs no longer stand together has an open end.
    if (form === 'range' && text.includes('●')) continue;
    for (const word of left)
      assert.ok(
        named.some((each) => each?.some((one) => same(word).includes(one))),
        `${text} does not name ${word}`,
      );
    const open = named.filter((each) => each === undefined).length;
    assert.ok(open <= all.length - left.length, `${text} has lost what it named`);
    // What has been joined is named once.
    const fewest = new Set(all.map((word) => alike.get(word) ?? word)).size;
    if (form === 'list') assert.ok(fewest <= named.length && named.length <= all.length, text);
    if (form !== 'range') continue;
    // The second half of a paragraph that was split belongs to the range as well, and what that half is joined with.
    const known = [...all.flatMap((word) => [word, CASES[WORDS.indexOf(word)]!]), ...added].flatMap(same);
    for (const word of named.flat()) assert.ok(known.includes(word!), `${text} holds ${word} as well`);
  }
}

function afterAny(
  { source: text, meant }: ReturnType<typeof write>,
  sequence: readonly { what: What; at: number }[],
): void {
  const alike = new Map<string, ReadonlySet<string>>();
  const added = new Set<string>();
  const memory = new Memory();
  let reading = read(text, { memory });
  let was = said(reading);
  assert.deepEqual([...was.references.keys()].sort(), [...meant.keys()].sort(), text);
  for (const { what, at } of sequence) {
    const { source } = reading.statement;
    const blocks = reading.statement.blocks.filter(({ label, kind }) => label && kind !== 'heading');
    const block = blocks[at % Math.max(1, blocks.length)];
    if (!block) break;
    const change = changed(reading, what, block);
    if (!change) continue;
    let next = applyEdits(source, change.edits);
    assert.equal(applyEdits(next, inverse(source, change.edits)), source);
    assert.ok(change.cursor >= 0 && change.cursor <= next.length);
    // The drafter types into the new paragraph.
    const typed = what === 'insert' ? NEW_WORDS[added.size]! : '';
    if (typed) next = `${next.slice(0, change.cursor)}双方は議題${typed}を論じた。${next.slice(change.cursor)}`;
    reading = read(next, { memory });
    const is = said(reading);
    const where = `${what} ${block.label?.text} in\n${source}\ngives\n${next}`;
    try {
      if (what !== 'remove') {
        assert.deepEqual([...is.words].sort(), [...was.words, ...typed].sort());
        assert.deepEqual([...is.references.keys()].sort(), [...was.references.keys()].sort());
      }
      if (what === 'join')
        for (const block of reading.statement.blocks) {
          const one = new Set(wordsOf(block).flatMap((word) => [...(alike.get(word) ?? [word])]));
          for (const word of one) alike.set(word, one);
        }
      for (const word of typed) added.add(word);
      holds(is, meant, alike, added);
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${where}`);
    }
    was = is;
  }
}

test('after any changes numbers run on, references name what they named, and undo restores every character', () => {
  const flowing = specs(fc.constant(0), fc.constantFrom('\n', '\n\n', '\r\n'), 2);
  fc.assert(
    fc.property(flowing, steps, (each, sequence) => afterAny(write(each), sequence)),
    cases(100),
  );
});

test('the same where lines are cut, also inside of numbers and references', () => {
  const cut = specs(fc.integer({ min: 22, max: 40 }), fc.constantFrom('\n\n', '\n'), 6);
  fc.assert(
    fc.property(cut, steps, (each, sequence) => afterAny(write(each), sequence)),
    cases(100),
  );
});
