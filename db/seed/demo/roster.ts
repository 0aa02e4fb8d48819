/** Somebody invented: name, roles, and for how many months with the company (none yet: below zero). */
export type Colleague = {
  readonly name: string;
  readonly roles: readonly string[];
  readonly months: number;
  readonly team: string;
};

type Row = readonly [name: string, roles: string | readonly string[], months: number];

const ANALYST = "Cyber Defense Analyst (Intermediate)";
const RESPONDER = "Cyber Defense Incident Responder (Intermediate)";
const ASSESSOR = "Vulnerability Assessment Analyst (Advanced)";
const ADMINISTRATOR = "System Administrator (Intermediate)";
const OPERATOR = "Network Operations Specialist (Intermediate)";

/** Who works where. The names are made up; roles are those of the two frameworks that are imported. */
export const ROSTER: readonly Colleague[] = [
  ...team("Management", [
    ["Theodora Lindgren", "Chief technology officer", 96],
    ["Wilhelmina Aster", "Head of IT service management", 90],
    ["Tomás Herrera", "Business relationship manager", 52],
  ]),
  ...team("Technology / Infrastructure", [
    ["Rosalind Okafor", "Principal infrastructure engineer", 81],
  ]),
  ...team("Technology / Infrastructure / Platform Engineering", [
    ["Ana Ruiz", "Senior infrastructure engineer", 68],
    ["Ben Adeyemi", "Infrastructure engineer", 31],
    ["Chloé Martin", "Infrastructure engineer", 22],
    ["Dmitri Volkov", "DevOps engineer", 40],
    ["Elif Demir", "Senior DevOps engineer", 52],
    ["Farah Haddad", "Lead DevOps engineer", 74],
    ["Grace Liu", "Infrastructure engineer", 17],
    ["Hiro Tanaka", "DevOps engineer", 28],
    ["Ines Costa", "Infrastructure engineer", 45],
    ["Jonas Berg", "Lead infrastructure engineer", 88],
    ["Keiko Mori", "DevOps engineer", 12],
    ["Liam O’Brien", "Senior infrastructure engineer", 61],
    ["Mei Chen", "Senior infrastructure engineer", 57],
    ["Noor Rahman", "Associate infrastructure engineer", 5],
  ]),
  ...team("Technology / Infrastructure / Network", [
    ["Aleksander Wójcik", ["Lead network architect", OPERATOR], 79],
    ["Bronwyn Pugh", ["Network architect", OPERATOR], 43],
    ["Caspian Reyes", ["Infrastructure operations engineer", OPERATOR], 26],
    ["Dilnoza Karimova", ["Senior infrastructure operations engineer", OPERATOR], 50],
    ["Eoin Gallagher", ["Infrastructure operations engineer", OPERATOR], 34],
    ["Freya Haugen", ["Infrastructure operations engineer", OPERATOR], 19],
    ["Gideon Mwangi", ["Associate infrastructure operations engineer"], 2],
    ["Halina Duda", ["Lead infrastructure operations engineer", OPERATOR], 66],
  ]),
  ...team("Technology / Infrastructure / Workplace", [
    ["Shanda Fairbairn", "Lead end user computing engineer", 41],
    ["Alane Livsey", "Senior end user computing engineer", 41],
    ["Martie Batch", "End user computing engineer", 41],
    ["Tremayne Snarie", "End user computing engineer", 41],
    ["Evie Hedau", "End user computing engineer", 41],
    ["Sianna Currie", "Associate end user computing engineer", 41],
  ]),
  ...team("Technology / Security", [
    ["Cornelius Abara", ["Principal security architect", "Security Architect (Advanced)"], 70],
  ]),
  ...team("Technology / Security / Security Operations", [
    ["Amara Nwosu", ["Senior operations analyst", ANALYST], 47],
    ["Bilal Khan", ["Operations analyst", ANALYST], 33],
    ["Cleo Dubois", ["Senior operations analyst", ANALYST], 58],
    ["Dae-jung Park", ["Operations analyst", ANALYST], 2],
    ["Emre Kaya", ["Operations analyst", ANALYST], 25],
    ["Fatima Zahra", ["Operations analyst", ANALYST], 14],
    ["Giulia Ferrante", ["Incident manager", RESPONDER], 39],
    ["Hamish Drummond", ["Incident manager", RESPONDER], 44],
    ["Ivana Petrovic", ["Major incident manager", RESPONDER], 63],
    ["Joaquín Salas", ["Operations analyst", ASSESSOR], 29],
    ["Kwame Boateng", ["Operational control manager", ASSESSOR], 72],
  ]),
  ...team("Technology / Security / Identity", [
    ["Lakshmi Narayanan", ["Lead security architect", "Security Architect (Intermediate)"], 55],
    ["Mirela Popa", ["Security architect", "Security Architect (Intermediate)"], 36],
    ["Nikolai Sorensen", ["Infrastructure engineer", ADMINISTRATOR], 30],
    ["Oluwaseun Balogun", ["Infrastructure engineer", ADMINISTRATOR], 21],
    ["Priya Venkatesan", ["Senior infrastructure engineer", ADMINISTRATOR], 48],
    ["Quentin Mercier", ["Associate infrastructure engineer", ADMINISTRATOR], 3],
  ]),
  ...team("Data", [["Ruth Adler", "Head of data engineering", 77]]),
  ...team("Data / Data Platform", [
    ["Anselm Fischer", "Lead data engineer", 64],
    ["Beatriz Queiroz", "Senior data engineer", 46],
    ["Chidi Eze", "Data engineer", 27],
    ["Dagny Thorsen", "Data engineer", 20],
    ["Emeka Obi", "Data engineer", 9],
    ["Fenna de Wit", "Data architect", 53],
    ["Gaspard Lemaire", "Senior data engineer", 38],
    ["Hoshi Nakamura", "Analytics engineer", 24],
    ["Ilse Vermeulen", "Senior analytics engineer", 42],
  ]),
  ...team("Data / Analytics", [
    ["Jamila Osei", "Principal data analyst", 60],
    ["Kaspar Rebane", "Senior data analyst", 37],
    ["Lucía Navarro", "Data analyst", 18],
    ["Magnus Eklund", "Data scientist", 32],
    ["Nadia Benali", "Lead data scientist", 49],
    ["Osvaldo Prieto", "Performance analyst", 23],
    ["Pilar Domenech", "Associate data analyst", 4],
  ]),
  ...team("Digital Products", [["Sunniva Dahl", "Head of product", 59]]),
  ...team("Digital Products / Payments", [
    ["Adaeze Umeh", "Lead developer", 65],
    ["Anneliese Vogt", "Senior developer", 58],
    ["Bartosz Nowak", "Senior developer", 51],
    ["Carmela Russo", "Senior developer", 35],
    ["Desmond Achebe", "Developer", 29],
    ["Esperanza Molina", "Developer", 16],
    ["Finnian Doyle", "Developer", 8],
    ["Gülsüm Aydın", "Test engineer", 40],
    ["Henrik Aalto", "Product manager", 54],
    ["Imani Wekesa", "Business analyst", 26],
    ["Jurgen Pfeiffer", "Delivery manager", 62],
    ["Khadija Mansour", "Junior developer", 1],
    ["Lorenzo Bianchi", "Developer", 44],
  ]),
  ...team("Digital Products / Booking", [
    ["Marisol Vega", "Lead frontend developer", 56],
    ["Nevena Ilic", "Senior frontend developer", 39],
    ["Orla Fitzgerald", "Frontend developer", 27],
    ["Pavel Horak", "Frontend developer", 15],
    ["Quynh Tran", "Interaction designer", 33],
    ["Rafaela Moura", "Content designer", 21],
    ["Sanjay Kulkarni", "Developer", 48],
    ["Tamsin Blackwood", "User researcher", 36],
    ["Ulrika Nyström", "Product manager", 45],
    ["Viktor Danek", "Test engineer", 13],
  ]),
  ...team("Service", [["Xiomara Delgado", "Head of service desk", 67]]),
  ...team("Service / Service Desk", [
    ["Abena Mensah", "Service desk manager", 58],
    ["Brannon Teague", "Senior service desk analyst", 43],
    ["Cosima Ricci", "Senior service desk analyst", 31],
    ["Darius Pahlavan", "Service desk analyst", 24],
    ["Edith Lauwers", "Service desk analyst", 18],
    ["Fergus Kinnear", "Service desk analyst", 11],
    ["Gabija Kazlauskas", "Service desk analyst", 7],
    ["Hassan Jaber", "Service desk analyst", 28],
    ["Isolde Brandt", "Service desk analyst", 2],
    ["Jerzy Malik", "Service desk analyst", 36],
  ]),
  ...team("Service / Field Service", [
    ["Kirsten Vangsgaard", "Lead infrastructure operations engineer", 73],
    ["Lamin Ceesay", "Senior infrastructure operations engineer", 49],
    ["Mairi Sutherland", "Infrastructure operations engineer", 38],
    ["Nuno Teixeira", "Infrastructure operations engineer", 25],
    ["Oskar Lind", "Infrastructure operations engineer", 30],
    ["Padma Iyer", "Infrastructure operations engineer", 17],
    ["Rhys Llewellyn", "Infrastructure operations engineer", 55],
    ["Svetlana Orlova", "Application operations engineer", 42],
    ["Tobias Winkler", "Associate infrastructure operations engineer", 2],
    ["Usha Pillai", "Associate infrastructure operations engineer", 1],
  ]),
  ...team("Assurance", [["Victor Amadi", "Head of test", 69]]),
  ...team("Assurance / Governance and Risk", [
    [
      "Leila Ward",
      ["Head of data governance", "Information Systems Security Manager (Advanced)"],
      61,
    ],
    ["Malachy Byrne", ["Lead data governance manager", "Security Control Assessor (Advanced)"], 50],
    ["Nanami Sato", ["Data governance manager", "Security Control Assessor (Intermediate)"], 34],
    ["Oriol Ferrer", ["Data governance manager"], 22],
    ["Perpetua Zulu", ["Change and release manager"], 41],
    ["Ragnhild Moe", ["Problem manager"], 47],
  ]),
  ...team("Assurance / Quality", [
    ["Saoirse Nolan", "Test manager", 53],
    ["Tariq Rahimi", "Lead quality assurance test analyst", 46],
    ["Uma Deshpande", "Senior quality assurance test analyst", 33],
    ["Vasilis Pappas", "Quality assurance test analyst", 19],
    ["Winifred Cole", "Quality assurance test analyst", 10],
    ["Yusuf Omar", "Lead test engineer", 37],
    ["Zofia Lewandowska", "Test engineer", -1],
  ]),
];

function team(path: string, rows: readonly Row[]): Colleague[] {
  return rows.map(([name, roles, months]) => ({
    name,
    roles: typeof roles === "string" ? [roles] : roles,
    months,
    team: path,
  }));
}

/** The head of the next team above that has one, else of the company; null for that one. */
export function headAbove({ name, team: path }: Colleague): Colleague | null {
  for (let above = path; above.includes(" / "); ) {
    above = above.slice(0, above.lastIndexOf(" / "));
    const head = ROSTER.find((other) => other.team === above && other.name !== name);
    if (head) return head;
  }
  const [first] = ROSTER;
  return first && first.name !== name ? first : null;
}
