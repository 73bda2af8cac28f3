package org.peremena.identity.gate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What limits count as one address: an IPv6 subscriber owns a whole /64. */
final class Network {
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    static String of(String address) {
        if (address.indexOf(':') < 0) return address;
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES)) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
