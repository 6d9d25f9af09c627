package io.dictamen.benchmark.process;

import static io.dictamen.procedure.anulacion.Requisito.CARTA_AUTORIZACION;
import static io.dictamen.procedure.anulacion.Requisito.CAUSA;
import static io.dictamen.procedure.anulacion.Requisito.FACTURA;
import static io.dictamen.procedure.anulacion.Requisito.FOTOCOPIA_CI;
import static io.dictamen.procedure.anulacion.Requisito.FOTOCOPIA_CI_TITULAR;
import static io.dictamen.procedure.anulacion.Requisito.MOTIVO;
import static io.dictamen.procedure.anulacion.Requisito.NOTA_ANULACION;
import static io.dictamen.procedure.anulacion.Requisito.PRODUCTO;

import io.dictamen.decision.Motivo;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.anulacion.Alcance;
import io.dictamen.procedure.anulacion.EstadoOrden;
import io.dictamen.procedure.anulacion.Requisito;
import io.dictamen.procedure.anulacion.ResultadoRegistro;
import io.dictamen.procedure.anulacion.SolicitudRegistro;
import java.util.ArrayList;
import java.util.List;

/** {@code anulacion-registro} as a programmer would write it who never has to change it. */
final class RegistroByHand {
    private static final Requisito[] REQUISITOS = {
        PRODUCTO, MOTIVO, CAUSA, CARTA_AUTORIZACION, FOTOCOPIA_CI_TITULAR, FACTURA, FOTOCOPIA_CI, NOTA_ANULACION
    };

    private final ResultadoRegistro[] filas;
    private final Motivo[] porFila;
    private final Motivo[] porRequisito;

    RegistroByHand(Composer<SolicitudRegistro, ResultadoRegistro> composer) {
        SolicitudRegistro any = new Registro().requests().get(0);
        filas = new ResultadoRegistro[8];
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
        if (enPlataforma) {
            if (s.alcance() == Alcance.PARCIAL) {
                falta(s.producto() == null, 0, faltan, motivos);
                falta(s.motivo() == null, 1, faltan, motivos);
                falta(s.causa() == null, 2, faltan, motivos);
            }
            return verdict(!faltan.isEmpty() ? 0 : s.pagoEnCaja() ? 1 : 2, faltan, motivos);
        }
        if (!s.esTitular()) {
            falta(!s.cartaAutorizacion(), 3, faltan, motivos);
            falta(!s.fotocopiaCiTitular(), 4, faltan, motivos);
            falta(s.pagoEnCaja() && !s.factura(), 5, faltan, motivos);
        }
        boolean registrada = s.estadoOrden() == EstadoOrden.REGISTRADA;
        if (acreditado && registrada) {
            falta(!s.fotocopiaCi(), 6, faltan, motivos);
            falta(!s.notaAnulacion(), 7, faltan, motivos);
        }
        if (!acreditado) {
            return verdict(3, faltan, motivos);
        }
        if (registrada) {
            return verdict(faltan.isEmpty() ? 7 : 6, faltan, motivos);
        }
        return verdict(s.estadoOrden() == EstadoOrden.ASIGNADA ? 5 : 4, faltan, motivos);
    }

    private void falta(boolean falta, int cual, List<Requisito> faltan, List<Motivo> motivos) {
        if (falta) {
            faltan.add(REQUISITOS[cual]);
            motivos.add(porRequisito[cual]);
        }
    }

    private Verdict<?> verdict(int fila, List<Requisito> faltan, List<Motivo> motivos) {
        motivos.add(porFila[fila]);
        return new Verdict<>(Registro.said(filas[fila], faltan), motivos, motivos.size());
    }
}
