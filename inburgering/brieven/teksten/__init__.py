# SPDX-License-Identifier: EUPL-1.2
"""The texts of a gemeente in its letters, as the functioneel beheerder keeps them."""
