import type { FrameworkFacts } from "./preset";

export const UK_FRAMEWORK: FrameworkFacts = {
  name: "Government Digital and Data Profession Capability Framework",
  publisher: "UK Government",
  licence: "Open Government Licence v3.0",
  attribution:
    "Contains public sector information licensed under the Open Government Licence v3.0.",
  url: "https://ddat-capability-framework.service.gov.uk/",
  levels: ["Awareness", "Working", "Practitioner", "Expert"],
};
