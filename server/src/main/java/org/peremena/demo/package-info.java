/**
 * The demo: one municipality with three schools, invented people and a few weeks of their talk and of the work of their offices, written once into an empty database.
 * No tables of its own. Deleting the room takes the demo away and nothing else.
 */
@Room(mayImport = {"shared", "identity", "audit", "school", "chat"})
@NullMarked
package org.peremena.demo;

import org.jspecify.annotations.NullMarked;
import org.peremena.shared.Room;
