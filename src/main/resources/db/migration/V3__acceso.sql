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
