import { instruments, isoDate } from '../facts/instruments';
import { defineRule } from '../rule';

/** An instrument that is dated less exactly at first than later on. */
export const datePrecision = defineRule({
  id: 'date-precision',
  needs: 'text',
  severity: 'hint',
  title: { ja: '協定等の日付の詳しさ', en: 'Dates of agreements that are less exact at first' },
  why: {
    ja: '協定等の日付は、最初に引用するときに最も詳しく書き、二度目からは略すのが通例である。逆であれば、項を入れ替えた跡であることが多い。',
    en: 'The first citation of an agreement gives its date in full and later ones may be shorter. The reverse is often a trace of paragraphs that changed places.',
  },
  source: { ja: '公表された共同声明の慣行', en: 'Practice of published joint statements' },
  examples: [
    {
      bad: '１　両首脳は，‹２０１１年›に署名された文化交流に関する日本国政府とアルカディア共和国政府との間の協定を想起した。\n２　両首脳は，２０１１年１０月２１日に署名された文化交流に関する日本国政府とアルカディア共和国政府との間の協定の実施を確認した。',
      good: '１　両首脳は，２０１１年１０月２１日に署名された文化交流に関する日本国政府とアルカディア共和国政府との間の協定を想起した。\n２　両首脳は，２０１１年１０月２１日に署名された文化交流に関する日本国政府とアルカディア共和国政府との間の協定の実施を確認した。',
    },
  ],
  clean: [
    // By year in both places; one by its entry into force.
    '１　両首脳は，２０１１年の日ア行動計画を想起した。\n２　両首脳は，２０１１年の日ア行動計画の実施を確認した。',
  ],
  *check({ facts }) {
    for (const { title, citations } of instruments(facts)) {
      const dated = citations.filter(([, { date, role }]) => date && role !== 'in-force');
      const first = dated[0];
      if (!first) continue;
      const [block, { date }] = first;
      const short = isoDate(date!);
      const fuller = dated.find(([, each]) => {
        const iso = isoDate(each.date!);
        return short !== '' && iso.length > short.length && iso.startsWith(short);
      });
      if (!fuller) continue;
      const written = block.text.slice(date!.start, date!.end);
      const whole = fuller[0].text.slice(fuller[1].date!.start, fuller[1].date!.end);
      yield {
        span: block.flow.toSource(date!),
        message: {
          ja: `「${title}」の日付が、最初の引用では「${written}」、後の引用では「${whole}」です。最初の引用で詳しく書くのが通例です。`,
          en: `“${title}” is dated “${written}” at first and “${whole}” later; the first citation usually gives the date in full.`,
        },
        related: [
          { span: fuller[0].flow.toSource(fuller[1].date!), message: { ja: '詳しい日付', en: 'The full date' } },
        ],
        fixes: [
          {
            title: { ja: `「${whole}」にする`, en: `Write “${whole}”` },
            edits: block.flow.replace(date!, whole),
            safe: false,
          },
        ],
      };
    }
  },
});
