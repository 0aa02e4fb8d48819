/** Who may do what with auditor links and walls, in the words of `./expectations.ts`. */
export const AUDITOR_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

GET    /auditor-links                                        who no  no  no  no  no  yes yes no  who who
POST   /auditor-links                                        who no  no  no  no  no  yes yes no  who who
POST   /auditor-links/{auditorLink}/revoke                   who no  no  no  no  no  yes yes no  who who

OPEN   /compliance/auditor-links                             who no  no  no  no  no  yes yes no  who who
OPEN   /exports/auditor-links.csv                            who no  no  no  no  no  yes yes no  who who
OPEN   /auditor/{openLink}                                   yes yes yes yes yes yes yes yes yes yes yes
OPEN   /auditor/no-such-link-anywhere                        hid hid hid hid hid hid hid hid hid hid hid
OPEN   /auditor/{openLink}/evidence/{file}                   yes yes yes yes yes yes yes yes yes yes yes
OPEN   /auditor/{openLink}/evidence/{link}                   hid hid hid hid hid hid hid hid hid hid hid
OPEN   /auditor/no-such-link-anywhere/evidence/{file}        hid hid hid hid hid hid hid hid hid hid hid

OPEN   /teams/{blue}/walls                                   who no  no  yes hid no  yes yes no  who who
OPEN   /teams/{blue}/sheet                                   who no  no  yes hid yes yes yes yes who who
OPEN   /exports/wall-links.csv?team={blue}                   who no  no  yes hid no  yes yes no  who who
OPEN   /wall/{openWall}                                      yes yes yes yes yes yes yes yes yes yes yes
OPEN   /wall/{openLink}                                      hid hid hid hid hid hid hid hid hid hid hid
OPEN   /wall/no-such-wall-anywhere                           hid hid hid hid hid hid hid hid hid hid hid
OPEN   /wall/{openWall}/figures.json                         yes yes yes yes yes yes yes yes yes yes yes
OPEN   /wall/no-such-wall-anywhere/figures.json              hid hid hid hid hid hid hid hid hid hid hid
OPEN   /auditor/{openWall}                                   hid hid hid hid hid hid hid hid hid hid hid

FORM   /teams/{blue}/walls makeWallLink                      who no  no  hid hid no  hid hid no  who who
FORM   /teams/{blue}/walls revokeWallLink                    who no  no  hid hid no  hid hid no  who who
FORM   /compliance/auditor-links makeAuditorLink             who no  no  no  no  no  hid hid no  who who
FORM   /compliance/auditor-links revokeAuditorLink           who no  no  no  no  no  hid hid no  who who
`;
