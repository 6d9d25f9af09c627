package io.dictamen.aviso;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/** What an address has before its path. Two are the same where all three are. */
record Origen(String esquema, String host, int puerto) {

    /** Where names lead. */
    interface Nombres {
        InetAddress[] lookUp(String host) throws UnknownHostException;
    }

    static Origen of(URI address) {
        String esquema = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = esquema.equals("https") ? 443 : 80;
        return new Origen(
                esquema, address.getHost().toLowerCase(Locale.ROOT), address.getPort() < 0 ? usual : address.getPort());
    }

    /** Whether it is written as an address of this machine or of its link, and so is meant. */
    private boolean saysItself() {
        return host.equals("localhost") || host.startsWith("[") || host.matches("[0-9.]+");
    }

    /**
     * Whether its name leads where it does not say: a name that somebody else may point to this machine, or to what answers
     * only to it.
     */
    boolean leadsInside(Nombres nombres) throws UnknownHostException {
        return !saysItself() && Arrays.stream(nombres.lookUp(host)).anyMatch(Origen::isInside);
    }

    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet4Address && address.getAddress()[0] == 0);
    }

    @Override
    public String toString() {
        return esquema + "://" + host + ":" + puerto;
    }
}
