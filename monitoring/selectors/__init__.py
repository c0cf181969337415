# SPDX-License-Identifier: EUPL-1.2
"""Page-shaped reads of this room."""
