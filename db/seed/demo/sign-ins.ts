import type { SignIn } from "@/db/seed/sign-ins";
import type { World } from "@/db/seed/world";

/** Who may try the demo, and as whom. The auditor comes from outside. */
const SIGN_INS: readonly SignIn[] = [
  signIn("admin", "Jonas Berg", "jonas.berg@harbourline.example"),
  signIn("compliance", "Leila Ward", "leila.ward@harbourline.example"),
  signIn("learning", "Tomás Herrera", "tomas.herrera@harbourline.example"),
  {
    ...signIn("manager", "Rosalind Okafor", "rosalind.okafor@harbourline.example"),
    team: "Infrastructure",
  },
  signIn("person", "Ana Ruiz", "ana.ruiz@harbourline.example"),
  signIn("auditor", "Petra Lindqvist", null),
];

function signIn(access: SignIn["access"], name: string, person: string | null): SignIn {
  return { access, name, person, team: null, email: `${access}@harbourline.example` };
}

/** In a generated world other people stand behind the same logins; in an empty one, nobody. */
export function signInsOf(world: World): readonly SignIn[] {
  if (world.kind === "demo") return SIGN_INS;
  return SIGN_INS.map((signIn, index) => ({
    ...signIn,
    person: world.kind === "bench" && signIn.person ? `person.${index + 1}@bench.example` : null,
    team: world.kind === "bench" && signIn.team ? "Division 1" : null,
  }));
}
