using System.Globalization;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Import.Live;

/// <summary>The data that the product is best started with; <c>docs/data/eurostat.md</c> says the same to people.</summary>
public static class RecommendedSet
{
    /// <summary>The members, boundaries first: they are small, and a map is worth having early.</summary>
    public static IReadOnlyList<RecommendedItem> Items { get; } =
    [
        Borders(NutsVersion.Nuts2013),
        Borders(NutsVersion.Nuts2016),
        Borders(NutsVersion.Nuts2021),
        Borders(NutsVersion.Nuts2024),
        Dataset(
            "sbs_r_nuts06_r2",
            "Persons employed by region and NACE division, 2008 to 2020: the core of specialisation. Only that indicator of the dataset's several.",
            "The dimension is indic_sb and persons employed is V16110 (in older copies and in public code).",
            since: 2008,
            ("indic_sb", ["V16110"])),
        Dataset(
            "sbs_r_nuts2021",
            "Its successor from 2021 on, under the regulation on European business statistics. Only persons employed in local units.",
            "The dimension is indic_sbs and persons employed in local units is EMP_LOC_NR (in public code that asked the live service).",
            since: 2021,
            ("indic_sbs", ["EMP_LOC_NR"])),
        Dataset(
            "lfst_r_lfe2en2",
            "Employment of all activities, agriculture and public services included, which business statistics leave out; by broad activity. One age group and both sexes together, since the others are parts of it.",
            "Age Y_GE15 and sex T are codes of the present dataset (an older copy has no sex).",
            since: 2008,
            ("age", ["Y_GE15"]),
            ("sex", ["T"])),
        WithLevels(
            Dataset(
                "nama_10r_3empers",
                "Employment of the regional accounts, which add up to the national figures. Employed persons in thousands, countries and NUTS 2 only: the dataset goes down to NUTS 3, five times as many rows.",
                "Status EMP and unit THS are codes of the present dataset.",
                since: 2008,
                ("wstatus", ["EMP"]),
                ("unit", ["THS"])),
            GeoLevel.Country,
            GeoLevel.Nuts2),
        Dataset(
            "nama_10r_2gdp",
            "Gross domestic product, in all its units: the dataset is small.",
            "",
            since: 2008),
        Dataset(
            "demo_r_d2jan",
            "Population on 1 January, for figures per head. All ages and both sexes together: a hundred single years of age are not needed.",
            "Age TOTAL and sex T are codes of the present dataset.",
            since: 2008,
            ("age", ["TOTAL"]),
            ("sex", ["T"])),
        WithLevels(
            Dataset(
                "pat_ep_ripc",
                "Patent applications by region and IPC class: what regions invent. From 2000, since the dataset ends with 2012 and five years would show little. Number of applications, countries and NUTS 2 only.",
                "Unit NR is a code of the present dataset, and the dataset, long closed, is still served.",
                since: 2000,
                ("unit", ["NR"])),
            GeoLevel.Country,
            GeoLevel.Nuts2),
    ];

    private static RecommendedItem Borders(NutsVersion version) => new(
        string.Create(CultureInfo.InvariantCulture, $"boundaries {(int)version}"),
        "Borders of countries and NUTS 2 regions, fine enough for a map of Europe: data of each year are drawn in the version that they are coded in.",
        "")
    {
        Boundaries = version,
    };

    private static RecommendedItem Dataset(string code, string reason, string toCheck, int since, params (string Dimension, string[] Codes)[] filters) => new(code, reason, toCheck)
    {
        Query = new EurostatQuery(code)
        {
            Since = since,
            Filters = filters.ToDictionary(filter => filter.Dimension, filter => (IReadOnlyList<string>)filter.Codes, StringComparer.Ordinal),
        },
    };

    private static RecommendedItem WithLevels(RecommendedItem item, params GeoLevel[] levels) => item with { Query = item.Query! with { Levels = levels } };
}
