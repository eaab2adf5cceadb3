previous=$(printf '%064d' 0)
count=0
broken() { echo "BROKEN: $1"; previous=; }
while entry=log/$(printf '%04d' $((count + 1))).txt; [ -n "$previous" ] && [ -f "$entry" ]; do
  if [ "$(head -n 1 "$entry")" = "previous: $previous" ]; then
    previous=$(sha256sum < "$entry" | cut -c 1-64); count=$((count + 1))
  else broken "$entry does not follow the entry before it"; fi
done
[ -z "$previous" ] || [ "$(ls log | wc -l)" -eq "$count" ] || broken "an entry is missing after $count"
for file in files/*; do
  grep -q "^sha256: $(sha256sum < "$file" | cut -c 1-64)$" log/*.txt || broken "$file stands in no entry"
done
[ -n "$previous" ] && echo "$count entries, the last is $previous"
