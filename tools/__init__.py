# SPDX-License-Identifier: EUPL-1.2
"""Programs for whoever works on this: set up, check, compile locks, make pictures."""
