# SPDX-License-Identifier: EUPL-1.2
"""What people do in this room, and what the clock does for them."""
