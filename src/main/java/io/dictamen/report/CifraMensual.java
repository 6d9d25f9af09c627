package io.dictamen.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A figure of a month, entered by a person because the journal does not hold it. */
@Entity
@Table(name = "cifra_mensual")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class CifraMensual {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Enumerated(EnumType.STRING)
    ClaseDeCifra indicador;

    /** The first day of the month. */
    LocalDate mes;

    @Column(columnDefinition = "numeric")
    BigDecimal valor;

    @Nullable
    String nota;

    @Version
    int revision;
}
