-- The processes that share this database: each keeps its own line, and forgets those of others that fell silent long ago.
CREATE TABLE replica (
    id          uuid        PRIMARY KEY,
    nombre      text        NOT NULL,
    compilacion text        NOT NULL,
    arranque    timestamptz NOT NULL,
    version     integer,              -- the release that decides there
    desde       timestamptz,          -- since when it does
    oida        timestamptz NOT NULL
) WITH (fillfactor = 50); -- A line is written over and over, and no index knows what changes.

-- The last batches, so that they stay listed when the replica that decided them is gone.
CREATE TABLE lote (
    id           uuid        PRIMARY KEY,
    decision     text        NOT NULL,
    version      integer     NOT NULL,
    emisor       text        NOT NULL,
    archivo      text,
    registrado   boolean     NOT NULL,
    estado       text        NOT NULL CHECK (estado IN ('EN_CURSO', 'TERMINADO', 'INTERRUMPIDO')),
    inicio       timestamptz NOT NULL,
    fin          timestamptz,
    decididas    bigint      NOT NULL,
    rechazadas   bigint      NOT NULL,
    desenlaces   jsonb       NOT NULL,
    visto        timestamptz NOT NULL -- by the replica that decides it: one that died does not say so
);
