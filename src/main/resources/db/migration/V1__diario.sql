-- The log of verdicts. The UUIDv7 in id carries the moment, so that months are ranges of id and id alone is the key.
CREATE TABLE dictamen (
    id               uuid        PRIMARY KEY,
    decision         text        NOT NULL,
    version          integer     NOT NULL,
    fecha            timestamptz NOT NULL,
    fecha_referencia timestamptz NOT NULL,
    zona             text        NOT NULL,
    asunto           text        NOT NULL,
    desenlace        text        NOT NULL,
    entrada          jsonb       NOT NULL,
    resultado        jsonb,
    motivos          jsonb,
    -- The answer exactly as it was sent; resultado and motivos are taken from it, for searching.
    respuesta        text        NOT NULL,
    emisor           text        NOT NULL,
    request_id       text,
    traceparent      text
) PARTITION BY RANGE (id);

-- What no month holds: the service makes the months ahead, so that it stays empty unless a clock is wrong.
CREATE TABLE dictamen_resto PARTITION OF dictamen DEFAULT;

CREATE INDEX dictamen_decision ON dictamen (decision, id);
-- A subject may be longer than an index entry can be.
CREATE INDEX dictamen_asunto ON dictamen (left(asunto, 100), decision);

-- One line a key of a caller: a repeated request gets the verdict that it got the first time.
CREATE TABLE idempotencia (
    emisor   text        NOT NULL,
    decision text        NOT NULL,
    clave    text        NOT NULL,
    huella   bytea       NOT NULL,
    dictamen uuid        NOT NULL,
    expira   timestamptz NOT NULL,
    PRIMARY KEY (emisor, decision, clave)
);

CREATE INDEX idempotencia_expira ON idempotencia (expira);
