# SPDX-License-Identifier: EUPL-1.2
"""Demo data, made through the services so that its timeline is true."""
