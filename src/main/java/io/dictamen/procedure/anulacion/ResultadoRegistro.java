package io.dictamen.procedure.anulacion;

import io.dictamen.decision.Campo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Qué se hace con la anulación pedida y quién lo hace. */
public record ResultadoRegistro(
        @Campo("Lo que se resuelve") Resolucion resolucion,
        @Campo("Quien atiende al cliente") Asesor atiende,
        @Campo("A quien pasa el caso") Destino derivaA,
        @Campo("Paso del procedimiento que sigue") String siguientePaso,

        @Campo("Lo que al cliente le falta, en el orden en que se pide")
        List<Requisito> requisitosFaltantes,

        @Campo("Procedimiento con que continúa el caso") @Nullable
        ProcedimientoSalida procedimiento,

        @Campo(value = "Lo que se entrega al cliente", clausula = "COM-DSC-P06 A.6.1")
        List<Documento> documentos,

        @Campo(value = "Por dónde se comunica la anulación", clausula = "COM-DSC-P06 A.14.1")
        List<Medio> medios,

        @Campo(value = "El texto con que se registra la interacción", clausula = "COM-DSC-P06 A.10") @Nullable
        String interaccion,

        @Campo("Lo que se le dice a quien atiende") String mensaje) {}
