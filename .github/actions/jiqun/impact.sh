#!/usr/bin/env bash
# Weighs the edit against where it left the main branch: annotations on stdout, the comment beside it.
set -eu
read -ra jiqun <<<"$JIQUN"
args=(--format github --format md=jiqun-comment.md --fail-on "${FAIL_ON:-unexplained}" --lang "${JIQUN_LANG:-en}")
if [ -n "${MAIN:-}" ]; then args+=(--main "$MAIN"); fi
if [ -n "${DATA:-}" ]; then args+=(--data "$DATA"); fi
exec "${jiqun[@]}" impact "${args[@]}"
