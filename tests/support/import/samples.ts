import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { SHIPPED } from "./files";

const FOLDER = "tests/fixtures/presets";

/** A file of which it is known what it is. */
export type Sample = { readonly preset: string; readonly place: string };

/** Samples in folders that are called after their preset, and those that the product ships. */
export const SAMPLES: readonly Sample[] = [
  ...readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: preset }) =>
      readdirSync(path.join(FOLDER, preset)).map((file) => ({
        preset,
        place: path.join(FOLDER, preset, file),
      })),
    ),
  { preset: "uk-capability-roles", place: shipped("roles") },
  { preset: "uk-capability-skills", place: shipped("skills") },
  { preset: "dod-8140", place: shipped("dod") },
  { preset: "ms-partner-trainings", place: shipped("trainings") },
];

function shipped(file: keyof typeof SHIPPED): string {
  return path.join("db/seed/data", SHIPPED[file]);
}

/** As it would be uploaded. */
export function sampleFile({ place }: Pick<Sample, "place">) {
  return { fileName: path.basename(place), bytes: new Uint8Array(readFileSync(place)) };
}
