-- Who did what to what, when and from where; never changed.
CREATE TABLE auditoria (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    fecha   timestamptz NOT NULL DEFAULT clock_timestamp(),
    quien   text        NOT NULL,
    que     text        NOT NULL,
    objeto  text        NOT NULL,
    detalle jsonb       NOT NULL,
    desde   text        NOT NULL
);

CREATE INDEX auditoria_objeto ON auditoria (objeto, id);
CREATE INDEX auditoria_quien ON auditoria (quien, id);

-- Names of people and of keys are one set, and none is given twice, not even when its owner is gone: it stands in the
-- journal and in the trail, and a key of the same name would read another's verdicts.
CREATE TABLE nombre (
    nombre text PRIMARY KEY
);

CREATE TABLE persona (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    nombre         text        NOT NULL UNIQUE REFERENCES nombre,
    clave          text        NOT NULL, -- bcrypt
    roles          text        NOT NULL, -- separated by commas
    activa         boolean     NOT NULL,
    cambiar_clave  boolean     NOT NULL,
    revision       integer     NOT NULL
);

-- Tokens are random and long, so their plain SHA-256 tells nothing of them.
CREATE TABLE sesion (
    huella  text        PRIMARY KEY,
    persona bigint      NOT NULL REFERENCES persona ON DELETE CASCADE,
    expira  timestamptz NOT NULL
);

CREATE INDEX sesion_persona ON sesion (persona);
CREATE INDEX sesion_expira ON sesion (expira);

CREATE TABLE clave_api (
    nombre     text        PRIMARY KEY REFERENCES nombre,
    huella     text        NOT NULL UNIQUE,
    roles      text        NOT NULL, -- separated by commas
    creada     timestamptz NOT NULL DEFAULT clock_timestamp(),
    creada_por text        NOT NULL,
    vence_en   timestamptz,
    revocada   timestamptz
);

-- What replicas look at to notice that a key was made or revoked. In a trigger, so that what an operator revokes by hand
-- is noticed too.
CREATE TABLE revision_claves (
    unico    boolean PRIMARY KEY DEFAULT true CHECK (unico),
    revision bigint  NOT NULL
);
INSERT INTO revision_claves (revision) VALUES (0);

CREATE FUNCTION claves_cambiadas() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE revision_claves SET revision = revision + 1;
    PERFORM pg_notify('dictamen', 'claves');
    RETURN NULL;
END
$$;

CREATE TRIGGER claves_cambiadas AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON clave_api
    FOR EACH STATEMENT EXECUTE FUNCTION claves_cambiadas();
