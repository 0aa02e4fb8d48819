import { methods } from "@/app/_server/api/endpoint";
import { MappingItem } from "@/app/_server/api/items/catalogue";
import { writing } from "@/app/_server/api/writing";
import { mapCredential } from "@/db/commands/mapping/map-credential";
import { MapCredential } from "@/lib/credential/map-credential";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: writing(
    {
      summary: "Say which competency a credential shows, at which level",
      permission: "catalogue.write",
      body: MapCredential,
      answer: MappingItem,
      status: 201,
    },
    ({ actor, body }) => mapCredential(actor, body),
  ),
});
