import { Facts } from '../core/facts';
import { deriveProfile } from '../core/reference/profile';
import { parseStatement } from '../core/statement/parse';

/** `derive FILE…`: the profile of one or more statements (their texts), as JSON with one entry to a line. */
export function derive(texts: readonly string[]): string {
  const profile = deriveProfile(texts.map((text) => new Facts(parseStatement(text))));
  const members = Object.entries(profile).map(([key, value]) => {
    if (!Array.isArray(value) || value.length === 0) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const entries = value.map((entry) => `    ${JSON.stringify(entry)}`);
    return `  ${JSON.stringify(key)}: [\n${entries.join(',\n')}\n  ]`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}
