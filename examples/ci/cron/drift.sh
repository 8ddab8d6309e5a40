#!/bin/sh
# Compares a stack with the service, for a line of a crontab such as
#
#   MAILTO=network@example.com
#   17 2 * * * cd /srv/network && STACK=prod ci/drift.sh
#
# cron mails what a command prints. This one prints the drift when it differs from the last night's, and
# one line when it is gone. An error is printed every night.
set -u
report=.drift.txt
code=0
npx smartag drift --stack "$STACK" --format markdown > "$report.new" || code=$?
case $code in
0)
  if [ -s "$report" ]; then echo "The drift of $STACK is gone."; fi
  : > "$report.new"
  ;;
2) cmp -s "$report" "$report.new" || cat "$report.new" ;;
*) exit $code ;;
esac
mv "$report.new" "$report"
