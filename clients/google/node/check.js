/**
 * Calls a Parlance server with Google's own client library, unmodified.
 *
 *     node check.js ADDRESS                      a server without TLS
 *     node check.js ADDRESS CA-FILE API-KEY      a server with TLS and API keys
 */

'use strict';

// Otherwise the library looks for Google's own machines first.
process.env.METADATA_SERVER_DETECTION = 'none';

const assert = require('assert');
const fs = require('fs');
const language = require('@google-cloud/language');
const {grpc} = require('google-gax');

const TEXT =
  'Siemens AG paid $5 million for the old harbour of Genoa on 7 October 2021. ' +
  'Mayor Anna Rossi was delighted: “It is a wonderful day!” ' +
  'Crème brûlée 😀, said Général Dupont in Paris.';

const [address, authority, key] = process.argv.slice(2);
const [host, port] = address.split(':');
const options = {apiEndpoint: host, port: Number(port)};
options.sslCreds = authority
  ? grpc.credentials.createSsl(fs.readFileSync(authority))
  : grpc.credentials.createInsecure();

// The default export is v1.
const one = new language.LanguageServiceClient(options);
const two = new language.v2.LanguageServiceClient(options);
const call = key ? {otherArgs: {headers: {'x-goog-api-key': key}}} : {};

function document(content, type = 'PLAIN_TEXT') {
  return {content, type};
}

function offsets(answer) {
  for (const entity of answer.entities) {
    for (const {text} of entity.mentions) {
      assert.strictEqual(TEXT.substr(text.beginOffset, text.content.length), text.content);
    }
  }
}

function byName(answer) {
  return Object.fromEntries(answer.entities.map((entity) => [entity.name, entity]));
}

const checks = {
  async 'v1 sentiment'() {
    const request = {document: document('I love it. It is wonderful!')};
    const [answer] = await one.analyzeSentiment(request, call);
    assert(answer.documentSentiment.score > 0.3);
    assert.strictEqual(answer.sentences.length, 2);
    assert.strictEqual(answer.language, 'en');
  },

  async 'v1 entities'() {
    const [answer] = await one.analyzeEntities({document: document(TEXT), encodingType: 'UTF16'}, call);
    offsets(answer);
    const found = byName(answer);
    assert.strictEqual(found['Anna Rossi'].type, 'PERSON');
    assert.deepStrictEqual(found['$5 million'].metadata, {value: '5000000', currency: 'USD'});
    const sum = answer.entities.reduce((all, entity) => all + entity.salience, 0);
    assert(Math.abs(sum - 1) < 1e-4);
  },

  async 'v1 entity sentiment'() {
    const text = 'Anna Rossi is a wonderful, brilliant mayor. Bob Stone is a horrible, corrupt liar.';
    const [answer] = await one.analyzeEntitySentiment({document: document(text)}, call);
    const found = byName(answer);
    assert(found['Anna Rossi'].sentiment.score > 0);
    assert(found['Bob Stone'].sentiment.score < 0);
  },

  async 'v1 annotations of HTML'() {
    const features = {extractEntities: true, extractDocumentSentiment: true};
    const page = document('<p>Anna <b>Rossi</b> left.', 'HTML');
    const [answer] = await one.annotateText({document: page, features, encodingType: 'UTF16'}, call);
    assert.deepStrictEqual(answer.sentences[0].text, {content: 'Anna Rossi left.', beginOffset: 3});
  },

  async 'v2 sentiment'() {
    const [answer] = await two.analyzeSentiment({document: document('It is awful.')}, call);
    assert(answer.documentSentiment.score < -0.3);
    assert.strictEqual(answer.languageCode, 'en');
    assert.strictEqual(answer.languageSupported, true);
  },

  async 'v2 entities'() {
    const [answer] = await two.analyzeEntities({document: document(TEXT), encodingType: 'UTF16'}, call);
    offsets(answer);
    const [mention] = byName(answer)['Anna Rossi'].mentions;
    assert.strictEqual(mention.type, 'PROPER');
    assert(mention.probability > 0 && mention.probability <= 1);
  },

  async 'not served'() {
    for (const client of [one, two]) {
      const error = await client.classifyText({document: document('x')}, call).catch((e) => e);
      assert.strictEqual(error.code, grpc.status.UNIMPLEMENTED);
    }
  },

  async 'refusal'() {
    const error = await two.analyzeSentiment({document: {content: 'x'}}, call).catch((e) => e);
    assert.strictEqual(error.code, grpc.status.INVALID_ARGUMENT);
    const bad = error.statusDetails.find((details) => details.fieldViolations);
    assert.strictEqual(bad.fieldViolations[0].field, 'document.type');
  },
};

if (key) {
  checks['without a key'] = async () => {
    const error = await two.analyzeSentiment({document: document('x')}).catch((e) => e);
    assert.strictEqual(error.code, grpc.status.UNAUTHENTICATED);
  };
}

async function main() {
  let failed = 0;
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      console.log(`ok ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED ${name}: ${error.stack}`);
    }
  }
  console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

main();
