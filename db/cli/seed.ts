/**
 * `npm run db:seed -- <world>`: fills the empty database at DATABASE_URL, or in the data folder, with
 * `demo`, `empty` or `bench:<people>`. Makes no users: the server prints the link for the first one.
 */
import { NotEmpty, seed } from "@/db/seed/seed";
import { World } from "@/db/seed/world";
import { withDatabase } from "./with-database";

const world = World.safeParse(process.argv[2] ?? "");
if (!world.success) {
  console.error(world.error.issues.map(({ message }) => message).join("\n"));
  process.exit(1);
}
try {
  await withDatabase(() => seed(world.data, console.log));
} catch (error) {
  if (!(error instanceof NotEmpty)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
