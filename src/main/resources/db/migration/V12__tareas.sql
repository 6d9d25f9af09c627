-- Long work about a release, a line for each time that somebody asks for it, with what came of it.
CREATE TABLE tarea (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version    integer     NOT NULL REFERENCES version,
    clase      text        NOT NULL,
    parametros jsonb       NOT NULL,
    huella     text        NOT NULL, -- of the files that it is about
    persona    text        NOT NULL,
    pedida     timestamptz NOT NULL DEFAULT clock_timestamp(),
    estado     text        NOT NULL DEFAULT 'EN_ESPERA'
        CHECK (estado IN ('EN_ESPERA', 'EN_CURSO', 'TERMINADA', 'CANCELADA', 'FALLIDA', 'INTERRUMPIDA')),
    intentos   integer     NOT NULL DEFAULT 0,
    replica    uuid,                 -- that does it
    inicio     timestamptz,
    visto      timestamptz,          -- by the replica that does it: one that died does not say so
    fin        timestamptz,
    hechos     bigint      NOT NULL DEFAULT 0,
    total      bigint      NOT NULL DEFAULT 0,
    apunte     json,                 -- how far it is, for who goes on with it
    resumen    json,
    resultado  json,
    fallo      text
);
CREATE INDEX tarea_version ON tarea (version, clase, id);
CREATE UNIQUE INDEX tarea_abierta ON tarea (version, clase, parametros) WHERE estado IN ('EN_ESPERA', 'EN_CURSO');
CREATE INDEX tarea_por_hacer ON tarea (id) WHERE estado IN ('EN_ESPERA', 'EN_CURSO');
