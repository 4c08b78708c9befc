// An extractor that takes all memory it can get.
const kept = [];
for (;;) kept.push(new Array(1_000_000).fill(kept.length));
