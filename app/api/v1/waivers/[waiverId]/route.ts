import { z } from "zod";
import { methods } from "@/app/_server/api/endpoint";
import { WaiverItem } from "@/app/_server/api/items/person-fact";
import { removing, writing } from "@/app/_server/api/writing";
import { changeWaiver } from "@/db/commands/waiver/change-waiver";
import { removeWaiver } from "@/db/commands/waiver/remove-waiver";
import { WaiverId } from "@/lib/ids";
import { ChangeWaiver } from "@/lib/waiver/change-waiver";

const params = z.object({ waiverId: WaiverId });

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: writing(
    {
      summary: "End a waiver sooner or later",
      permission: "waiver.write",
      params,
      ifMatch: true,
      body: ChangeWaiver.omit({ id: true, version: true }),
      answer: WaiverItem,
      status: 200,
    },
    ({ actor, params, body, version }) =>
      changeWaiver(actor, { ...body, id: params.waiverId, version }),
  ),
  DELETE: removing(
    {
      summary: "Take back a waiver as if it had never been given",
      permission: "waiver.write",
      params,
    },
    ({ actor, params, version }) => removeWaiver(actor, { id: params.waiverId, version }),
  ),
});
