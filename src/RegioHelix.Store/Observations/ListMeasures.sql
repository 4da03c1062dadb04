SELECT id, indicator, unit, slice FROM measure;
