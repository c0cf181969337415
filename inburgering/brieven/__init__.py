# SPDX-License-Identifier: EUPL-1.2
"""Letters: a template becomes exact PDF bytes, is archived and never changes again."""
