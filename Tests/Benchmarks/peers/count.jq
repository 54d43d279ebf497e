# Counts some of the person's fields of case files: see counted_fields.py.
#
#     jq -nr -f count.jq FILE.jsonl --args FIELD…
reduce inputs as $case ({};
  reduce $ARGS.positional[] as $field (.;
    .[[$case.unitKind // "", $field, ($case.person[$field] | if . == null then "" else tojson end)] | join("\t")] += 1))
| to_entries[] | "\(.key)\t\(.value)"
