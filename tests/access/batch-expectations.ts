/** Who may do what to many at once, in the words of `./expectations.ts`. */
export const BATCH_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

GET    /batches                                              who no  no  yes yes yes yes yes yes who who
GET    /batches/{batch}                                      who no  no  hid hid yes yes yes yes who who
POST   /batches                                              who no  no  yes hid yes yes yes no  who who
POST   /batches/{batch}/undo                                 who no  no  hid hid yes yes yes no  who who

OPEN   /batches                                              who no  no  yes yes yes yes yes yes who who
OPEN   /people/{ada}/merge                                   who no  no  no  no  yes yes yes no  who who
OPEN   /credentials/{credential}/merge                       who no  no  no  no  yes yes yes no  who who

FORM   /batches takeBatchBack                                who no  no  hid hid yes yes yes no  who who
FORM   /people assignRoleToAll                               who no  no  yes hid yes yes yes no  who who
FORM   /people endRoleOfAll                                  who no  no  yes hid yes yes yes no  who who
FORM   /people moveAll                                       who no  no  no  no  yes yes yes no  who who
FORM   /people waiveForAll                                   who no  no  no  no  no  yes yes no  who who
FORM   /people/{ada}/merge mergePeople                       who no  no  no  no  yes yes yes no  who who
FORM   /credentials/{credential} verifyAll                   who yes hid yes hid yes yes yes no  who who
FORM   /credentials/{credential}/merge mergeCredentials      who no  no  no  no  yes yes yes no  who who
`;
