/** The page that a browser loads: the built client with its caching, the headers that keep strangers' scripts out, the pages about problems. */
@NullMarked
package org.peremena.shared.web;

import org.jspecify.annotations.NullMarked;
