-- Until here an id told nothing of the order within its millisecond: verdicts up to this one are put in the order in which
-- they were written, as far as their transaction and their place in the table tell it. What is null comes after all of them.
ALTER TABLE avance_reportes ADD COLUMN sin_orden uuid;
UPDATE avance_reportes
SET sin_orden = (SELECT id FROM dictamen ORDER BY id DESC LIMIT 1), instantanea = NULL, servidor = NULL;
TRUNCATE caso;
