# SPDX-License-Identifier: EUPL-1.2
"""Sending: one way for every letter, print runs for many, e-mail for who agreed to it."""
