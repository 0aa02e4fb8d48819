/**
 * `npm run projection:verify`: computes everybody's standings anew and compares them with those that
 * are kept. Exit code 1 and the people concerned where they differ.
 */
import { verifyProjection } from "@/db/projection/verify";
import { withDatabase } from "./with-database";

const SHOWN = 20;

const differences = await withDatabase(verifyProjection);
for (const { personId, kept, right } of differences.slice(0, SHOWN)) {
  console.log(`${personId}\n  kept:  ${kept.join("\n         ")}`);
  console.log(`  right: ${right.join("\n         ")}`);
}
console.log(
  differences.length === 0
    ? "The projection is what the facts say."
    : `The projection differs for ${differences.length} people.`,
);
process.exitCode = differences.length === 0 ? 0 : 1;
