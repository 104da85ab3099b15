// Calls every RPC of a Parlance server with clients made from its .proto files.
//
//     node check.js ADDRESS

'use strict';

const assert = require('node:assert');
const path = require('node:path');
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');

const proto = path.resolve(__dirname, '../../proto');
const definition = loader.loadSync('parlance/v1/analysis.proto', {
  includeDirs: [proto],
  keepCase: true,
  enums: String,
  longs: Number,
  oneofs: true,
  defaults: true,
});
const {parlance} = grpc.loadPackageDefinition(definition);
const others = ['language', 'sentence', 'entity', 'tone'].map((name) =>
  grpc.loadPackageDefinition(
    loader.loadSync(`parlance/v1/${name}.proto`, {includeDirs: [proto], keepCase: true, enums: String}),
  ),
);
const service = Object.assign({}, parlance.v1, ...others.map((other) => other.parlance.v1));

// JavaScript strings count UTF-16 code units.
const UNIT = 'OFFSET_ENCODING_UTF16';
const TEXT = 'The crème brûlée 😀 at the harbour was excellent. It cost $1.2 million on 3 May 2021.';

const address = process.argv[2];
const client = (name) => new service[name](address, grpc.credentials.createInsecure());
const call = (name, method, request) =>
  new Promise((resolve, reject) =>
    client(name)[method](request, (error, answer) => (error ? reject(error) : resolve(answer))),
  );
const document = (text = TEXT, fields = {}) => ({text, ...fields});
const cut = (text, span) => text.slice(span.start ?? 0, span.end);
const some = (text, id = '') => ({document: document(text, {id}), features: ['FEATURE_SENTENCES']});

const checks = {
  async sentences() {
    const request = {document: document(), offset_encoding: UNIT};
    const answer = await call('SentenceService', 'SegmentSentences', request);
    assert.deepStrictEqual(
      answer.sentences.map((sentence) => cut(TEXT, sentence.span)),
      ['The crème brûlée 😀 at the harbour was excellent.', 'It cost $1.2 million on 3 May 2021.'],
    );
  },

  async languages() {
    const text = 'Die Schiffe liegen seit gestern im Hafen und warten auf den Lotsen.';
    const answer = await call('LanguageService', 'DetectLanguage', {document: document(text)});
    assert.strictEqual(answer.language, 'de');
  },

  async entities() {
    const request = {document: document(), offset_encoding: UNIT};
    const answer = await call('EntityService', 'TagEntities', request);
    const money = answer.entities.find((entity) => entity.type === 'ENTITY_TYPE_MONEY');
    assert.strictEqual(cut(TEXT, money.mentions[0].span), money.mentions[0].text);
    assert.strictEqual(money.value.money.currency, 'USD');
  },

  async tones() {
    const request = {document: document(), offset_encoding: UNIT, evidence: true};
    const answer = await call('ToneService', 'ScoreTone', request);
    assert(answer.document.score > 0);
    assert(answer.evidence.some((evidence) => cut(TEXT, evidence.span) === 'excellent'));
    const relations = {
      document: document('Norway thanked Iceland.'),
      aspects: ['TONE_ASPECT_RELATIONS'],
    };
    const told = await call('ToneService', 'ScoreTone', relations);
    assert.strictEqual(told.relations[0].actor.name, 'Norway');
    assert(told.relations[0].stance > 0 && !told.document);
  },

  async everything() {
    const request = {document: document(TEXT, {id: 'a'}), offset_encoding: UNIT};
    const answer = await call('AnalysisService', 'Analyze', request);
    assert.strictEqual(answer.id, 'a');
    assert.strictEqual(answer.language, 'en');
    assert(answer.sentences.length === 2 && answer.entities.length > 0 && answer.tone);
  },

  async batch() {
    const requests = [some('It rained. We left.', 'a'), some(''), some('Three.', 'c')];
    const {results} = await call('AnalysisService', 'AnalyzeBatch', {requests});
    assert.deepStrictEqual(
      results.map((result) => result.result),
      ['response', 'error', 'response'],
    );
    assert.strictEqual(results[1].error.code, grpc.status.INVALID_ARGUMENT);
  },

  async stream() {
    const stream = client('AnalysisService').AnalyzeStream();
    stream.write({settings: {order: 'STREAM_ORDER_REQUEST', window: 4}});
    for (let index = 0; index < 50; index += 1) {
      stream.write({request: some('A. B.', String(index))});
    }
    stream.end();
    const ids = [];
    for await (const answer of stream) {
      ids.push(answer.id);
    }
    assert.deepStrictEqual(ids, [...Array(50).keys()].map(String));
  },

  async capabilities() {
    const answer = await call('AnalysisService', 'GetCapabilities', {});
    assert(answer.limits.text_bytes > 0);
    assert(answer.languages.some((language) => language.language === 'en'));
  },

  async refusal() {
    const request = {document: document('x', {language: 'english'})};
    const error = await call('AnalysisService', 'Analyze', request).catch((refused) => refused);
    assert.strictEqual(error.code, grpc.status.INVALID_ARGUMENT);
    assert(error.details.startsWith('document.language: '));
    const [details] = error.metadata.get('grpc-status-details-bin');
    assert(details.includes('google.rpc.BadRequest'));
  },
};

async function main() {
  let failed = 0;
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      console.log(`ok ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED ${name}: ${error.message}`);
    }
  }
  console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

main();
