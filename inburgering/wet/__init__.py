# SPDX-License-Identifier: EUPL-1.2
"""The law: dated parameters with sources, the calendar and every statutory term.

Pure Python: no framework, no database, no clock. Whoever asks gives the day.
"""
