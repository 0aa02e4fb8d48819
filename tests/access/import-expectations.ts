/** Who may do what with files, in the words of `./expectations.ts`. */
export const IMPORT_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

GET    /imports/{draft}                                      who hid hid hid hid yes yes yes no  who who
GET    /imports/{committed}                                  who hid hid hid hid yes yes yes yes who who
POST   /imports                                              who no  no  no  no  yes yes yes no  who who
POST   /imports/{draft}/cancel                               who no  no  no  no  yes yes yes no  who who
POST   /imports/{draft}/commit                               who no  no  no  no  yes yes yes no  who who
POST   /imports/{draft}/undo                                 who no  no  no  no  yes yes yes no  who who

OPEN   /imports                                              who no  no  no  no  yes yes yes no  who who
OPEN   /imports/{draft}                                      who no  no  no  no  yes yes yes no  who who
OPEN   /imports/{committed}/problems                         who no  no  no  no  yes yes yes no  who who

FORM   /imports/{committed} decide                           who no  no  no  no  yes yes yes no  who who
FORM   /imports/{committed} chooseOrder                      who no  no  no  no  yes yes yes no  who who
FORM   /imports/{committed} chooseVersion                    who no  no  no  no  yes yes yes no  who who
FORM   /imports/{committed} chooseReading                    who no  no  no  no  yes yes yes no  who who
FORM   /imports/{committed} nameSource                       who no  no  no  no  yes yes yes no  who who
FORM   /imports/{committed} chooseOwner                      who no  no  no  no  yes yes yes no  who who
FORM   /imports/{committed} chooseIssue                      who no  no  no  no  yes yes yes no  who who
FORM   /imports/{committed} chooseColumn                     who no  no  no  no  yes yes yes no  who who
FORM   /imports/{committed} save                             who no  no  no  no  yes yes yes no  who who
FORM   /imports/{committed} discard                          who no  no  no  no  yes yes yes no  who who
FORM   /imports/{draft} takeBack                             who no  no  no  no  yes yes yes no  who who
FORM   /imports/{committed} cancel                           who no  no  no  no  yes yes yes no  who who
`;
