# SPDX-License-Identifier: EUPL-1.2
"""What can be done with an import: receive, check, confirm, process, try again, wipe."""
