package org.peremena.demo.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Capacity;
import org.peremena.school.Role;
import org.peremena.shared.PersonName;

/** Somebody whom a visitor of the demo can be. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemoPerson(String key, PersonName name, @Nullable Role role, @Nullable Capacity capacity, @Nullable String organisation) {}
