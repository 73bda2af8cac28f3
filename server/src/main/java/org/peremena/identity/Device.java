package org.peremena.identity;

import org.jspecify.annotations.Nullable;

/**
 * Where a request came from.
 *
 * @param cookies the {@code Cookie} header
 * @param name    «Chrome, Windows»
 * @param secure  whether the browser speaks https, be it to a proxy before us
 */
public record Device(String name, String address, @Nullable String cookies, boolean secure) {}
