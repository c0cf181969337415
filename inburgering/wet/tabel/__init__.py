# SPDX-License-Identifier: EUPL-1.2
"""The numbers of the law as dated parameters, grouped by subject."""
