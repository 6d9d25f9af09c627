package io.dictamen.stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an event could not be read. */
@Schema(name = "CausaDeEventoMuerto")
public enum Causa {
    /** It is no CloudEvent, or one of another version of the specification. */
    NO_ES_CLOUDEVENT,
    /** An attribute that every CloudEvent has is missing, or is longer than can be kept. */
    ATRIBUTO_INCORRECTO,
    /** The whole of it is announced as JSON and is none. */
    SOBRE_ILEGIBLE,
    /** Several events in one message. */
    LOTE_DE_EVENTOS,
    /** The database refuses to keep it. */
    NO_SE_PUEDE_GUARDAR
}
