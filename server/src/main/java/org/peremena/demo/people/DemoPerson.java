package org.peremena.demo.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Role;
import org.peremena.shared.PersonName;

/** @param title «Классный руководитель 7Б» */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemoPerson(String key, PersonName name, @Nullable Role role, @Nullable String title, @Nullable String organisation) {}
