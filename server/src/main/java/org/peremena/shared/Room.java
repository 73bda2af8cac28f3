package org.peremena.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a package directly below {@code org.peremena} as a room and names the rooms whose doors it may use; {@code ArchitectureTest} holds it to that. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Room {
    String[] mayImport();
}
