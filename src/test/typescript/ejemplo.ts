// A front-end as somebody would write it: what it reads must be there under these names.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

const api = createClient<paths>({ baseUrl: "http://127.0.0.1:8080", headers: { "X-API-Key": "dck_…" } });

export async function resolver(solicitud: components["schemas"]["SolicitudAnulacionRegistro"]): Promise<string> {
  const { data, error, response } = await api.POST("/api/v1/decisiones/anulacion-registro", {
    params: { query: { registrar: false }, header: { "Idempotency-Key": solicitud.numeroSolicitud } },
    body: solicitud,
  });
  if (error) {
    const faltas = error.errores?.map((falta) => `${falta.campo}: ${falta.codigo} ${falta.mensaje}`) ?? [];
    return [response.status, error.title, error.detail, ...faltas].join("\n");
  }
  const motivo = data.motivos[0];
  const fila: number | undefined = motivo?.fila;
  const resolucion: "PROCEDE" | "PROCEDE_CON_SUSPENSION" | string = data.resultado.resolucion;
  return `${data.id} ${resolucion} ${data.resultado.mensaje} ${motivo?.clausula} ${fila ?? "sin fila"}`;
}

export async function pendientes(): Promise<string[]> {
  const { data, error } = await api.GET("/api/v1/reportes/anulaciones/pendientes", {
    params: { query: { desde: "2026-11-01", limite: 10, formato: "json" } },
    headers: { Accept: "application/json" },
  });
  if (error) {
    throw new Error(error.detail);
  }
  if (typeof data === "string") {
    return [data];
  }
  const total: number = data.totales.pendientes;
  const siguiente: string | null = data.siguiente;
  return [`${total}`, siguiente ?? "fin", ...data.filas.map((fila) => `${fila.numeroSolicitud} ${fila.resolucion}`)];
}

export async function borrador(nota: string): Promise<number> {
  const { data, error } = await api.POST("/api/v1/versiones", { body: { nota } });
  if (error) {
    throw new Error(error.detail);
  }
  const estado: "BORRADOR" | "EN_REVISION" | "PUBLICADA" | "RETIRADA" | "DESCARTADA" = data.estado;
  const aprobador: string | undefined = data.aprobador;
  return estado === "BORRADOR" && aprobador === undefined ? data.numero : 0;
}

export async function aprobar(n: number, huella: string): Promise<string[]> {
  const { error } = await api.POST("/api/v1/versiones/{n}/aprobacion", {
    params: { path: { n }, header: { "If-Match": `"${huella}"` } },
    body: {},
  });
  return error && "errores" in error && error.errores ? error.errores.map((uno) => JSON.stringify(uno)) : [];
}
