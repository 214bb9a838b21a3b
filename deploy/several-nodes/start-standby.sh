#!/bin/bash
# Copies the primary where there is no data yet, and follows it under the name by which it is synchronous.
set -e
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  chmod 700 "$PGDATA"
  until pg_basebackup --pgdata "$PGDATA" --write-recovery-conf --wal-method stream --checkpoint fast \
    --dbname "host=primary user=catalog application_name=standby"; do
    sleep 1
  done
fi
# The setting of the primary came with the copy: once this is the primary, it has no standby to wait for.
exec postgres -c hot_standby=on -c synchronous_standby_names=
