/**
 * What chance would not bring by itself: each of these people shows one edge on the seed day. All days
 * count from that day: -22 is 22 days before it.
 */

export type StoryAward = {
  readonly credential: string;
  readonly issued: number;
  readonly expires: number | null;
  readonly proof?: "claimed" | "attested" | "checked";
  readonly status?: "in-progress" | "failed";
};

/** Instead of what chance would give for the demand. */
export type Story = {
  readonly who: string;
  readonly demand: string;
  readonly awards: readonly StoryAward[];
};

const ANALYST = "Cyber Defense Analyst (Intermediate)";
const RESPONDER = "Cyber Defense Incident Responder (Intermediate)";
const HEIGHT = "Working at height";
const PCI = "PCI DSS awareness";

export const STORIES: readonly Story[] = [
  // Ends today, tomorrow, in 30, 60 and 90 days; lapsed; in grace; waived.
  story("Amara Nwosu", ANALYST, held("GSEC", -1461, 0)),
  story("Bilal Khan", ANALYST, held("Security+", -1095, 1)),
  story("Cleo Dubois", ANALYST, held("Cloud+", -1066, 30)),
  story("Dae-jung Park", ANALYST, begun("Security+", -20)),
  story("Emre Kaya", ANALYST, held("Security+", -1118, -22)),
  story("Fatima Zahra", ANALYST),
  story("Cornelius Abara", "Security Architect (Advanced)", held("GDSA", -820, 640, "checked")),
  // Renewed: the old record stays beside the new one.
  story("Giulia Ferrante", RESPONDER, held("GCIH", -1500, -39), held("GCIH", -70, 1391)),
  story("Hamish Drummond", RESPONDER, held("CEH", -1036, 60)),
  story("Ivana Petrovic", RESPONDER, held("GCIH", -1371, 90, "checked")),
  // Revoked, see REVOKED; taken and not passed; only claimed.
  story("Joaquín Salas", "Vulnerability Assessment Analyst (Advanced)", held("GPEN", -410, 1051)),
  story("Oluwaseun Balogun", "System Administrator (Intermediate)", {
    credential: "Security+",
    issued: -33,
    expires: null,
    status: "failed",
  }),
  story(
    "Eoin Gallagher",
    "Network Operations Specialist (Intermediate)",
    held("Security+", -300, 795, "claimed"),
  ),
  // Payments is where the annual awareness slipped.
  story("Adaeze Umeh", PCI, held("HA-PCI", -317, 48)),
  story("Carmela Russo", PCI, held("HA-PCI", -386, -21)),
  story("Imani Wekesa", PCI, held("HA-PCI", -386, -21)),
  story("Khadija Mansour", PCI),
  // Grace running out, run out, waiver ending, waiver ended.
  story("Tobias Winkler", HEIGHT),
  story("Usha Pillai", HEIGHT),
  story("Padma Iyer", HEIGHT),
  story("Rhys Llewellyn", HEIGHT, held("Working at Height", -1200, -104)),
  story("Oskar Lind", HEIGHT, held("Working at Height", -1130, -34)),
  // The two lead auditors of a team that must have two; one certificate ends soon.
  story("Leila Ward", "Lead auditor", held("27001 LA", -620, 476, "checked")),
  story("Malachy Byrne", "Lead auditor", held("27001 LA", -1051, 45, "checked")),
  story("Nanami Sato", "Lead auditor", begun("27001 LA", -12)),
  // Two badges of the three that stand in for a certification.
  story(
    "Grace Liu",
    "Cloud production access",
    held("Develop your Google Cloud Network", -200, null),
    held("Manage Kubernetes in Google Cloud", -150, null),
  ),
];

/**
 * Beyond what is asked: the only one who holds it, the minimum that is already broken, what was begun, and
 * what nothing asks for any more, paid for all the same.
 */
export const FURTHER: readonly (StoryAward & { readonly who: string })[] = [
  { who: "Farah Haddad", ...held("CKA", -500, 231, "checked") },
  { who: "Farah Haddad", ...held("CKS", -480, 251, "checked") },
  { who: "Kirsten Vangsgaard", ...held("First Aid at Work", -700, 396) },
  // Being renewed in time.
  { who: "Cleo Dubois", ...begun("Cloud+", -10) },
  { who: "Hamish Drummond", ...begun("CEH", -21) },
  { who: "Malachy Byrne", ...begun("27001 LA", -5) },
  { who: "Ana Ruiz", ...begun("HA-SEC", -3) },
  // The ticket system that was replaced last year, and a course that is booked out of habit.
  { who: "Abena Mensah", ...held("QM-TD", -610, 120) },
  { who: "Cosima Ricci", ...held("QM-TD", -575, 155, "checked") },
  { who: "Edith Lauwers", ...held("QM-TD", -240, 490) },
  { who: "Dagny Thorsen", ...held("Speed Reading at Work", -410, null) },
  { who: "Brannon Teague", ...held("Speed Reading at Work", -385, null) },
];

export const REVOKED = [{ who: "Joaquín Salas", credential: "GPEN", on: -41 }] as const;

export const WAIVERS = [
  {
    who: "Fatima Zahra",
    demand: ANALYST,
    from: -60,
    to: 129,
    reason: "On parental leave until spring; the exam is booked for the month after.",
    approvedBy: "Cornelius Abara",
  },
  {
    who: "Rhys Llewellyn",
    demand: HEIGHT,
    from: -90,
    to: 5,
    reason: "Course cancelled by the provider twice; works at ground level meanwhile.",
    approvedBy: "Leila Ward",
  },
  {
    who: "Oskar Lind",
    demand: HEIGHT,
    from: -34,
    to: -10,
    reason: "Waiting for the next course date.",
    approvedBy: "Leila Ward",
  },
] as const;

/** First day gone is the day after. */
export const LEAVERS: Readonly<Record<string, number>> = {
  "Desmond Achebe": 20,
  "Anneliese Vogt": -60,
};

export const CONTRACTORS: readonly string[] = ["Lorenzo Bianchi", "Viktor Danek"];

/** Came from another team on that day. */
export const MOVES = [
  {
    who: "Sanjay Kulkarni",
    on: -120,
    from: "Digital Products / Payments",
  },
] as const;

/** Addresses that a colleague had before, or has elsewhere. */
export const OTHER_ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  "Elif Demir": ["elif.kaya@harbourline.example", "elif@demir.example"],
  "Shanda Fairbairn": ["sfairbairn@contoso.com"],
  "Alane Livsey": ["alivsey@contoso.com"],
  "Martie Batch": ["mbatch@contoso.com"],
  "Tremayne Snarie": ["tsnarie@contoso.com"],
};

/** Sees themselves otherwise than their manager does. */
export const DISAGREEMENTS = [
  { who: "Liam O’Brien", competency: "IT infrastructure", self: 4, manager: 2 },
  { who: "Dmitri Volkov", competency: "Modern development standards", self: 1, manager: 3 },
] as const;

function story(who: string, demand: string, ...awards: readonly StoryAward[]): Story {
  return { who, demand, awards };
}

function held(
  credential: string,
  issued: number,
  expires: number | null,
  proof: "claimed" | "attested" | "checked" = "attested",
): StoryAward {
  return { credential, issued, expires, proof };
}

/** Signed up for so many days ago, and not passed yet. */
function begun(credential: string, issued: number): StoryAward {
  return { credential, issued, expires: null, status: "in-progress" };
}
