namespace RegioHelix.Vocabulary.Regions;

/// <summary>
/// A version of the NUTS classification, named by the year of its regulation. The numeric value is that year.
/// Source: Regulation (EC) No 1059/2003 and its amendments (1319/2013, 2016/2066, 2019/1755, 2023/674).
/// </summary>
public enum NutsVersion
{
    /// <summary>NUTS 2013, in force from 2015 to 2017.</summary>
    Nuts2013 = 2013,

    /// <summary>NUTS 2016, in force from 2018 to 2020.</summary>
    Nuts2016 = 2016,

    /// <summary>NUTS 2021, in force from 2021 to 2023.</summary>
    Nuts2021 = 2021,

    /// <summary>NUTS 2024, in force from 2024.</summary>
    Nuts2024 = 2024,
}
