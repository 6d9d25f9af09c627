-- Outcomes that recorded verdicts would have had by the release whose impact a task measures, where they differ and an
-- indicator counts them. A task that is done keeps none.
CREATE TABLE supuesto (
    medida    bigint NOT NULL REFERENCES tarea ON DELETE CASCADE,
    dictamen  uuid   NOT NULL,
    desenlace text   NOT NULL,
    PRIMARY KEY (medida, dictamen)
);
