-- Files by their SHA-256 in hexadecimal: releases that hold the same file share it.
CREATE TABLE contenido (
    huella text  PRIMARY KEY,
    bytes  bytea NOT NULL
);

-- A release: workbooks and scenario files, and how far it is on its way to decide. That a published one was replaced by
-- another is not written down, since it follows from the moments from which they are in force.
CREATE TABLE version (
    numero         integer     PRIMARY KEY,
    estado         text        NOT NULL CHECK (estado IN ('BORRADOR', 'EN_REVISION', 'PUBLICADA')),
    nota           text        NOT NULL,
    autor          text        NOT NULL,
    creada         timestamptz NOT NULL,
    base           integer     REFERENCES version,
    regia          integer     REFERENCES version, -- in force when it was made
    reposicion_de  integer     REFERENCES version,
    motivo_rechazo text,
    aprobador      text,
    vigente_desde  timestamptz,
    huella         text        NOT NULL, -- of all its files
    drl            text,                 -- of the rule files it was checked against when it was published
    diagnosticos   integer     NOT NULL,
    CHECK (estado <> 'PUBLICADA' OR vigente_desde IS NOT NULL AND aprobador IS NOT NULL AND drl IS NOT NULL)
);

CREATE INDEX version_vigencia ON version (vigente_desde, numero) WHERE estado = 'PUBLICADA';

CREATE TABLE version_archivo (
    version      integer     REFERENCES version,
    nombre       text        NOT NULL,
    huella       text        NOT NULL REFERENCES contenido,
    bytes        integer     NOT NULL,
    guardado_por text        NOT NULL,
    guardado     timestamptz NOT NULL,
    PRIMARY KEY (version, nombre)
);

-- Who created a release or saved anything in it, and so may not approve it.
CREATE TABLE version_autor (
    version integer REFERENCES version,
    persona text    NOT NULL,
    PRIMARY KEY (version, persona)
);

-- The folders that came with deployments, each imported once.
CREATE TABLE importacion (
    huella  text    PRIMARY KEY,
    version integer NOT NULL REFERENCES version
);
