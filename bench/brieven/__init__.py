# SPDX-License-Identifier: EUPL-1.2
"""How fast letters are made: from the click, and in the worker."""
