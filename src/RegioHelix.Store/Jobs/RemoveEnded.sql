DELETE FROM job WHERE ended_at < $before AND ($kept = '' OR substr(kind, 1, length($kept)) <> $kept);
