package org.peremena.demo.town;

import java.util.List;
import java.util.Map;
import org.peremena.shared.ClassId;

/** @param loads who teaches which subject; the key is the subject's name */
public record InventedClass(ClassId id, int grade, String letter, InventedPerson classTeacher, Map<String, InventedPerson> loads, List<InventedFamily> families) {
    public String title() {
        return grade + letter;
    }
}
