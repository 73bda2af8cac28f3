package org.peremena;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the program. */
@QuarkusMain
public class Peremena {
    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }
}
