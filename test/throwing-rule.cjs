// Loaded before the server in a test: a rule that throws stands among the others. TypeScript is loaded by tsx.
const { register } = require('tsx/cjs/api');
register();
const { RULES } = require('../server/src/core/rules/index.ts');
RULES.unshift({
  ...RULES[0],
  id: 'throws',
  check: () => {
    throw new Error('thrown by a test');
  },
});
