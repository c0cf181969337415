# SPDX-License-Identifier: EUPL-1.2
"""What a consultant can do with an intake: hold it, record subjects, complete it, reopen it."""
