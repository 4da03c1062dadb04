-- A version of NUTS that does not exist.
SELECT code, nuts_version FROM region WHERE nuts_version NOT IN (2013, 2016, 2021, 2024)
