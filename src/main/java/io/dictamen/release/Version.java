package io.dictamen.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A release as it is kept; {@code estado} is never {@link Estado#RETIRADA} here, which follows from the others'. */
@Entity
@Table(name = "version")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class Version {
    @Id
    int numero;

    @Enumerated(EnumType.STRING)
    Estado estado;

    String nota;
    String autor;
    OffsetDateTime creada;

    @Nullable
    Integer base;

    /** The release that was in force when it was made. */
    @Nullable
    Integer regia;

    @Nullable
    @Column(name = "reposicion_de")
    Integer reposicionDe;

    @Nullable
    @Column(name = "motivo_rechazo")
    String motivoRechazo;

    @Nullable
    @Column(name = "rechazada_por")
    String rechazadaPor;

    @Nullable
    OffsetDateTime rechazada;

    @Nullable
    @Column(name = "entregada_por")
    String entregadaPor;

    @Nullable
    OffsetDateTime entregada;

    @Nullable
    String aprobador;

    @Nullable
    OffsetDateTime aprobada;

    @Nullable
    @Column(name = "vigente_desde")
    OffsetDateTime vigenteDesde;

    String huella;

    @Nullable
    String drl;

    int diagnosticos;
}
