package io.dictamen.procedure.ventadigital;

import io.dictamen.decision.Campo;
import io.dictamen.decision.FalsoSiFalta;
import io.dictamen.decision.Glosa;
import io.dictamen.decision.Minimo;
import io.dictamen.decision.Personal;
import org.jspecify.annotations.Nullable;

/** Lo que se sabe de quien se interesa por un servicio (VENTAS-DIGITALES, pasos 1 a 6). */
public record SolicitudProspecto(
        @Campo("Cliente, por su código o su nombre") String cliente,

        @Campo(value = "De dónde llega la solicitud", clausula = "VENTAS-DIGITALES 1.1")
        OrigenProspecto origen,

        @Campo(value = "Categoría del cliente", clausula = "VENTAS-DIGITALES 2.1")
        Categoria categoria,

        @Campo(value = "Si ya es cliente y quiere un servicio nuevo", clausula = "VENTAS-DIGITALES 3.1")
        boolean clienteAntiguo,

        @Campo(value = "Nombre del cliente", clausula = "VENTAS-DIGITALES 3.1") @Personal @Nullable
        String nombre,

        @Campo(value = "Carnet de identidad del cliente", clausula = "VENTAS-DIGITALES 3.1") @Personal @Nullable
        String carnetIdentidad,

        @Campo(value = "Teléfono del cliente", clausula = "VENTAS-DIGITALES 3.1") @Personal @Nullable
        String telefono,

        @Campo(value = "Correo electrónico del cliente", clausula = "VENTAS-DIGITALES 3.1") @Personal @Nullable
        String correo,

        @Campo(value = "Dirección donde quiere el servicio", clausula = "VENTAS-DIGITALES 3.1") @Personal @Nullable
        String direccion,

        @Campo(value = "Para qué usará el servicio", clausula = "VENTAS-DIGITALES 4.1") @Nullable
        String tipoUso,

        @Campo(value = "En qué horarios navega", clausula = "VENTAS-DIGITALES 4.1") @Nullable
        String horariosNavegacion,

        @Campo(value = "Récord del cliente", clausula = "VENTAS-DIGITALES 4.1") @Personal @Glosa @Nullable
        String recordCliente,

        @Campo(value = "Características especiales", clausula = "VENTAS-DIGITALES 4.1") @Glosa @Nullable
        String caracteristicasEspeciales,

        @Campo(value = "Velocidad que pide, en Mbps", clausula = "VENTAS-DIGITALES 6.1") @Minimo(1) @Nullable
        Long velocidadMbps,

        @Campo(value = "Teléfono de referencia, como el de un vecino", clausula = "VENTAS-DIGITALES 6.1")
        @Personal
        @Nullable
        String telefonoReferencia,

        @Campo(value = "Si ya se consultó la cobertura en Smart Flex y GIS", clausula = "VENTAS-DIGITALES 5.1")
        @FalsoSiFalta
        boolean coberturaConsultada,

        @Campo(value = "Si hay cobertura donde vive el cliente", clausula = "VENTAS-DIGITALES 5.1") @Nullable
        Boolean hayCobertura) {}
