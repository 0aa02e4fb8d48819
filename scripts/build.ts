/** `npm run build` */
import { build } from "./steps/build";
import { endOnSignals, leave } from "./steps/ending";

endOnSignals();
await build().catch(leave);
