previous=$(printf '%064d' 0)
count=0
broken() { echo "BROKEN: $1"; previous=; }
told() { for one in log/*.txt; do grep -Fqx "$1" "$one" && grep -Fqx "$2" "$one" && return; done; false; }
while entry=log/$(printf '%04d' $((count + 1))).txt; [ -n "$previous" ] && [ -f "$entry" ]; do
  if [ "$(head -n 1 "$entry")" = "previous: $previous" ]; then
    previous=$(sha256sum < "$entry" | cut -c 1-64); count=$((count + 1))
  else broken "$entry does not follow the entry before it"; fi
done
[ -z "$previous" ] || [ "$(ls log | wc -l)" -eq "$count" ] || broken "an entry is missing after $count"
[ -z "$previous" ] || grep -q "$previous" README.txt || broken "README.txt names another end than entry $count"
for file in files/*; do
  version=${file#files/v}; version=${version%%-*}; hash=$(sha256sum < "$file" | cut -c 1-64)
  told "version: $version" "sha256: $hash" || broken "$file is not what was decided on"
done
for entry in $(grep -lx -e 'what: approved' -e 'what: rejected' log/*.txt); do
  version=$(sed -n 's/^version: //p' "$entry")
  ls files/v"$version"-* > /dev/null 2>&1 || broken "the file of version $version is missing"
done
[ -n "$previous" ] && echo "$count entries, the last is $previous"
