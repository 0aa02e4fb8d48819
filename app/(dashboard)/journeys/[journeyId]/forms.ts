import { z } from "zod";
import { jsonText, ticked } from "@/lib/form/blank";
import { JourneyId } from "@/lib/ids";
import { Moves } from "@/lib/journey/move-steps";

export const MovedForm = z.object({ id: JourneyId, moves: jsonText(Moves) });
export const KeepForm = MovedForm.extend({ isKnown: ticked });
