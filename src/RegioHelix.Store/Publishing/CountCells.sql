SELECT count(*) FROM cell;
