# SPDX-License-Identifier: EUPL-1.2
"""Reading a spreadsheet as people make it, into a table of texts. No Django."""
