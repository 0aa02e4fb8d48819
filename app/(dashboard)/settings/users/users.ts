import "server-only";
import type { Opened } from "@/app/_server/open-page";
import { paths } from "@/app/_server/paths";
import type { PageTable } from "@/app/_server/table-file";
import type { Column, Linked } from "@/components/table/column";
import { type UserRow, usersFor } from "@/db/queries/users";
import { ACCESS_WORDS } from "@/lib/format/access";
import { countOf } from "@/lib/format/count";
import { stateText } from "./state-text";

type UserLine = {
  id: string;
  user: Linked;
  access: string;
  person: string | null;
  state: string;
};

const COLUMNS: Column<UserLine>[] = [
  { kind: "link", key: "user", header: "User" },
  { kind: "text", key: "access", header: "Access" },
  { kind: "text", key: "person", header: "Person" },
  { kind: "text", key: "state", header: "State" },
];

/** All users, with what each may do. */
export async function usersTable({ actor }: Opened): Promise<PageTable<UserLine>> {
  const users = await usersFor(actor);
  const rows = users.map(
    (user): UserLine => ({
      id: user.id,
      user: { text: user.name, href: paths.user(user.id), note: user.email },
      access: accessText(user),
      person: user.personName,
      state: stateText(user),
    }),
  );
  return { name: "Users", columns: COLUMNS, rows };
}

function accessText({ access, teamIds }: UserRow): string {
  const words = ACCESS_WORDS[access];
  return access === "manager" ? `${words} of ${countOf(teamIds.length, "team")}` : words;
}
