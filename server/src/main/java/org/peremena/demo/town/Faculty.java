package org.peremena.demo.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Spreads the teachers over subjects and classes: the first fifth leads primary classes, each of the others teaches the subjects of one association. */
final class Faculty {
    static final String PRIMARY_ASSOCIATION = "МО учителей начальных классов";
    private static final List<String> ASSOCIATIONS = List.of(
        "МО учителей русского языка и литературы", "МО учителей математики и информатики", "МО учителей естественных наук", "МО учителей иностранных языков",
        "МО учителей истории и обществознания", "МО учителей искусств, технологии и физической культуры");

    private final List<InventedPerson> primary;
    private final Map<String, List<InventedPerson>> byAssociation = new LinkedHashMap<>();
    private final List<InventedPerson> leadersLeft = new ArrayList<>();
    private final Map<String, Integer> turn = new HashMap<>();
    private final Random random;

    Faculty(List<InventedPerson> teachers, Random random) {
        this.random = random;
        var split = teachers.size() / 5;
        primary = teachers.subList(0, split);
        ASSOCIATIONS.forEach(name -> byAssociation.put(name, new ArrayList<>()));
        for (int i = split; i < teachers.size(); i++) byAssociation.get(ASSOCIATIONS.get(i % ASSOCIATIONS.size())).add(teachers.get(i));
        leadersLeft.addAll(teachers.subList(split, teachers.size()));
    }

    InventedPerson classTeacher(int grade) {
        if (grade <= 4 && !primary.isEmpty()) return primary.get(turn.merge("primary", 1, Integer::sum) % primary.size());
        return leadersLeft.remove(random.nextInt(leadersLeft.size()));
    }

    InventedPerson teacherOf(String subject, int grade, InventedPerson classTeacher) {
        var specialist = List.of("Английский язык", "Музыка", "Физическая культура").contains(subject);
        if (grade <= 4 && !specialist) return classTeacher;
        var candidates = byAssociation.get(Curriculum.association(subject));
        return candidates.get(turn.merge(subject, 1, Integer::sum) / 4 % candidates.size());
    }

    /** Name → teachers, the head first. */
    Map<String, List<InventedPerson>> associations() {
        var all = new LinkedHashMap<String, List<InventedPerson>>();
        if (!primary.isEmpty()) all.put(PRIMARY_ASSOCIATION, List.copyOf(new LinkedHashSet<>(primary)));
        byAssociation.forEach((name, teachers) -> {
            if (!teachers.isEmpty()) all.put(name, List.copyOf(teachers));
        });
        return all;
    }
}
