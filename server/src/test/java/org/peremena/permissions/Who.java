package org.peremena.permissions;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peremena.cast.Person;

/** As whom the walk is walked, in the order of the table's columns. */
public enum Who {
    SIGNED_OUT(world -> null),
    /** A teacher of another school. */
    STRANGER(world -> world.model.yura),
    /** The administrator with the personal profile acting. */
    PERSONAL(world -> world.model.alla.privately()),
    PUPIL(world -> world.model.ivan),
    PARENT(world -> world.model.pyotr),
    SUBJECT_TEACHER(world -> world.subjectTeacher),
    CLASS_TEACHER(world -> world.model.olga),
    /** Deputy head who is no administrator. */
    DEPUTY(world -> world.deputy),
    ADMIN(world -> world.model.alla),
    /** Of the municipality that the school belongs to. */
    COORDINATOR(world -> world.coordinator);

    private final Function<World, @Nullable Person> in;

    Who(Function<World, @Nullable Person> in) {
        this.in = in;
    }

    @Nullable Person in(World world) {
        return in.apply(world);
    }
}
