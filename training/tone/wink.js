// The peer wink-sentiment (npm) behind the protocol of the tone evaluation: one JSON line
// {"id", "text"} in, one {"id", "score"} out. Its normalised score runs from -5 to 5.
'use strict';

const readline = require('node:readline');
const sentiment = require('wink-sentiment');

readline.createInterface({input: process.stdin}).on('line', (line) => {
  const {id, text} = JSON.parse(line);
  const {normalizedScore} = sentiment(text);
  const score = Math.max(-1, Math.min(1, normalizedScore / 5));
  process.stdout.write(JSON.stringify({id, score}) + '\n');
});
