package org.peremena.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Where people shall reach the program. Asked for before a database is made, so that a start in vain leaves nothing behind. */
record Listening(String host, int port) {
    private static final int HIGHEST = 65535;

    static Listening of(Map<String, String> environment) {
        var said = environment.getOrDefault("PEREMENA_PORT", "8080");
        if (!said.matches("\\d{1,5}") || Integer.parseInt(said) < 1 || Integer.parseInt(said) > HIGHEST) throw new WrongArguments("PEREMENA_PORT is a number from 1 to " + HIGHEST + ", not «" + said + "».");
        return new Listening(environment.getOrDefault("PEREMENA_HOST", "0.0.0.0"), Integer.parseInt(said));
    }

    void check() {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) throw new WrongArguments("PEREMENA_HOST «" + host + "» is no address of this machine.");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as the server itself does: connections of an earlier run may linger
            socket.bind(address);
        } catch (IOException e) {
            throw new WrongArguments(host + ":" + port + " cannot be listened on (" + e.getMessage() + "). Perhaps a Peremena runs already; else choose another port, PEREMENA_PORT=" + (port == HIGHEST ? 8080 : port + 1) + ".");
        }
    }
}
