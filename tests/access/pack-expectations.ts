/** Who may do what with evidence packs, in the words of `./expectations.ts`. */
export const PACK_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

GET    /evidence-packs                                       who no  no  yes yes no  yes yes yes who who
GET    /evidence-packs/{pack}                                who no  no  hid hid no  yes yes yes who who
GET    /evidence-packs/{pack}/file                           who no  no  hid hid no  yes yes yes who who
POST   /evidence-packs                                       who no  no  yes yes no  yes yes yes who who

OPEN   /exports/evidence-packs.csv                           who no  no  yes yes no  yes yes yes who who
OPEN   /compliance/packs                                     who no  no  yes yes no  yes yes yes who who

FORM   /compliance/packs makePack                            who no  no  hid hid no  hid hid hid who who
FORM   /compliance/packs cancelPack                          who no  no  yes yes yes yes yes yes who who
`;
