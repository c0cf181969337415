#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# Draait één keer, bij de eerste start van een lege PostgreSQL (als beheerder postgres).
# inburgering      eigenaar van de tabellen: alleen voor migraties
# inburgering_app  waarmee de toepassing inlogt: bezit niets en kan niet langs row-level security
set -euo pipefail

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set eigenaar="$(cat /run/secrets/eigenaar_wachtwoord)" \
    --set app="$(cat /run/secrets/app_wachtwoord)" <<'SQL'
CREATE ROLE inburgering LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS PASSWORD :'eigenaar';
CREATE ROLE inburgering_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app';
CREATE DATABASE inburgering OWNER inburgering ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
REVOKE ALL ON DATABASE inburgering FROM PUBLIC;
GRANT CONNECT ON DATABASE inburgering TO inburgering_app;
SQL

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname inburgering <<'SQL'
CREATE EXTENSION unaccent;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION btree_gist;
SQL
