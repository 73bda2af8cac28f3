package org.peremena.school.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.school.organisation.Totals.Count;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

record ClassRow(ClassId id, int grade, String letter, String title, @Nullable Named classTeacher, Count pupils, Count parents) {
    ClassRow withoutPeople() {
        return new ClassRow(id, grade, letter, title, null, pupils, parents);
    }

    record Named(MemberId member, @Nullable ProfileId profile, PersonName name) {}

    record Listing(List<ClassRow> items, List<String> can) {}
}
