-- A case as it stood from one of its verdicts until its next one: one line a verdict, subject and group of decisions, so
-- that a report of a past day finds it as it was. Made from the journal alone, in place of the table that knew the last
-- state only. May be emptied, together with avance_reportes, and is then made again.
DROP TABLE caso;

CREATE TABLE tramo (
    grupo            text        NOT NULL,
    huella           bytea       NOT NULL, -- SHA-256 of the subject, which may be longer than an index entry can be
    fecha            timestamptz NOT NULL,
    id               uuid        NOT NULL, -- of the verdict
    siguiente        uuid,                 -- of the next verdict of the case, from which on the next line holds
    asunto           text        NOT NULL,
    desenlace        text,
    -- Of all its verdicts up to this one.
    intentos         integer     NOT NULL,
    errados          integer     NOT NULL,
    codigos          text[]      NOT NULL,
    primero          uuid        NOT NULL,
    primera          timestamptz NOT NULL,
    primer_desenlace text,
    -- Of this one.
    motivo           text,
    fecha_solicitud  timestamptz,
    fecha_atencion   timestamptz,
    tramite          text,
    estado           text,
    punto_venta      text,
    counter          text,
    atiende          text,
    deriva_a         text,
    fecha_estado     timestamptz, -- since when a sale is in its state
    reiteraciones    bigint,
    prioridad        bigint,
    PRIMARY KEY (grupo, huella, fecha, id)
-- The line before a new one learns its id. No index knows that column, so a page with room takes the change in place.
) WITH (fillfactor = 95);

CREATE INDEX tramo_id ON tramo (grupo, id);
CREATE INDEX tramo_solicitud ON tramo (fecha_solicitud) WHERE grupo = 'validacion';
CREATE INDEX tramo_reiterado ON tramo ((-reiteraciones), prioridad, huella)
    WHERE grupo = 'top10' AND desenlace = 'TOP_10';

-- The codes of some errors and of others, each once and in order.
CREATE FUNCTION codigos_con(unos text[], otros text[]) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
    IF unos @> otros THEN
        RETURN unos;
    END IF;
    RETURN ARRAY(SELECT DISTINCT unnest(unos || otros) ORDER BY 1);
END
$$;

CREATE AGGREGATE codigos_hallados(text[]) (SFUNC = codigos_con, STYPE = text[], INITCOND = '{}');

UPDATE avance_reportes SET instantanea = NULL, servidor = NULL;
