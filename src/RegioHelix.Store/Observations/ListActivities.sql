SELECT id, code, level FROM activity;
