// A line of the view 「先例」: a precedent, or a part of its wording with the stretches that differ from the draft.

import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';

export interface Place {
  readonly line: number;
  readonly character: number;
}
/** A sentence of a reference statement as the server tells it. */
export interface Item {
  readonly uri: string;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly encoding: string;
  readonly text: string;
  readonly title: string;
  readonly date?: string;
  readonly parties: readonly string[];
  readonly paragraph: string;
  readonly source: string;
  readonly difference?: readonly { readonly same: boolean; readonly from: string; readonly to: string }[];
}

/** A line of the tree: a precedent, or a part of its wording with the stretches that differ from the draft. */
export type Node =
  | { readonly item: Item; readonly open: boolean }
  | { readonly item: Item; readonly label: string; readonly highlights: [number, number][] };

/** Characters of wording in a line of the view. */
const LINE = 16;

/** The wording in lines that a narrow view can hold, cut after a comma where one is near, with what the draft has otherwise. */
export function wording(item: Item): Node[] {
  const marks: [number, number][] = [];
  let at = 0;
  for (const { same, from } of item.difference ?? []) {
    if (!same && from !== '') marks.push([at, at + from.length]);
    at += from.length;
  }
  const lines: Node[] = [];
  for (let start = 0; start < item.text.length; ) {
    const comma = item.text.slice(start, start + LINE).search(/[，、](?=[^，、]*$)/);
    const end = item.text.length - start <= LINE ? item.text.length : start + (comma >= LINE / 2 ? comma + 1 : LINE);
    lines.push({
      item,
      label: item.text.slice(start, end),
      highlights: marks
        .filter(([from, to]) => from < end && to > start)
        .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start]),
    });
    start = end;
  }
  return lines;
}

/** A line as the tree shows it. */
export function treeItem(node: Node): TreeItem {
  const { item } = node;
  const command = { command: 'jointStatement.openPrecedent', title: l10n.t('Open'), arguments: [item] };
  if (!('open' in node)) {
    const line = new TreeItem({ label: node.label, highlights: node.highlights });
    return Object.assign(line, { tooltip: tooltip(item), command, contextValue: 'wording' });
  }
  const state = node.open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  // Our own side stands first in every statement; the other one tells them apart.
  const others = item.parties.slice(item.parties.length > 1 ? 1 : 0).join('・');
  const day = item.date?.split('-').map(Number).join('/');
  const head = new TreeItem([day, others].filter(Boolean).join(' ') || item.title, state);
  return Object.assign(head, {
    description: item.paragraph && l10n.t('para. {0}', item.paragraph),
    iconPath: new ThemeIcon('quote'),
    tooltip: tooltip(item),
    contextValue: 'precedent',
  });
}

/** Where it stands, and what the draft has otherwise: its own words struck out, those of the precedent in bold. */
function tooltip({ source, difference, text }: Item): MarkdownString {
  const said = new MarkdownString();
  said.appendText(source).appendMarkdown('\n\n');
  for (const { same, from, to } of difference ?? [{ same: true, from: text, to: text }]) {
    if (same) said.appendText(from);
    else {
      if (to !== '') mark(said, '~~', to);
      if (from !== '') mark(said, '**', from);
    }
  }
  return said.appendMarkdown(`\n\n${l10n.t('**bold**: the precedent; ~~struck out~~: this draft')}`);
}

/** Marks hold only where white space does not touch them; between Japanese characters a zero-width space sets them off. */
function mark(into: MarkdownString, sign: string, text: string): void {
  into.appendMarkdown(`\u200b${sign}\u200b`).appendText(text.trim()).appendMarkdown(`\u200b${sign}\u200b`);
}
