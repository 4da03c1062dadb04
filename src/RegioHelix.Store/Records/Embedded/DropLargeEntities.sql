DELETE FROM present USING larger WHERE present.key_high = larger.key_high AND present.key_low = larger.key_low;
