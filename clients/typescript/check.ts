// Calls a Parlance server with code generated for connect-es, and checks the answers.
//
//     npm ci && npm run generate && npm run build && node build/check.js ADDRESS

import assert from "node:assert";
import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import { AnalysisService, Feature } from "./generated/parlance/v1/analysis_pb.js";
import { OffsetEncoding, type Span } from "./generated/parlance/v1/text_pb.js";

// JavaScript strings count UTF-16 code units.
const offsetEncoding = OffsetEncoding.UTF16;
const text = "The crème brûlée 😀 at the harbour was excellent. It cost $1.2 million on 3 May 2021.";
const cut = (span?: Span) => text.slice(span?.start ?? 0, span?.end);

const client = createClient(
  AnalysisService,
  createGrpcTransport({ baseUrl: `http://${process.argv[2]}` }),
);

const checks: Record<string, () => Promise<void>> = {
  async analyze() {
    const answer = await client.analyze({ document: { text }, offsetEncoding }, { timeoutMs: 10_000 });
    assert.strictEqual(answer.language, "en");
    assert.deepStrictEqual(
      answer.sentences.map((sentence) => cut(sentence.span)),
      ["The crème brûlée 😀 at the harbour was excellent.", "It cost $1.2 million on 3 May 2021."],
    );
    const mentions = answer.entities.flatMap((entity) => entity.mentions.map((mention) => cut(mention.span)));
    assert.ok(mentions.includes("$1.2 million"), mentions.join(", "));
  },

  async stream() {
    async function* requests() {
      for (const id of ["a", "b", "c"]) {
        const value = { document: { text, id }, features: [Feature.SENTENCES] };
        yield { message: { case: "request" as const, value } };
      }
    }
    const ids: string[] = [];
    for await (const answer of client.analyzeStream(requests())) {
      assert.strictEqual(answer.result.case, "response");
      ids.push(answer.id);
    }
    assert.deepStrictEqual(ids, ["a", "b", "c"]);
  },

  async refusal() {
    const error = await client.analyze({ document: { text: "" } }).then(
      () => assert.fail("answered an empty text"),
      (reason: unknown) => ConnectError.from(reason),
    );
    assert.strictEqual(error.code, Code.InvalidArgument);
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}: ${error}`);
  }
}
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
