# SPDX-License-Identifier: EUPL-1.2
"""Municipal policy as dated data with the same types as the law: the gemeenteprofiel."""
