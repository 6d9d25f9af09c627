package io.dictamen.benchmark.process;

import static io.dictamen.procedure.anulacion.Requisito.APELLIDO;
import static io.dictamen.procedure.anulacion.Requisito.CARTA_AUTORIZACION;
import static io.dictamen.procedure.anulacion.Requisito.CAUSA;
import static io.dictamen.procedure.anulacion.Requisito.EMPRESA;
import static io.dictamen.procedure.anulacion.Requisito.FACTURA;
import static io.dictamen.procedure.anulacion.Requisito.FOTOCOPIA_CI;
import static io.dictamen.procedure.anulacion.Requisito.FOTOCOPIA_CI_TITULAR;
import static io.dictamen.procedure.anulacion.Requisito.MOTIVO;
import static io.dictamen.procedure.anulacion.Requisito.NIT;
import static io.dictamen.procedure.anulacion.Requisito.NOMBRE;
import static io.dictamen.procedure.anulacion.Requisito.NOTA_ANULACION;
import static io.dictamen.procedure.anulacion.Requisito.PRODUCTO;

import io.dictamen.decision.Motivo;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.anulacion.Alcance;
import io.dictamen.procedure.anulacion.EstadoOrden;
import io.dictamen.procedure.anulacion.Identificacion;
import io.dictamen.procedure.anulacion.Requisito;
import io.dictamen.procedure.anulacion.ResultadoRegistro;
import io.dictamen.procedure.anulacion.Segmento;
import io.dictamen.procedure.anulacion.SolicitudRegistro;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code anulacion-registro} as a programmer would write it who never has to change it. */
final class RegistroByHand {
    private static final Requisito[] REQUISITOS = {
        NOMBRE,
        APELLIDO,
        NIT,
        EMPRESA,
        PRODUCTO,
        MOTIVO,
        CAUSA,
        CARTA_AUTORIZACION,
        FOTOCOPIA_CI_TITULAR,
        FACTURA,
        FOTOCOPIA_CI,
        NOTA_ANULACION
    };

    private final ResultadoRegistro[] filas;
    private final Motivo[] porFila;
    private final Motivo[] porRequisito;

    RegistroByHand(Composer<SolicitudRegistro, ResultadoRegistro> composer) {
        SolicitudRegistro any = new Registro().requests().get(0);
        filas = new ResultadoRegistro[10];
        for (int i = 0; i < filas.length; i++) {
            filas[i] = composer.compose(any, new int[][] {{}, {i}}).resultado();
        }
        porRequisito = Registro.motivos(composer, 0, REQUISITOS.length);
        porFila = Registro.motivos(composer, 1, filas.length);
    }

    Verdict<?> decide(SolicitudRegistro s) {
        boolean enPlataforma = DatosRegistro.enPlataforma(s, Workload.MOMENTO);
        boolean acreditado = DatosRegistro.acreditado(s);
        List<Requisito> faltan = new ArrayList<>(4);
        List<Motivo> motivos = new ArrayList<>(4);
        boolean identificado = identificado(s.identificacion(), faltan, motivos);
        if (enPlataforma) {
            if (s.alcance() == Alcance.PARCIAL) {
                falta(s.producto() == null, 4, faltan, motivos);
                falta(s.motivo() == null, 5, faltan, motivos);
                falta(s.causa() == null, 6, faltan, motivos);
            }
            return verdict(!identificado ? 0 : !faltan.isEmpty() ? 2 : s.pagoEnCaja() ? 3 : 4, faltan, motivos, s);
        }
        if (!s.esTitular()) {
            falta(!s.cartaAutorizacion(), 7, faltan, motivos);
            falta(!s.fotocopiaCiTitular(), 8, faltan, motivos);
            falta(s.pagoEnCaja() && !s.factura(), 9, faltan, motivos);
        }
        boolean registrada = s.estadoOrden() == EstadoOrden.REGISTRADA;
        if (acreditado && registrada) {
            falta(!s.fotocopiaCi(), 10, faltan, motivos);
            falta(!s.notaAnulacion(), 11, faltan, motivos);
        }
        if (!identificado) {
            return verdict(1, faltan, motivos, s);
        }
        if (!acreditado) {
            return verdict(5, faltan, motivos, s);
        }
        if (registrada) {
            return verdict(faltan.isEmpty() ? 9 : 8, faltan, motivos, s);
        }
        return verdict(s.estadoOrden() == EstadoOrden.ASIGNADA ? 7 : 6, faltan, motivos, s);
    }

    private boolean identificado(@Nullable Identificacion quien, List<Requisito> faltan, List<Motivo> motivos) {
        if (quien != null) {
            boolean residencial = quien.segmento() == Segmento.RESIDENCIAL;
            falta(residencial && quien.nombre() == null, 0, faltan, motivos);
            falta(residencial && quien.apellido() == null, 1, faltan, motivos);
            falta(!residencial && quien.nit() == null, 2, faltan, motivos);
            falta(!residencial && quien.empresa() == null, 3, faltan, motivos);
        }
        return faltan.isEmpty();
    }

    private void falta(boolean falta, int cual, List<Requisito> faltan, List<Motivo> motivos) {
        if (falta) {
            faltan.add(REQUISITOS[cual]);
            motivos.add(porRequisito[cual]);
        }
    }

    private Verdict<?> verdict(int fila, List<Requisito> faltan, List<Motivo> motivos, SolicitudRegistro s) {
        motivos.add(porFila[fila]);
        return new Verdict<>(Registro.said(filas[fila], faltan, s), motivos, motivos.size());
    }
}
