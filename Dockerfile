# SPDX-License-Identifier: EUPL-1.2
# Eén image voor web, worker, beat en migratie; docker-compose.yml kiest wat er draait.

# --- stijlbladen en lettertypen -----------------------------------------------------------
FROM node:24-bookworm-slim AS stijl
WORKDIR /bouw
COPY package.json package-lock.json .npmrc ./
RUN npm ci

# --- Python-pakketten, precies de vastgelegde versies ----------------------------------------
FROM python:3.11-slim-bookworm AS pakketten
ENV PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /bouw
COPY requirements/productie.txt ./
RUN python -m venv /opt/venv \
    && /opt/venv/bin/pip install --no-cache-dir --require-hashes --requirement productie.txt

# --- wat er draait ------------------------------------------------------------------------
FROM python:3.11-slim-bookworm
RUN apt-get update \
    && apt-get install --yes --no-install-recommends \
        libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10001 inburgering \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /tmp inburgering \
    && install --directory --owner=10001 --group=10001 /data
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    DJANGO_SETTINGS_MODULE=inburgering.settings.base \
    INBURGERING_PRODUCTIE=1 \
    INBURGERING_DATA=/data \
    INBURGERING_NODE_MODULES=/app/node_modules \
    STATIC_ROOT=/app/statisch \
    XDG_CACHE_HOME=/tmp/cache
WORKDIR /app
COPY --from=pakketten /opt/venv /opt/venv
COPY --from=stijl /bouw/node_modules ./node_modules
COPY . .
RUN INBURGERING_ZONDER_DIENSTEN=1 python manage.py collectstatic --noinput --verbosity 0
USER 10001:10001
EXPOSE 8000
ENTRYPOINT ["python", "/app/docker/start.py"]
CMD ["gunicorn", "inburgering.wsgi", "--bind", "0.0.0.0:8000", "--workers", "3", \
     "--threads", "4", "--worker-tmp-dir", "/dev/shm", "--graceful-timeout", "30", \
     "--no-control-socket"]
