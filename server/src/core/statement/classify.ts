import { remembered } from '../text/wording';
import type { Draft } from './drafts';
import {
  ANNEX_LINE,
  DATE_LINE,
  DOCUMENT,
  END_LINE,
  HEADING,
  isFurniture,
  PLACE_LINE,
  TITLE_LINE,
  TOPIC,
} from './marks';
import { isNextItem } from './nest';
import type { LabelKind } from './statement';

const OPEN_POINT = /要確認|Ｐ|Ｐ．|TBC|ＴＢＣ/;

const HEAD_LENGTH = 40;
/** A clause before a comma, or what announces something: 成果を歓迎し、. Nouns in a row are a heading: 気候変動、エネルギー及び防災. */
const RUNS_ON = /[：:]|[，、]$|[ぁ-ん][，、]/;
const NAMES_DOCUMENT = new RegExp(DOCUMENT);
/** Makes a function of a draft's text that is worked out once. */
function ofDraft<T>(work: (text: string, body: number) => T): (draft: Draft) => T {
  const known = remembered(({ text, body }) => work(text, body));
  return ({ wording }) => known(wording);
}
const isRunning = ofDraft((text, from) => {
  const body = text.slice(from);
  return TOPIC.test(body) || body.length > HEAD_LENGTH;
});

const mayBeTitle = ofDraft((text) => TITLE_LINE.test(text) && !/[はも][，、,]/.test(text));
const isTitleLine = (draft: Draft): boolean => !draft.label && mayBeTitle(draft);
const headingOf = ofDraft((text) => HEADING.exec(text));
const isAnnexLine = ofDraft((text) => ANNEX_LINE.test(text));
const isDateLine = ofDraft((text) => DATE_LINE.test(text));
const isFurnished = ofDraft(isFurniture);

/** Says of each draft what it is to a reader. */
export function classify(drafts: readonly Draft[]): void {
  const headings = headingKinds(drafts);
  const firstBody = drafts.findIndex(
    (each) => each.label || (isRunning(each) && !isTitleLine(each)) || headingOf(each) !== null,
  );
  const tail = tails(drafts);
  let seenBody = false;
  let closed = false;
  let numbered = false;
  drafts.forEach((each, i) => {
    const text = each.flow.text;
    const short = !isRunning(each);
    const heading = headingOf(each);
    if (each.label) {
      numbered = true;
      seenBody = true;
      // Whether it is a paragraph or an item below one, the tree tells.
      each.kind = headings[i]!.has(each.label.kind) && short ? 'heading' : 'item';
      return;
    }
    if (short && isAnnexLine(each)) {
      each.kind = 'annex';
      closed = false;
    } else if (heading && short && !OPEN_POINT.test(text) && (i > 0 || heading[1])) {
      each.kind =
        i === 0 || (heading[1] === '#' && !seenBody && !drafts.slice(0, i).some((other) => other.kind === 'title'))
          ? 'title'
          : 'heading';
      each.heading = heading[1] ? `#${heading[1].length}` : heading[2]!;
    } else if (short && isDateLine(each)) {
      each.kind = 'date';
      if (seenBody) closed = true;
    } else if (seenBody && END_LINE.test(text)) each.kind = 'end';
    else if (short && PLACE_LINE.test(text) && (closed || !seenBody)) each.kind = 'place';
    else if (!seenBody && drafts[i - 1]?.kind === 'date' && text.length <= 12) each.kind = 'place';
    else if (closed && short) each.kind = 'signature';
    else if (i + 1 === firstBody && opensSection(text, drafts.slice(0, i))) {
      each.kind = 'heading';
      each.heading = '';
    } else if (i < firstBody || (firstBody < 0 && !/[。｡]/.test(text) && i < 3)) each.kind = 'title';
    else if (!seenBody && !numbered) {
      each.kind = 'preamble';
      seenBody = drafts[i + 1]?.label !== undefined;
    } else if (short && tail[i] && !/[，、]$/.test(text)) {
      each.kind = 'signature';
    } else if (short && drafts[i + 1]?.label && !RUNS_ON.test(text) && text.length <= 30) {
      each.kind = 'heading';
      each.heading = '';
    } else each.kind = 'text';
    if (each.kind === 'preamble' || each.kind === 'text') seenBody = true;
  });
}

/** 前文 or the like between the title and the first paragraph: the title's own lines name the document, or stand in dashes and brackets. */
const opensSection = (text: string, before: readonly Draft[]): boolean =>
  text.length <= 20 &&
  !NAMES_DOCUMENT.test(text) &&
  !/[－―—–~～〜「」『』（）()]/.test(text) &&
  before.some(({ kind, flow }) => kind === 'title' && NAMES_DOCUMENT.test(flow.text));

/**
 * For each draft the kinds of label that number headings in its part (the statement, an annex): short texts, most of them followed by
 * something that is not a sibling.
 */
function headingKinds(drafts: readonly Draft[]): readonly Set<LabelKind>[] {
  const out: Set<LabelKind>[] = [];
  let from = 0;
  for (let to = 1; to <= drafts.length; to++) {
    if (to < drafts.length && !isAnnexLine(drafts[to]!)) continue;
    const kinds = headingKindsOf(drafts.slice(from, to));
    while (out.length < to) out.push(kinds);
    from = to;
  }
  return out;
}

function headingKindsOf(drafts: readonly Draft[]): Set<LabelKind> {
  const counts = new Map<LabelKind, { all: number; heads: number }>();
  /** Kinds that begin anew right below a numbered paragraph: its items. */
  const items = new Set<LabelKind>();
  drafts.forEach((each, i) => {
    if (!each.label || each.label.kind === 'bullet') return;
    const { kind, value } = each.label;
    const count = counts.get(kind) ?? { all: 0, heads: 0 };
    const [before, next] = [drafts[i - 1], drafts[i + 1]];
    if (value === 1 && count.all > 0 && before?.label && before.label.kind !== kind && isRunning(before))
      items.add(kind);
    count.all++;
    const empty = each.body >= each.flow.text.length;
    const sibling = next?.label && (next.label.kind === each.label.kind || isNextItem(each.label, next.label));
    if (!isRunning(each) && !empty && next && !sibling && !isFurnished(next)) count.heads++;
    counts.set(kind, count);
  });
  const kinds = new Set<LabelKind>();
  for (const [kind, { all, heads }] of counts) {
    const mostly = kind === 'article' ? heads === all : heads > all / 2;
    if (kind === 'chapter' || (mostly && !items.has(kind))) kinds.add(kind);
  }
  // 第１条（目的） with its text below it is an article, not a section.
  kinds.delete('article');
  return kinds;
}

/** For each draft whether no label follows it before the next annex: where a signature block may stand. */
function tails(drafts: readonly Draft[]): boolean[] {
  const out = new Array<boolean>(drafts.length).fill(true);
  let tail = true;
  for (let i = drafts.length - 1; i >= 0; i--) {
    out[i] = tail;
    if (drafts[i]!.label) tail = false;
    else if (isAnnexLine(drafts[i]!)) tail = true;
  }
  return out;
}
