# SPDX-License-Identifier: EUPL-1.2
"""Bezwaar against a decision: received, heard, decided by somebody else, and what follows."""
