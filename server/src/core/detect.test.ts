import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksLikeStatement } from './detect';

const OTHERS: Readonly<Record<string, string>> = {
  'a report of a newspaper': `日アルカディア首脳が会談　共同声明を発表

　【ネアポリス＝特派員】山田太郎首相は12日、アルカディアのカリスト大統領と会談し、共同声明を発表した。両首脳は、水素分野での協力を確認し、早期署名で一致した。
　両首脳は、北朝鮮情勢についても意見を交わし、懸念を表明した。双方は、貿易の拡大でも合意した。`,
  'a speech': `首脳会談後の共同記者発表における総理発言

　本日、カリスト大統領と大変有意義な会談を行いました。
　両首脳は、海洋協力を進めることで一致しました。我々は、法の支配を支持します。双方は、経済分野での協力を歓迎しました。`,
  'a study about statements': `日ア共同声明の研究

1. はじめに
両首脳は、何を合意したのか。政府は何を確認し、何を歓迎したのか。双方は、どのような立場を強調し、表明したのか。
2. 先行研究
3. 分析
大統領は、協力を支持した。`,
  minutes: `第３回企画委員会議事録

1. 日時　2024年4月1日
2. 場所　本館会議室
3. 議題
委員長は、予算案を説明し、委員は、これを承認した。大臣は、出席者に謝意を表明した。両者は一致した。`,
  'a contract': `業務提携に関する覚書

株式会社甲野商事（以下「甲」という。）と乙山工業株式会社（以下「乙」という。）は、業務提携に関し、次のとおり覚書を締結する。

第１条（目的）
甲及び乙は、相互の発展のため協力する。`,
  'a treaty': `日本国とアルカディア共和国との間の犯罪人引渡しに関する条約

日本国及びアルカディア共和国は、犯罪の抑圧のための両国の協力を一層実効あるものとすることを希望して、次のとおり協定した。

第一条
各締約国は、引渡しを求められた者を、この条約の規定に従い当該他方の締約国に引き渡すことを約束する。`,
};

for (const [what, text] of Object.entries(OTHERS))
  test(`${what} is not taken for a statement`, () => assert.equal(looksLikeStatement(text), false));

test('a statement is known by its title, or by numbered paragraphs that leaders act in', () => {
  const body = '１　両首脳は，会談した。\n２　両首脳は，成果を歓迎した。\n３　双方は，協力で一致し，支持を表明した。';
  assert.ok(looksLikeStatement(`日本国とアルカディア共和国の共同声明\n\n${body}`));
  assert.ok(looksLikeStatement(body));
});
