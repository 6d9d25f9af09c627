package io.dictamen.workbook.diff;

import java.util.BitSet;

/** Which of the things that two versions share kept their order: the most that can be said to have stayed. */
final class Kept {
    private Kept() {}

    /**
     * Fredman 1975: the longest rising subsequence by patience, in n log n.
     *
     * @param lugares the place in the later version of each shared thing, in the order of the earlier version
     * @return the indexes of those that stayed; the others moved
     */
    static BitSet stayed(int[] lugares) {
        int[] puntas = new int[lugares.length];
        int[] previo = new int[lugares.length];
        int largo = 0;
        for (int i = 0; i < lugares.length; i++) {
            int desde = 0;
            int hasta = largo;
            while (desde < hasta) {
                int medio = (desde + hasta) >>> 1;
                if (lugares[puntas[medio]] < lugares[i]) {
                    desde = medio + 1;
                } else {
                    hasta = medio;
                }
            }
            previo[i] = desde == 0 ? -1 : puntas[desde - 1];
            puntas[desde] = i;
            largo = Math.max(largo, desde + 1);
        }
        return chain(previo, largo == 0 ? -1 : puntas[largo - 1]);
    }

    private static BitSet chain(int[] previo, int ultimo) {
        BitSet quedan = new BitSet();
        for (int i = ultimo; i >= 0; i = previo[i]) {
            quedan.set(i);
        }
        return quedan;
    }
}
