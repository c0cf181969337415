# SPDX-License-Identifier: EUPL-1.2
"""The data of this room."""
