/** What the matrix groups by: the framework itself has no areas. Whatever is not here is a way of working. */
const WAYS_OF_WORKING = "Ways of working";

const AREAS: Readonly<Record<string, readonly string[]>> = {
  Architecture: [
    ...["Architecture communication", "Business architecture", "Enterprise architecture"],
    ...["Architect for the whole context", "Making architectural decisions", "Systems design"],
    ...["Systems design (frontend developer)", "Technology architecture", "Technology evaluation"],
    ...[
      "Technical design throughout the life cycle",
      "Optimising technology and data architecture",
    ],
  ],
  Infrastructure: [
    ...["Asset and configuration management", "Availability and capacity management"],
    ...["IT infrastructure", "Life cycle management", "Technical specialism"],
    ...["Troubleshooting and problem resolution", "Systems integration"],
    ...["Ensuring resilience of digital, data and technology"],
  ],
  Security: [
    ...["Information security", "Security technology", "Security architecture"],
    ...["Designing secure systems", "Cyber incident management", "Cyber risk management"],
    ...["Cyber security governance", "Enabling and informing risk-based decisions"],
    ...["Changing security culture", "Strategic cyber security planning"],
    ...[
      "Understanding security implications of transformation",
      "Communication (security architect)",
    ],
    ...["Research and innovation", "Analysis"],
  ],
  Software: [
    ...["Coding and scripting", "Development process optimisation", "Modern development standards"],
    ...["Programming and build (software engineering)", "Prototyping", "Testing", "Test analysis"],
    ...["Programming and build (frontend developer)", "Systems integration (frontend developer)"],
    ...["Test and quality planning", "Test engineering", "Designing and executing tests"],
    ...["Managing, reporting and resolving defects", "Web performance optimisation"],
    ...["Product and service monitoring", "Iterative design"],
  ],
  Data: [
    ...["Data analysis and synthesis", "Data architecture", "Data compliance and security"],
    ...[
      "Data development process",
      "Data engineering",
      "Data ethics and privacy",
      "Data governance",
    ],
    ...["Data innovation", "Data integration design", "Data life cycle", "Data management"],
    ...["Data literacy improvement", "Data maturity", "Data modelling", "Data risk management"],
    ...["Data modelling, cleansing and enrichment", "Data preparation and linkage"],
    ...["Data science innovation", "Data standards", "Data visualisation", "Metadata management"],
    ...["Applying statistical and analytical tools and techniques", "Analysis and synthesis"],
    ...["Applied maths, statistics and scientific practices", "Developing code for analysis"],
    ...["Programming and build (data and analytics engineering)", "Communicating data"],
    ...["Programming and build (data science)", "Turning business problems into data design"],
    ...["Problem definition and shaping", "Data governance leadership", "Strategic data planning"],
    ...["Quality assurance of data and analysis", "Developing data science capability"],
    ...[
      "Understanding analysis across the product life cycle",
      "Communicating analysis and insight",
    ],
    ...["Data governance (data architect)", "Delivering business impact through data"],
  ],
  Service: [
    ...["Change management", "Continual service improvement", "Continuity management"],
    ...["Customer service management", "Incident management", "IT service reporting"],
    ...["Problem management", "Service focus", "Service management framework knowledge"],
    ...["Service support", "Operational management", "Ownership and initiative"],
    ...["Stakeholder relationship management (IT operations)"],
    ...["Business analysis (IT operations)", "Performance measurement"],
  ],
};

const AREA_OF = new Map(
  Object.entries(AREAS).flatMap(([area, names]) => names.map((name) => [name, area] as const)),
);

export function areaOf(competency: string): string {
  return AREA_OF.get(competency) ?? WAYS_OF_WORKING;
}
