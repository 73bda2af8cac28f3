package org.peremena.demo.town;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.MemberId;
import org.peremena.shared.PersonName;

/**
 * @param phone  E.164 from a range kept for examples
 * @param joined whether the person has signed in already; the others wait in the roster
 */
public record InventedPerson(MemberId id, PersonName name, boolean female, String phone, @Nullable LocalDate bornOn, boolean joined) {}
