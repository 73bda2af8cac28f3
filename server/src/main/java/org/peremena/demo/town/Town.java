package org.peremena.demo.town;

import java.util.List;

/** The invented municipality. */
public record Town(String region, String municipality, InventedPerson coordinator, List<InventedSchool> schools) {}
