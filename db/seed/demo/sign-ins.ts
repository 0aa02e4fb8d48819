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

export function signInsOf(_world: World): readonly SignIn[] {
  return SIGN_INS;
}
