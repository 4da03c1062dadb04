-- Regional statistics begin in the 20th century; anything else is a code misread as a year.
SELECT series, year FROM cell WHERE year NOT BETWEEN 1900 AND 2100
