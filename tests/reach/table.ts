/*
 * Written by hand, read by people: who gets what at which address. Each person's cell has three signs, for a thing of
 * one's own, a thing of somebody else at Kuala Lumpur, and a thing of somebody else at Jeddah.
 *   y  the page or the act answers this person
 *   n  not found, in nothing different from an id that does not exist
 *   f  not for this person, whatever the id
 *   x  they see the thing, but this act on it is not theirs
 *   s  nobody is signed in: to the sign-in page
 *   .  there is no such thing (what is everybody's stands once, as somebody's at Kuala Lumpur)
 * The rows are run from top to bottom, so a request is worked along the way.
 */

export const order = [
  ...['nobody', 'sari', 'hasan', 'nur', 'budi', 'wati', 'fajar'],
  ...['ratna', 'arif', 'salma', 'dewi', 'joko', 'agus', 'maya', 'wulan'],
] as const

export const table = `
                                                          (no) Sari Hsn  Nur  Budi Wati Fjr  Rtna Arif Slma Dewi Joko Agus Maya Wuln

# The front
GET  /                                                    .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /privacy                                             .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /about                                               .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /accessibility                                       .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /healthz                                             .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /readyz                                              .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
POST /language                                            .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /find-mission                                        .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /missions/:code                                      .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /services                                            .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /services/:code                                      .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.

# Signing in
GET  /sign-in                                             .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /sign-in/citizen                                     .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /sign-in/officer                                     .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /sign-in/citizen/callback                            .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /sign-in/officer/callback                            .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /.well-known/jwks.json                               .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /demo                                                .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /demo/people.json                                    .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
POST /demo/sign-in                                        .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.

# The public interface
GET  /api/v1/openapi.json                                 .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /api/v1/missions                                     .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /api/v1/missions/lookup                              .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /api/v1/services                                     .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /api/v1/services/:code                               .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /api/v1/session                                      .s.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /api/v1/documents/:code                              .yy  yyy  yyy  yyy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy
POST /api/v1/documents/:code/comparison                   .yy  yyy  yyy  yyy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy
POST /api/v1/application-status                           .yy  yyy  yyy  yyy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy

# Whoever holds the paper
GET  /v                                                   .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /v/:code                                             .yy  yyy  yyy  yyy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy
POST /v/:code/holder-checks                             .yy  yyy  yyy  yyy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy
POST /v/:code/comparisons                                 .yy  yyy  yyy  yyy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy
GET  /track                                               .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
POST /track                                               .yy  yyy  yyy  yyy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy  .yy

# Drafts
GET  /apply/:service                                      .s.  .y.  .y.  .y.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.
POST /apply/:service                                      .s.  .y.  .y.  .y.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.
GET  /drafts/:id                                          .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
GET  /drafts/:id/residence                                .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
POST /drafts/:id/residence                                .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
GET  /drafts/:id/questions/:page                          .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
POST /drafts/:id/questions/:page                          .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
GET  /drafts/:id/documents/:requirement                   .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
POST /drafts/:id/documents/:requirement/end               .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
GET  /uploads/:id                                         .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
GET  /uploads/:id/pages/:page                             .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
POST /uploads/:id/removal                                 .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
POST /drafts/:id/documents/:requirement                   .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
GET  /drafts/:id/check                                    .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
POST /drafts/:id/submission                               .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
POST /drafts/:id/removal                                  .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff

# Own requests
GET  /me                                                  .s.  .y.  .y.  .y.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.
POST /me/not-now                                          .s.  .y.  .y.  .y.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.
GET  /me/looks                                            .s.  .y.  .y.  .y.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.  .f.
GET  /applications/:id                                    .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
GET  /applications/:id/document                           .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
GET  /applications/:id/withdrawal                         .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
POST /applications/:id/corrections                        .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff
POST /applications/:id/withdrawal                         .ss  ynn  ynn  ynn  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff  .ff

# The desk
GET  /desk                                                .s.  .f.  .f.  .f.  .y.  .y.  .f.  .y.  .y.  .y.  .f.  .f.  .f.  .f.  .f.
POST /desk/search                                         .s.  .f.  .f.  .f.  .y.  .y.  .f.  .y.  .y.  .y.  .f.  .f.  .f.  .f.  .f.
GET  /desk/search/:id                                     .ss  fff  fff  fff  ynn  ynn  fff  ynn  ynn  ynn  fff  fff  fff  fff  fff
GET  /desk/applications/:id                               .ss  fff  fff  fff  .yn  .yn  .ff  .yn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/documents/:upload             .ss  fff  fff  fff  .yn  .yn  .ff  .yn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/documents/:upload/pages/:page .ss  fff  fff  fff  .yn  .yn  .ff  .yn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/documents/:upload/file        .ss  fff  fff  fff  .yn  .yn  .ff  .yn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/payments/:version             .ss  fff  fff  fff  .yn  .yn  .ff  .yn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/letter                        .ss  fff  fff  fff  .yn  .yn  .ff  .yn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/letters/:letter                                .ss  fff  fff  fff  .yn  .yn  .ff  .yn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/corrections                   .ss  fff  fff  fff  .yn  .yn  .ff  .yn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
POST /desk/applications/:id/corrections                   .ss  fff  fff  fff  .yn  .yn  .ff  .yn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/completeness                  .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
POST /desk/applications/:id/completeness                  .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/attendance                    .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
POST /desk/applications/:id/attendance                    .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/biometrics                    .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
POST /desk/applications/:id/biometrics                    .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/interview                     .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
POST /desk/applications/:id/interview                     .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/payments                      .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
POST /desk/applications/:id/payments                      .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/agency-requests               .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
POST /desk/applications/:id/agency-requests               .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/agency-answers                .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
POST /desk/applications/:id/agency-answers                .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/decision                      .ss  fff  fff  fff  .xn  .xn  .ff  .yn  .yn  .nx  .ff  .ff  .ff  .ff  .ff
POST /desk/applications/:id/decision                      .ss  fff  fff  fff  .xn  .xn  .ff  .yn  .yn  .nx  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/hand-over                     .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
POST /desk/applications/:id/hand-over                     .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/corrections/cancellation      .ss  fff  fff  fff  .yn  .yn  .ff  .yn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
POST /desk/applications/:id/corrections/cancellation      .ss  fff  fff  fff  .yn  .yn  .ff  .yn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/entries/:entry/cancellation   .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
POST /desk/applications/:id/entries/:entry/cancellation   .ss  fff  fff  fff  .yn  .yn  .ff  .xn  .yn  .ny  .ff  .ff  .ff  .ff  .ff

# Registers
GET  /registers                                           .s.  .f.  .f.  .f.  .y.  .y.  .f.  .y.  .y.  .y.  .f.  .f.  .f.  .f.  .f.
GET  /registers/:mission/:register/:year                  .ss  fff  fff  fff  .yn  .yn  .ff  .yn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
GET  /documents/:id                                       .ss  fff  fff  fff  .yn  .yn  .ff  .yn  .yn  .ny  .ff  .ff  .ff  .ff  .ff
POST /documents/:id/cancellation                          .ss  fff  fff  fff  .xn  .xn  .ff  .yn  .yn  .nx  .ff  .ff  .ff  .ff  .ff
GET  /desk/applications/:id/letters                       .ss  fff  fff  fff  .xn  .xn  .ff  .yn  .yn  .nx  .ff  .ff  .ff  .ff  .ff
POST /desk/applications/:id/letters                       .ss  fff  fff  fff  .xn  .xn  .ff  .yn  .yn  .nx  .ff  .ff  .ff  .ff  .ff
POST /documents/:id/revocation                            .ss  fff  fff  fff  .xn  .xn  .ff  .yn  .yn  .nx  .ff  .ff  .ff  .ff  .ff

# Signatures
GET  /signatures                                          .s.  .f.  .f.  .f.  .y.  .y.  .f.  .y.  .y.  .y.  .f.  .y.  .f.  .f.  .y.
GET  /signatures/:mission                                 .ss  fff  fff  fff  .yn  .yn  .ff  .yn  .yn  .ny  .ff  .yy  .ff  .ff  .yn
GET  /signatures/:mission/loans                           .ss  fff  fff  fff  .xn  .xn  .ff  .yn  .xn  .nx  .ff  .xx  .ff  .ff  .xn
POST /signatures/:mission/loans                           .ss  fff  fff  fff  .xn  .xn  .ff  .yn  .xn  .nx  .ff  .xx  .ff  .ff  .xn
POST /signatures/:mission/loans/:id/end                   .ss  fff  fff  fff  .nn  .xn  .ff  .yn  .nn  .nx  .ff  .xx  .ff  .ff  .xn
GET  /signatures/:mission/signers/:account                .ss  fff  fff  fff  ynn  ynn  fff  yyn  ynn  yny  fff  nyy  fff  fff  nyn
POST /signatures/:mission/signers/:account                .ss  fff  fff  fff  xnn  xnn  fff  yyn  xnn  xnx  fff  nyy  fff  fff  nyn

# Sessions
GET  /held-forms/:id                                      .ss  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn
GET  /start                                               .s.  .f.  .f.  .f.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
GET  /account/sessions                                    .s.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
POST /account/sessions/:id/end                            .ss  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn  ynn
POST /sign-out                                            .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
POST /account/sessions/end-all                            .s.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.  .y.
`
