#!/bin/bash
# Runs once, when the database of the primary has been made; what it sets counts from the next start on, which follows.
set -e
echo 'host replication catalog all scram-sha-256' >> "$PGDATA/pg_hba.conf"
# A write is acknowledged when the standby has it on its disk, too.
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  --command "ALTER SYSTEM SET synchronous_standby_names = 'FIRST 1 (standby)'"
