import type { Definition } from './facts/definitions';
import type { HouseStyle } from './facts/house';
import type { Reading, WordReading } from './reading';
import type { Edit } from './statement/flow';
import type { Block } from './statement/statement';
import type { Span } from './text/span';

/** A text in both languages of the interface; the edge picks. */
export interface Localized {
  readonly ja: string;
  readonly en: string;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A change that a drafter may apply. Spans are source offsets; edits do not overlap. */
export interface Fix {
  readonly title: Localized;
  readonly edits: readonly Edit[];
  /** Safe: meaning cannot change (width, stray space, doubled punctuation, comma style). May run on save and by --fix. */
  readonly safe: boolean;
}

/** Something that a rule saw. Spans are source offsets. */
export interface Finding {
  readonly span: Span;
  /** What was found, what was expected, and why. */
  readonly message: Localized;
  /** Where this place is less certain than the rule's others; what the user sets for the rule stands above it. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  /** The other places: the majority form, the first citation, the definition. */
  readonly related?: readonly { readonly span: Span; readonly message: Localized }[];
}

/** An example is a short document; ‹ › mark the expected finding. */
export interface Example {
  readonly bad: string;
  /** Clean, and what the first fix makes of `bad` where there is a fix. */
  readonly good: string;
}

interface RuleBase {
  /** Stable, kebab-case, shown to users and used in settings. */
  readonly id: string;
  readonly title: Localized;
  /** Why a desk officer would want to know. */
  readonly why: Localized;
  /** The norm that it follows, and its section; texts read where no norm says it. */
  readonly source?: Localized;
  readonly severity: Severity;
  /** The members of the house style that it follows. */
  readonly house?: readonly (keyof HouseStyle)[];
  readonly examples: readonly Example[];
  /** Right texts that a naive check would report. */
  readonly clean?: readonly string[];
  /** Reference statements that its examples and right texts are read with. */
  readonly precedents?: readonly string[];
}

/** A rule that needs the text alone. */
export interface TextRule extends RuleBase {
  readonly needs: 'text';
  check(reading: Reading): Iterable<Finding>;
  /** A second opinion by morphology: false withdraws the finding. It is asked only once words are at hand. */
  confirm?(finding: Finding, reading: WordReading): boolean;
}

/** A rule that needs morphology. */
export interface WordRule extends RuleBase {
  readonly needs: 'words';
  check(reading: WordReading): Iterable<Finding>;
}

export type Rule = TextRule | WordRule;

/** Declares a rule (for its type alone). */
export const defineRule = <R extends Rule>(rule: R): R => rule;

interface At {
  readonly block: Block;
  /** Flow offsets. */
  readonly span: Span;
}

/** What goes with a finding that another word is due at a place: a link to where the word is at home, and the fix that writes it. */
export const wordDue = (
  { block, span }: At,
  word: string,
  home?: At & { readonly message: Localized },
): Required<Pick<Finding, 'related' | 'fixes'>> => ({
  related: home ? [{ span: home.block.flow.toSource(home.span), message: home.message }] : [],
  fixes: [
    {
      title: { ja: `「${word}」に改める`, en: `Write “${word}”` },
      edits: block.flow.replace(span, word),
      safe: false,
    },
  ],
});

/** The same where a defined term is due. */
export const termDue = (
  place: At,
  { block, definition }: { readonly block: Block; readonly definition: Definition },
): ReturnType<typeof wordDue> =>
  wordDue(place, definition.name, {
    block,
    span: definition.term,
    message: { ja: `「${definition.name}」の定義`, en: `The definition of “${definition.name}”` },
  });
