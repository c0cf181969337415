# SPDX-License-Identifier: EUPL-1.2
"""The project's own PostgreSQL and broker for demo, development and tests.

Nothing in here is used in production: there DATABASE_URL and REDIS_URL name real servers.
"""
