namespace RegioHelix.Studies.Tests.Computing;

/// <summary>
/// Every reference output that is comparable, with the measure, variant and options that give it here and the tolerance; and every one that is not, with the
/// reason. Where a package prints rounded figures the preset rounds too.
/// </summary>
internal static class GoldenLines
{
    private static readonly Dictionary<string, string> FallsApart = new() { ["disconnected"] = "disconnected" };

    public static IReadOnlyList<GoldenLine> Covered { get; } =
    [
        // The plain formulas.
        new("formula_location_quotient", "location-quotient"),
        new("formula_binary_ge1", "specialised", Tolerance: 0),
        new("formula_co_occurrence_with_diagonal", "co-occurrence", Tolerance: 0),
        new("formula_proximity_min_prob", "proximity"),
        new("formula_density_diag0", "relatedness-density"),
        new("formula_density_diag1", "relatedness-density", "own=included"),
        new("formula_density_pct_association", "relatedness-density", "relatedness=association multiply=100"),
        new("formula_density_pct_cosine", "relatedness-density", "relatedness=cosine multiply=100"),
        new("formula_relatedness_association", "relatedness", "variant=association"),
        new("formula_relatedness_cosine", "relatedness", "variant=cosine"),
        new("formula_relatedness_jaccard", "relatedness", "variant=jaccard"),
        new("formula_relatedness_prob_steijn", "relatedness", "variant=probability"),
        new("formula_eci_z", "complexity") { Refused = FallsApart },
        new("formula_pci_z_own", "complexity", "of=activity") { Refused = FallsApart },
        new("formula_pci_scaled_by_eci", "complexity", "of=activity scale=regions") { Refused = FallsApart },
        new("formula_fitness20_region", "fitness", "iterations=20"),
        new("formula_fitness20_activity", "fitness", "of=activity iterations=20"),
        new("formula_fitness200_region", "fitness", "iterations=200"),
        new("formula_fitness200_activity", "fitness", "of=activity iterations=200"),
        new("formula_fitness1000_region", "fitness", "iterations=1000"),
        new("formula_fitness1000_activity", "fitness", "of=activity iterations=1000"),
        new("formula_region_indices", "herfindahl", Column: "herfindahl"),
        new("formula_region_indices", "entropy", Column: "entropy_bits"),
        new("formula_region_indices", "krugman", Column: "krugman"),
        new("formula_region_indices", "specialisation-coefficient", Column: "spec_coeff"),
        new("formula_region_indices", "hachman", "variant=mean-quotient", Column: "lq_avg"),
        new("formula_region_indices", "hachman", Column: "hachman"),
        new("formula_region_indices", "diversity", Tolerance: 0, Column: "diversity"),
        new("formula_activity_indices", "gini", Column: "gini_over_regions"),
        new("formula_activity_indices", "gini", "variant=locational", Column: "locational_gini_area_x2"),
        new("formula_activity_indices", "hoover", Column: "hoover_vs_total"),
        new("formula_activity_indices", "ubiquity", Tolerance: 0, Column: "ubiquity"),
        new("formula_variety", "entropy", Column: "entropy"),
        new("formula_variety", "variety", "variant=unrelated", Column: "unrelated_variety_group2"),
        new("formula_variety", "variety", "variant=related", Column: "related_variety_within_group2"),

        // EconGeo 2.1.
        new("econgeo_location_quotient", "location-quotient", "as=econgeo-2.1"),
        new("econgeo_rca_rounded2", "location-quotient", "as=econgeo-2.1 decimals=2"),
        new("econgeo_location_quotient_binary", "specialised", "as=econgeo-2.1", 0),
        new("econgeo_location_quotient_avg", "hachman", "as=econgeo-2.1 variant=mean-quotient"),
        new("econgeo_diversity_rca", "diversity", "as=econgeo-2.1", 0),
        new("econgeo_ubiquity_rca", "ubiquity", "as=econgeo-2.1", 0),
        new("econgeo_hachman", "hachman", "as=econgeo-2.1"),
        new("econgeo_krugman_index", "krugman", "as=econgeo-2.1"),
        new("econgeo_spec_coeff", "specialisation-coefficient", "as=econgeo-2.1"),
        new("econgeo_herfindahl", "herfindahl", "as=econgeo-2.1"),
        // One figure of trade lies 4e-7 from the middle between two that can be printed.
        new("econgeo_entropy", "entropy", "as=econgeo-2.1", 2e-4),
        new("econgeo_gini", "gini", "as=econgeo-2.1"),
        new("econgeo_locational_gini", "gini", "as=econgeo-2.1 variant=locational"),
        new("econgeo_hoover_gini", "gini", "as=econgeo-2.1 variant=population"),
        new("econgeo_hoover_index", "hoover", "as=econgeo-2.1 variant=population"),
        new("econgeo_co_occurrence", "co-occurrence", "as=econgeo-2.1", 0),
        new("econgeo_relatedness_association", "relatedness", "as=econgeo-2.1 variant=association"),
        new("econgeo_relatedness_cosine", "relatedness", "as=econgeo-2.1 variant=cosine"),
        new("econgeo_relatedness_jaccard", "relatedness", "as=econgeo-2.1 variant=jaccard"),
        new("econgeo_relatedness_prob", "relatedness", "as=econgeo-2.1 variant=probability"),
        new("econgeo_relatedness_density_association", "relatedness-density", "as=econgeo-2.1"),
        new("econgeo_relatedness_density_cosine", "relatedness-density", "as=econgeo-2.1 relatedness=cosine"),
        new("econgeo_relatedness_density_prob", "relatedness-density", "as=econgeo-2.1 relatedness=probability"),
        new("econgeo_morc_rca_steps0", "reflections", "as=econgeo-2.1 variant=raw iterations=0"),
        new("econgeo_morc_rca_steps1", "reflections", "as=econgeo-2.1 variant=raw iterations=1"),
        new("econgeo_morc_rca_steps2", "reflections", "as=econgeo-2.1 variant=raw iterations=2"),
        new("econgeo_morc_rca_steps10", "reflections", "as=econgeo-2.1 iterations=10", 1e-6),
        new("econgeo_morc_rca_steps20", "reflections", "as=econgeo-2.1 iterations=20", 1e-4),
        new("econgeo_mort_rca_steps0", "reflections", "as=econgeo-2.1 of=activity variant=raw iterations=0"),
        new("econgeo_mort_rca_steps1", "reflections", "as=econgeo-2.1 of=activity variant=raw iterations=1"),
        new("econgeo_mort_rca_steps2", "reflections", "as=econgeo-2.1 of=activity variant=raw iterations=2"),
        new("econgeo_mort_rca_steps11", "reflections", "as=econgeo-2.1 of=activity iterations=11", 1e-6),
        new("econgeo_mort_rca_steps19", "reflections", "as=econgeo-2.1 of=activity iterations=19", 1e-4),
        new("econgeo_entry_mat", "entry", "as=econgeo-2.1", 0),
        new("econgeo_exit_mat", "exit", "as=econgeo-2.1", 0),
        new("econgeo_growth_mat", "growth", "as=econgeo-2.1 variant=whole-period") { MayLack = "from zero no rate of growth is defined; EconGeo prints 0" },
        new("econgeo_growth_reg", "growth", "as=econgeo-2.1 variant=regions"),
        new("econgeo_growth_ind", "growth", "as=econgeo-2.1 variant=activities"),

        // economiccomplexity 2.0.0.
        new("ecx_balassa_index", "location-quotient", "as=economiccomplexity-2.0.0"),
        new("ecx_balassa_index_discrete", "specialised", "as=economiccomplexity-2.0.0", 0) { Wrong = EmptyRegionHasAll },
        new("ecx_proximity_activity", "proximity", "as=economiccomplexity-2.0.0") { Wrong = EmptyRegionHasAll },
        new("ecx_proximity_region", "region-proximity", "as=economiccomplexity-2.0.0") { Wrong = EmptyRegionHasAll },
        new("ecx_density", "relatedness-density", "as=economiccomplexity-2.0.0") { Wrong = EmptyRegionHasAll },
        new("ecx_distance", "distance", "as=economiccomplexity-2.0.0") { Wrong = EmptyRegionHasAll },
        new("ecx_complexity_eigenvalues20_region", "complexity", "as=economiccomplexity-2.0.0") { Refused = FallsApart, Wrong = EmptyRegionHasAll },
        new("ecx_complexity_eigenvalues20_activity", "complexity", "as=economiccomplexity-2.0.0 of=activity") { Refused = FallsApart, Wrong = EmptyRegionHasAll },
        new("ecx_complexity_reflections20_region", "reflections", "as=economiccomplexity-2.0.0", 1e-5) { Wrong = EmptyRegionHasAll },
        new("ecx_complexity_reflections20_activity", "reflections", "as=economiccomplexity-2.0.0 of=activity", 1e-5) { Wrong = EmptyRegionHasAll },
        new("ecx_complexity_fitness20_region", "fitness", "as=economiccomplexity-2.0.0") { Wrong = EmptyRegionHasAll },
        new("ecx_complexity_fitness20_activity", "fitness", "as=economiccomplexity-2.0.0 of=activity") { Wrong = EmptyRegionHasAll },
        new("ecx_complexity_fitness200_region", "fitness", "as=economiccomplexity-2.0.0 iterations=200") { Wrong = EmptyRegionHasAll },
        new("ecx_complexity_fitness200_activity", "fitness", "as=economiccomplexity-2.0.0 of=activity iterations=200") { Wrong = EmptyRegionHasAll },
        new("ecx_complexity_outlook_index", "outlook", "as=economiccomplexity-2.0.0", 1e-10) { Refused = FallsApart, Wrong = EmptyRegionHasAll },
        new("ecx_complexity_outlook_gain", "outlook", "as=economiccomplexity-2.0.0 variant=gain", 1e-10) { Refused = FallsApart, Wrong = EmptyRegionHasAll },
        new("ecx_prody", "productivity", "as=economiccomplexity-2.0.0") { Wrong = EmptyRegionHasAll },
        new("ecx_expy", "productivity", "as=economiccomplexity-2.0.0 of=region") { Wrong = EmptyRegionHasAll },

        // py-ecomplexity 0.5.2.
        new("pyeco_rca", "location-quotient", "as=py-ecomplexity-0.5.2"),
        new("pyeco_mcp", "specialised", "as=py-ecomplexity-0.5.2", 0),
        new("pyeco_diversity_region", "diversity", "as=py-ecomplexity-0.5.2", 0),
        new("pyeco_ubiquity_activity", "ubiquity", "as=py-ecomplexity-0.5.2", 0),
        new("pyeco_proximity", "proximity", "as=py-ecomplexity-0.5.2"),
        new("pyeco_proximity_asymmetric", "proximity", "as=py-ecomplexity-0.5.2 variant=conditional-probability"),
        new("pyeco_density", "relatedness-density", "as=py-ecomplexity-0.5.2"),
        new("pyeco_eci_region", "complexity", "as=py-ecomplexity-0.5.2") { Refused = FallsApart },
        new("pyeco_pci_activity", "complexity", "as=py-ecomplexity-0.5.2 of=activity") { Refused = FallsApart },
        new("pyeco_coi_region", "outlook", "as=py-ecomplexity-0.5.2", 1e-10) { Refused = FallsApart },
        new("pyeco_cog", "outlook", "as=py-ecomplexity-0.5.2 variant=gain", 1e-10) { Refused = FallsApart },
        new("pyeco_threshold2_diversity_region", "diversity", "as=py-ecomplexity-0.5.2 threshold=2", 0),
        new("pyeco_threshold2_eci_region", "complexity", "as=py-ecomplexity-0.5.2 threshold=2") { Wrong = EmptyPlaceLosesAll },
        new("pyeco_threshold2_pci_activity", "complexity", "as=py-ecomplexity-0.5.2 threshold=2 of=activity") { Wrong = EmptyPlaceLosesAll },

        // Datawheel 0.3.0.
        new("datawheel_rca", "location-quotient", "as=datawheel-0.3.0"),
        new("datawheel_proximity_max", "proximity", "as=datawheel-0.3.0"),
        new("datawheel_proximity_sqrt", "proximity", "as=datawheel-0.3.0 variant=square-root"),
        new("datawheel_relatedness", "relatedness-density", "as=datawheel-0.3.0"),
        new("datawheel_distance", "distance", "as=datawheel-0.3.0"),
        new("datawheel_complexity20_eci_region", "reflections", "as=datawheel-0.3.0 iterations=20", 5e-5) { Wrong = EmptyRegionLosesAll },
        new("datawheel_complexity20_pci_activity", "reflections", "as=datawheel-0.3.0 of=activity iterations=20", 5e-5) { Wrong = EmptyRegionLosesAll },
        new("datawheel_complexity21_eci_region", "reflections", "as=datawheel-0.3.0 iterations=21", 5e-5) { Wrong = EmptyRegionLosesAll },
        new("datawheel_complexity21_pci_activity", "reflections", "as=datawheel-0.3.0 of=activity iterations=21", 5e-5) { Wrong = EmptyRegionLosesAll },

        // econci.
        new("econci_eci", "complexity", "as=econci") { Refused = FallsApart },
        new("econci_pci", "complexity", "as=econci of=activity") { Refused = FallsApart },

        // ReKS 0.5.2.
        new("reks_rci", "complexity", "as=reks-0.5.2") { Refused = FallsApart },
        new("reks_tci", "complexity", "as=reks-0.5.2 of=activity") { Refused = FallsApart },
        new("reks_shannon", "entropy", "as=reks-0.5.2"),
        new("reks_fitness", "fitness", "as=reks-0.5.2", 1e-9) { Wrong = NothingIfNotConverged },
        new("reks_shannon_theil_group2", "entropy", "as=reks-0.5.2", Column: "entropy"),
        new("reks_shannon_theil_group2", "variety", "as=reks-0.5.2 variant=related", Column: "entropy_within"),
        new("reks_shannon_theil_group2", "variety", "as=reks-0.5.2 variant=unrelated", Column: "entropy_between"),

        // REAT 3.0.3.
        new("reat_krugman_spec", "krugman", "as=reat-3.0.3"),
        new("reat_krugman_conc", "krugman", "as=reat-3.0.3 of=activity"),
        new("reat_herf", "herfindahl", "as=reat-3.0.3"),
        new("reat_herf_norm", "herfindahl", "as=reat-3.0.3 variant=normalised"),
        new("reat_gini", "gini", "as=reat-3.0.3"),
        new("reat_hoover", "hoover", "as=reat-3.0.3"),
        new("reat_ellison_a2", "ellison-glaeser", "as=reat-3.0.3", Column: "Gamma i"),
        new("reat_ellison_a2", "ellison-glaeser", "as=reat-3.0.3 variant=parts", Column: "G i") { Part = "raw_concentration" },
        new("reat_ellison_a2", "ellison-glaeser", "as=reat-3.0.3 variant=parts", Column: "HHI i") { Part = "plant_herfindahl" },
        new("reat_ellison_a2", "ellison-glaeser", "as=reat-3.0.3 variant=parts", 0, "K i") { Part = "plants" },
        new("reat_shift_Dunn", "shift-share", "as=reat-3.0.3", Column: "Growth (t1-t)") { Part = "change", Wrong = OnlyActivitiesOfBothYears },
        new("reat_shift_Dunn", "shift-share", "as=reat-3.0.3", Column: "National share") { Part = "national_share", Wrong = OnlyActivitiesOfBothYears },
        new("reat_shift_Dunn", "shift-share", "as=reat-3.0.3", 1e-10, "Industrial mix") { Part = "industrial_mix", Wrong = OnlyActivitiesOfBothYears },
        new("reat_shift_Dunn", "shift-share", "as=reat-3.0.3", 1e-10, "Regional share") { Part = "regional_share", Wrong = OnlyActivitiesOfBothYears },
        new("reat_shift_Dunn", "shift-share", "as=reat-3.0.3", 1e-10, "Net total shift") { Part = "net_shift", Wrong = OnlyActivitiesOfBothYears },
        new("reat_shift_Esteban", "shift-share", "as=reat-3.0.3 variant=esteban-marquillas", 1e-10, "Regional share") { Part = "regional_share", Wrong = OnlyActivitiesOfBothYears },
        new("reat_shift_Esteban", "shift-share", "as=reat-3.0.3 variant=esteban-marquillas", 1e-10, "Allocation effect") { Part = "allocation", Wrong = OnlyActivitiesOfBothYears },

        // Measures that came later.
        new("bicm_expected", "null-model", Tolerance: 1e-6),
        new("datawheel_cross_proximity", "cross-proximity", "as=datawheel-0.3.0"),
        new("datawheel_cross_relatedness", "cross-density", "as=datawheel-0.3.0"),
        new("datawheel_opportunity_gain", "outlook", "as=datawheel-0.3.0 variant=net-gain-datawheel", 1e-3) { Wrong = EmptyRegionLosesAll },
        new("datawheel_peii", "attribute-index", "as=datawheel-0.3.0") { Wrong = EmptyRegionLosesAll },
        new("datawheel_pgi", "attribute-index", "as=datawheel-0.3.0") { Wrong = EmptyRegionLosesAll },
        new("datawheel_relative_relatedness", "relatedness-density", "as=datawheel-0.3.0 variant=relative", 1e-10),
        new("datawheel_similarity", "similarity", "as=datawheel-0.3.0 variant=quotients") { Wrong = EmptyRegionLosesAll },
        new("econgeo_ease_recombination", "ease-of-recombination", "as=econgeo-2.1"),
        new("econgeo_norm_ubiquity", "ubiquity", "as=econgeo-2.1 variant=normalised"),
        new("econgeo_inv_norm_ubiquity", "ubiquity", "as=econgeo-2.1 variant=inverse-normalised"),
        new("econgeo_modular_complexity", "modular-complexity", "as=econgeo-2.1"),
        new("econgeo_modular_complexity_avg", "modular-complexity", "as=econgeo-2.1 variant=activities"),
        new("econgeo_weighted_avg_reg", "weighted-average", "as=econgeo-2.1"),
        new("econgeo_relatedness_density_association_binary", "relatedness-density", "as=econgeo-2.1 binary=1"),
        new("econgeo_relatedness_density_int", "relatedness-density", "as=econgeo-2.1 variant=inside"),
        new("econgeo_relatedness_density_ext", "relatedness-density", "as=econgeo-2.1 variant=outside"),
        // EconGeo takes the mean of densities that it has rounded to whole per cents.
        new("econgeo_relatedness_density_int_avg", "relatedness-density", "as=econgeo-2.1 variant=inside-average", 1) { IsAbsolute = true },
        new("econgeo_relatedness_density_ext_avg", "relatedness-density", "as=econgeo-2.1 variant=outside-average", 1) { IsAbsolute = true, Wrong = new Dictionary<string, string> { ["tiny_empty"] = "the activity that no region has is counted among those that are missing, at 0" } },
        new("pyeco_continuous_density", "relatedness-density", "as=py-ecomplexity-0.5.2 variant=continuous", 1e-10),
        new("pyeco_continuous_eci_region", "complexity", "as=py-ecomplexity-0.5.2"),
        new("pyeco_proximity_continuous", "proximity", "as=py-ecomplexity-0.5.2 variant=correlation"),
        new("pyeco_rpop_diversity_region", "diversity", "as=py-ecomplexity-0.5.2 presence=population", 0),
        new("pyeco_rpop_eci_region", "complexity", "as=py-ecomplexity-0.5.2 presence=population", 1e-10) { Wrong = EmptyPlaceLosesAll },
        new("pysal", "gini", Column: "gini"),
        new("pysal", "theil", "variant=parts", Column: "theil") { Part = "total" },
        new("pysal", "theil", "variant=parts", Column: "theil_between_4") { Part = "between" },
        new("pysal", "theil", "variant=parts", Column: "theil_within_4") { Part = "within" },
        new("reat_cv", "coefficient-of-variation", "as=reat-3.0.3"),
        new("reat_gini_conc", "gini", "as=reat-3.0.3 variant=quotients"),
        new("reat_gini_spec", "gini", "as=reat-3.0.3 variant=quotients of=region"),
        new("reat_theil_positive", "theil", "as=reat-3.0.3") { IsOfPositive = true },
        new("reat_shift_Gerfin", "shift-share", "as=reat-3.0.3 variant=gerfin", Column: "Industrial mix") { Part = "structural", Wrong = OnlyActivitiesOfBothYears },
        new("reat_shift_Gerfin", "shift-share", "as=reat-3.0.3 variant=gerfin", Column: "Regional share") { Part = "location", Wrong = OnlyActivitiesOfBothYears },
        new("reks_evenness", "entropy", "as=reks-0.5.2 variant=evenness"),
        new("reks_relatedness_t", "relatedness", "as=reks-0.5.2 variant=deviation presence=given threshold=1e-9", 1e-11),
    ];

    private static Dictionary<string, string> NothingIfNotConverged => new()
    {
        ["tiny"] = "nothing is returned where fitness has not converged after 200 updates",
        ["tiny_empty"] = "nothing is returned where fitness has not converged after 200 updates",
    };

    private static Dictionary<string, string> EmptyPlaceLosesAll => new() { ["tiny"] = "one place without any specialisation makes all values NaN" };

    private static Dictionary<string, string> EmptyRegionLosesAll => new() { ["tiny_empty"] = "one empty region makes all values NaN" };

    private static Dictionary<string, string> EmptyRegionHasAll => new() { ["tiny_empty"] = "an empty region is given every specialisation" };

    private static Dictionary<string, string> OnlyActivitiesOfBothYears => new()
    {
        ["tiny"] = "each region is set against the whole of its own activities, those that it has in both years",
        ["medium"] = "each region is set against the whole of its own activities, those that it has in both years",
    };

    /// <summary>Outputs that are not reproduced, by their names, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> NotCovered { get; } = new (string Reason, string Names)[]
        {
            ("an error of the package, shown by GoldenErrorTests", "econgeo_kci econgeo_kci_rca econgeo_tci econgeo_tci_rca econgeo_prody econgeo_expy pyeco_both_mcp " +
                "pyeco_both_eci_region pyeco_knn3_density "),
            ("the sum of a region's counts", "econgeo_diversity "),
            ("the sum of an activity's counts", "econgeo_ubiquity "),
            ("diagnostics of the index, held by GoldenSpectrumTests", "formula_eci_spectrum "),
            ("up to a factor, held by GoldenSpectrumTests", "formula_coi_raw_with_unscaled_pci "),
            ("edges, which compute prints among the diagnostics of network; held by ProductSpaceTests", "econci_product_space_edges ecx_projection_product_avg5 "),
            ("of the turned table, with the diagonal at what no co-occurrence would give; held by PackageFigures", "econgeo_z_score "),
            ("another formula than the index of Ellison and Glaeser; held by CoagglomerationTests", "reat_ellison_c2_I01_I04 "),
            ("of the first 400 plants alone; held by ColocationTests", "reat_howard_cl_first400 "),
            ("the package's failure on an empty region", "econci "),
        }
        .SelectMany(group => group.Names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (name, group.Reason)))
        .ToDictionary(one => one.name, one => one.Reason);
}
