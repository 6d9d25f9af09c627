#!/usr/bin/env bash
# La sesión entera de un cambio: baja los archivos de la versión en vigor, los abre para editarlos, ve qué cambia y qué
# queda sin decidir, los entrega, otra persona los aprueba, y deciden. Para volver atrás, al final dice cómo.
#
#   docs/sesion-de-analista.sh anulacion.drl.xlsx anulacion-registro.csv
#
# Toma del entorno, o usa lo que sigue:
#   DICTAMEN          la dirección del servicio                 http://127.0.0.1:8080
#   ANALISTA          quien edita; APROBADOR, quien aprueba     ana, beto
#   CLAVE_ANALISTA    sus claves; si faltan, se preguntan
#   CLAVE_APROBADOR
#   EDITOR_DE_LIBROS  abre un archivo y espera a que se cierre  libreoffice
#   NOTA              qué se cambia y por qué                   Cambio de <archivos>
set -euo pipefail

[ $# -gt 0 ] || { echo "Diga qué archivos cambia: $0 anulacion.drl.xlsx [anulacion-registro.csv]" >&2; exit 1; }
API="${DICTAMEN:-http://127.0.0.1:8080}/api/v1"
ANALISTA="${ANALISTA:-ana}"
APROBADOR="${APROBADOR:-beto}"
CARPETA="$(mktemp -d)"

# El valor de un campo del primer nivel de una respuesta en JSON.
campo() { grep -o "\"$1\":\"\{0,1\}[^\",}]*" | head -n 1 | sed 's/^[^:]*:"\{0,1\}//'; }

clave() { # persona, lo que dice el entorno
  if [ -n "$2" ]; then echo "$2"; else read -rsp "Clave de $1: " leida </dev/tty; echo >&2; echo "$leida"; fi
}

# Las credenciales van por la entrada, no en la línea de órdenes, que cualquiera de la máquina ve. Lo que el servicio no
# acepta se muestra con su explicación, y todo termina ahí.
pedir() { # argumentos de curl
  rm -f "$CARPETA/respuesta"
  if curl -sS --fail-with-body -o "$CARPETA/respuesta" "$@"; then
    cat "$CARPETA/respuesta"
  else
    [ ! -f "$CARPETA/respuesta" ] || cat "$CARPETA/respuesta" >&2
    echo >&2
    return 1
  fi
}

entrar() { # persona, clave
  printf '{"usuario":"%s","clave":"%s"}' "$1" "$2" \
    | pedir -H 'Content-Type: application/json' -d @- "$API/sesion" | campo token
}

llamar() { # token, argumentos de curl
  local token="$1"
  shift
  printf 'header = "Authorization: Bearer %s"\n' "$token" | pedir -K - "$@"
}

donde() { case "$1" in *.csv) echo escenarios ;; *) echo libros ;; esac; }

ana="$(entrar "$ANALISTA" "$(clave "$ANALISTA" "${CLAVE_ANALISTA:-}")")"
antes="$(llamar "$ana" "$API/versiones/activa" | campo numero)"
version="$(llamar "$ana" -H 'Content-Type: application/json' -d "{\"nota\":\"${NOTA:-Cambio de $*}\"}" "$API/versiones" \
  | campo numero)"
echo "Borrador $version, hecho de la versión $antes, que está en vigor."

for archivo in "$@"; do
  direccion="$API/versiones/$version/$(donde "$archivo")/$archivo"
  llamar "$ana" -D "$CARPETA/encabezados" "$direccion" >"$CARPETA/$archivo"
  etag="$(tr -d '\r' <"$CARPETA/encabezados" | sed -n 's/^[Ee][Tt][Aa][Gg]: *//p')"
  "${EDITOR_DE_LIBROS:-libreoffice}" "$CARPETA/$archivo"
  echo "Se guarda $archivo:"
  llamar "$ana" -X PUT -H "If-Match: $etag" -H 'Content-Type: application/octet-stream' \
    --data-binary "@$CARPETA/$archivo" "$direccion" | head -c 2000
  echo
done

echo "Lo que cambia:"
llamar "$ana" "$API/versiones/$version/diferencias" | head -c 4000
echo
echo "Se entrega para que $APROBADOR lo apruebe:"
huella="$(llamar "$ana" -X POST "$API/versiones/$version/revision" | campo huella)"

beto="$(entrar "$APROBADOR" "$(clave "$APROBADOR" "${CLAVE_APROBADOR:-}")")"
llamar "$beto" -X POST -H "If-Match: \"$huella\"" "$API/versiones/$version/aprobacion" >/dev/null
echo "La versión $version está en vigor. Para volver a la $antes, $APROBADOR hace una llamada:"
echo "  POST $API/versiones/$antes/reposicion"
