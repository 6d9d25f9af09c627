-- Which transaction wrote a verdict: commits do not come in the order of ids, and a reader that goes by ids would miss
-- some. Null in verdicts older than this column. BRIN, since verdicts are written nearly in this order and the index
-- must not slow the writing.
ALTER TABLE dictamen ADD COLUMN transaccion bigint;
ALTER TABLE dictamen ALTER COLUMN transaccion SET DEFAULT pg_current_xact_id()::text::bigint;
CREATE INDEX dictamen_transaccion ON dictamen USING brin (transaccion) WITH (pages_per_range = 32, autosummarize = on);

-- What the reports know of each subject: one line a subject and group of decisions, made from the journal alone and
-- brought up to date before each report. May be emptied, together with avance_reportes, and is then made again.
CREATE TABLE caso (
    grupo            text        NOT NULL,
    huella           bytea       NOT NULL, -- SHA-256 of the subject, which may be longer than an index entry can be
    asunto           text        NOT NULL,
    intentos         integer     NOT NULL,
    errados          integer     NOT NULL,
    codigos          text[]      NOT NULL,
    primero          uuid        NOT NULL,
    primera          timestamptz NOT NULL,
    primer_desenlace text,
    -- All that follows is of the last verdict.
    ultimo           uuid        NOT NULL,
    ultima           timestamptz NOT NULL,
    ultimo_desenlace text,
    motivo           text,
    fecha_solicitud  timestamptz,
    fecha_atencion   timestamptz,
    tramite          text,
    estado           text,
    punto_venta      text,
    counter          text,
    fecha_estado     timestamptz, -- since when a sale is in its state
    reiteraciones    bigint,
    prioridad        bigint,
    PRIMARY KEY (grupo, huella)
);

CREATE INDEX caso_primero ON caso (grupo, primero);
CREATE INDEX caso_ultimo ON caso (grupo, ultimo);
CREATE INDEX caso_solicitud ON caso (fecha_solicitud) WHERE grupo = 'validacion';
CREATE INDEX caso_reiterado ON caso ((-reiteraciones), prioridad, huella)
    WHERE grupo = 'top10' AND ultimo_desenlace = 'TOP_10';

-- How far caso has read the journal: all that was committed before this snapshot of this server.
CREATE TABLE avance_reportes (
    unico       boolean     PRIMARY KEY DEFAULT true CHECK (unico),
    servidor    bigint,
    instantanea pg_snapshot
);
INSERT INTO avance_reportes DEFAULT VALUES;

-- The figures of the indicators that the journal does not hold, entered by a person.
CREATE TABLE cifra_mensual (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicador text        NOT NULL,
    mes       date        NOT NULL CHECK (extract(day FROM mes) = 1),
    valor     numeric     NOT NULL CHECK (valor >= 0),
    nota      text,
    revision  integer     NOT NULL,
    UNIQUE (indicador, mes)
);
