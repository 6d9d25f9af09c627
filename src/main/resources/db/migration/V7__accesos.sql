-- What its owner knows a session by: an id that opens nothing, since when, from where, with what browser.
ALTER TABLE sesion
    ADD COLUMN id         uuid        NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    ADD COLUMN inicio     timestamptz NOT NULL DEFAULT clock_timestamp(),
    ADD COLUMN ultimo_uso timestamptz NOT NULL DEFAULT clock_timestamp(), -- to some minutes
    ADD COLUMN direccion  text        NOT NULL DEFAULT '',
    ADD COLUMN navegador  text        NOT NULL DEFAULT '';

-- Whoever comes in by the account of the house is no person of this database: what they may do was said as they came.
ALTER TABLE sesion
    ALTER COLUMN persona DROP NOT NULL,
    ADD COLUMN nombre text,
    ADD COLUMN roles  text, -- separated by commas
    ADD CHECK ((persona IS NULL) = (nombre IS NOT NULL) AND (persona IS NULL) = (roles IS NOT NULL));

-- A link by which somebody who forgot their password chooses another, once. The last one that was made is the one.
CREATE TABLE enlace (
    persona bigint      PRIMARY KEY REFERENCES persona ON DELETE CASCADE,
    huella  text        NOT NULL UNIQUE,
    expira  timestamptz NOT NULL
);

-- What a key was before it was renewed: it opens the same until then.
CREATE TABLE clave_anterior (
    huella text        PRIMARY KEY,
    nombre text        NOT NULL REFERENCES clave_api,
    hasta  timestamptz NOT NULL
);

CREATE INDEX clave_anterior_nombre ON clave_anterior (nombre);

ALTER TABLE clave_api ADD COLUMN renovada timestamptz;

CREATE TRIGGER claves_cambiadas AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON clave_anterior
    FOR EACH STATEMENT EXECUTE FUNCTION claves_cambiadas();
