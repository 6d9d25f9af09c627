-- The events that asked for a verdict that is kept, a line each: one that comes again gets the verdict that it got.
CREATE TABLE evento_recibido (
    origen   text        NOT NULL,
    id       text        NOT NULL,
    huella   bytea       NOT NULL,
    dictamen uuid        NOT NULL,
    recibido timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (origen, id)
);
CREATE INDEX evento_recibido_momento ON evento_recibido USING brin (recibido);

-- What is to be sent, written in the transaction of what it tells, and removed once the broker has it. Without a body it is
-- the answer of its verdict.
CREATE TABLE evento_saliente (
    n         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tema      text        NOT NULL,
    clave     bytea,
    cabeceras text        NOT NULL,
    cuerpo    bytea,
    dictamen  uuid,
    creado    timestamptz NOT NULL DEFAULT now(),
    fallo     text        -- why it can never be sent
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

-- What could not be read, kept until somebody has seen to it. Where it stood tells one from another.
CREATE TABLE evento_muerto (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tema           text        NOT NULL,
    particion      integer     NOT NULL,
    desplazamiento bigint      NOT NULL,
    momento        timestamptz NOT NULL, -- of the message
    clave          bytea,
    cabeceras      text        NOT NULL,
    cuerpo         bytea,
    causa          text        NOT NULL,
    detalle        text        NOT NULL,
    recibido       timestamptz NOT NULL DEFAULT now(),
    estado         text        NOT NULL DEFAULT 'PENDIENTE' CHECK (estado IN ('PENDIENTE', 'REENVIADO', 'DESCARTADO')),
    revision       integer     NOT NULL DEFAULT 0,
    atendido       timestamptz,
    atendido_por   text,
    UNIQUE (tema, particion, desplazamiento, momento)
);
CREATE INDEX evento_muerto_causa ON evento_muerto (estado, causa, id);
