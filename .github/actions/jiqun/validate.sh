#!/usr/bin/env bash
# Checks the data: annotations on stdout, SARIF for code scanning beside it.
set -eu
read -ra jiqun <<<"$JIQUN"
args=(--format github --format sarif=jiqun.sarif --fail-on "${FAIL_ON:-error}" --lang "${JIQUN_LANG:-en}")
if [ -n "${DATA:-}" ]; then args+=(--data "$DATA"); fi
exec "${jiqun[@]}" validate "${args[@]}"
