# SPDX-License-Identifier: EUPL-1.2
"""`make bench`: how fast the pages and the night are, beside the same question in plain SQL.

Not part of the product and not of the tests. docs/prestaties.md says what is measured and why.
"""
