-- A draft that nobody wants any more keeps its number and its files: numbers have no gaps, and another draft can be made of it.
ALTER TABLE version DROP CONSTRAINT version_estado_check;
ALTER TABLE version ADD CONSTRAINT version_estado_check
    CHECK (estado IN ('BORRADOR', 'EN_REVISION', 'PUBLICADA', 'DESCARTADA'));

ALTER TABLE version
    ADD COLUMN entregada_por text, -- while it waits for approval, and of a published one
    ADD COLUMN entregada     timestamptz,
    ADD COLUMN rechazada_por text, -- with its reason, until it is handed over again
    ADD COLUMN rechazada     timestamptz,
    ADD COLUMN aprobada      timestamptz;

-- Who saved which file: whoever may not approve is told why.
CREATE TABLE version_guardado (
    version  integer     NOT NULL REFERENCES version,
    persona  text        NOT NULL,
    archivo  text        NOT NULL,
    guardado timestamptz NOT NULL,
    PRIMARY KEY (version, persona, archivo)
);
INSERT INTO version_guardado
SELECT a.version, a.guardado_por, a.nombre, a.guardado
FROM version_archivo a JOIN version v ON v.numero = a.version WHERE a.guardado > v.creada;

-- The conversation of a release. A comment stands at nothing, or at a file, and in it at a sheet with a cell or a row, or at a clause.
CREATE TABLE comentario (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version      integer     NOT NULL REFERENCES version,
    respuesta_a  bigint      REFERENCES comentario,
    archivo      text,
    hoja         text,
    celda        text,
    fila         integer,
    clausula     text,
    texto        text        NOT NULL,
    autor        text        NOT NULL,
    creado       timestamptz NOT NULL DEFAULT clock_timestamp(),
    resuelto_por text,
    resuelto     timestamptz
);
CREATE INDEX comentario_version ON comentario (version, id);
CREATE INDEX comentario_respuesta ON comentario (respuesta_a);
CREATE INDEX comentario_autor ON comentario (autor);

-- When somebody last looked at a release: what came later is unread.
CREATE TABLE version_lectura (
    persona text        NOT NULL,
    version integer     NOT NULL REFERENCES version,
    leida   timestamptz NOT NULL,
    PRIMARY KEY (persona, version)
);

CREATE INDEX version_en_curso ON version (numero) WHERE estado IN ('BORRADOR', 'EN_REVISION');
CREATE INDEX version_autor_persona ON version_autor (persona);

-- What is to be sent to other systems, a line for each target. Written in the transaction of what happened; a replica that
-- sends one puts off its next attempt first, so that no other does.
CREATE TABLE aviso_saliente (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    destino   text        NOT NULL,
    cuerpo    text        NOT NULL,
    creado    timestamptz NOT NULL DEFAULT clock_timestamp(),
    intentos  integer     NOT NULL DEFAULT 0,
    proximo   timestamptz DEFAULT clock_timestamp(), -- null once it was delivered or given up
    entregado timestamptz,
    fallo     text
);
CREATE INDEX aviso_saliente_proximo ON aviso_saliente (proximo) WHERE proximo IS NOT NULL;
