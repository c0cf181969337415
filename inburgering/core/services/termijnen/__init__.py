# SPDX-License-Identifier: EUPL-1.2
"""Terms live in the dossier.

`feiten` says what the rules are given, `bijwerken` brings stored terms in line with them,
`zegel` recognises what no longer agrees, `nalopen` is the nightly pass, `reden` records why
a term was missed and `verlengen` what DUO granted.
"""
